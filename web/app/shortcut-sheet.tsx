import { CheckboxField } from '../design/checkbox-field.tsx'
import { Dialog } from '../design/dialog.tsx'
import { commandGroups, offeredCommands } from './commands.ts'
import { changePreferences, usePreferences } from './preferences.ts'

/** Keys that are always there. */
const always = [
  { keys: 'Ctrl K', label: 'Go to or do anything by its name (on a Mac: ⌘ K)' },
  { keys: 'Ctrl Enter', label: 'Send the form you are typing in (on a Mac: ⌘ Enter)' },
  { keys: 'Esc', label: 'Close what lies above the page' },
]

/** The keys of the screen that is open, and the switch for those of a single letter. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { letterKeys } = usePreferences()
  const commands = offeredCommands().filter(({ keys }) => keys !== undefined)
  return (
    <Dialog title="Keys" isOpen onClose={onClose}>
      <CheckboxField
        name="letter-keys"
        label="Keys of a single letter"
        hint="Switch them off if you speak to your computer, or press keys by accident. They never work while you type in a field."
        value={letterKeys}
        onChange={(on) => changePreferences({ letterKeys: on })}
      />
      <KeyList title="Everywhere" rows={always} />
      {letterKeys &&
        commandGroups
          .map((group) => ({ group, rows: commands.filter((command) => command.group === group) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => <KeyList key={group} title={group} rows={rows} />)}
    </Dialog>
  )
}

interface KeyListProps {
  readonly title: string
  readonly rows: readonly { readonly keys?: string; readonly label: string }[]
}

function KeyList({ title, rows }: KeyListProps) {
  return (
    <section aria-label={title}>
      <h3 className="keys__title">{title}</h3>
      <dl className="keys">
        {rows.map(({ keys = '', label }) => (
          <div key={label}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

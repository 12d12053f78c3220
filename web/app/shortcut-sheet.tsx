import { CheckboxField } from '../design/checkbox-field.tsx'
import { Dialog } from '../design/dialog.tsx'
import { commandGroups, offeredCommands } from './commands.ts'
import { commandWords } from './command-words.ts'
import { useLanguage } from './language.ts'
import { changePreferences, usePreferences } from './preferences.ts'

/** The keys of the screen that is open, and the switch for those of a single letter. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { letterKeys } = usePreferences()
  const words = commandWords[useLanguage()]
  const commands = offeredCommands().filter(({ keys }) => keys !== undefined)
  const always = [
    { keys: 'Ctrl K', label: words.keyToGo },
    { keys: 'Ctrl Enter', label: words.keyToSend },
    { keys: 'Esc', label: words.keyToClose },
  ]
  return (
    <Dialog title={words.keys} isOpen onClose={onClose}>
      <CheckboxField
        name="letter-keys"
        label={words.letterKeys}
        hint={words.letterKeysHint}
        value={letterKeys}
        onChange={(on) => changePreferences({ letterKeys: on })}
      />
      <KeyList title={words.everywhere} rows={always} />
      {letterKeys &&
        commandGroups
          .map((group) => ({ group, rows: commands.filter((command) => command.group === group) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => <KeyList key={group} title={words.groups[group]} rows={rows} />)}
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

import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { matches } from '../design/matching.ts'
import { movePick, ownsPickList, PickList, type PickItem } from '../design/pick-list.tsx'
import { CaseFound } from './case-found.tsx'
import { commandWords } from './command-words.ts'
import { offeredCommands, type Command } from './commands.ts'
import { useLanguage } from './language.ts'
import { useRecentCases } from './recent-cases.ts'
import { useCaseSearch } from './use-case-search.ts'

interface PaletteProps {
  readonly onClose: () => void
  /** Whether this person has cases to search. */
  readonly searches: boolean
}

/** Everything that can be done from here, and every case, by a few letters of its name. */
export function Palette({ onClose, searches }: PaletteProps) {
  const listId = useId()
  const words = commandWords[useLanguage()]
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  // What the screen offered when the palette was opened: beneath it nothing changes.
  const [commands] = useState(offeredCommands)
  const items = useItems(typed, commands, onClose)
  const search = useCaseSearch(searches ? typed : '')
  const cases = useCaseItems(search.cases, onClose)
  const all = [...items, ...cases]
  const shown = Math.min(active, Math.max(0, all.length - 1))
  const note = all.length === 0 ? (search.note ?? words.nothing) : search.note

  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])

  return (
    <dialog ref={dialog} className="palette" aria-label={words.title} onClose={onClose}>
      <input
        type="text"
        className="palette__field"
        aria-label={words.typeAny}
        placeholder={searches ? words.askOrCase : words.ask}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        {...ownsPickList(listId, all, shown)}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={(event: KeyboardEvent) => movePick(event, all, shown, setActive)}
      />
      <PickList id={listId} label={words.choices} items={all} active={shown} />
      {note !== null && <p className="palette__note">{note}</p>}
      <p className="palette__help" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.choose} · <kbd>Enter</kbd> {words.doIt} · <kbd>Esc</kbd> {words.close}
      </p>
      <span className="usa-sr-only" aria-live="polite">
        {note ?? words.count(all.length)}
      </span>
    </dialog>
  )
}

/** Recent cases while nothing is typed, and the commands that match. */
function useItems(typed: string, commands: readonly Command[], onClose: () => void): readonly PickItem[] {
  const words = commandWords[useLanguage()]
  const recent = useRecentCases()
  const pathname = useLocation({ select: (location) => location.pathname })
  const navigate = useNavigate()
  const offered = commands
    .filter(({ label, group }) => matches(`${label} ${words.groups[group]}`, typed))
    .map(({ id, label, group, keys, run }) => ({
      key: id,
      group: words.groups[group],
      content: (
        <>
          <span className="found__name">{label}</span>
          {keys !== undefined && <kbd className="palette__keys">{keys}</kbd>}
        </>
      ),
      pick: () => {
        onClose()
        // The dialog gives the focus back first; a command may open another.
        window.setTimeout(run)
      },
    }))
  const recentItems = recent
    .filter(({ caseId }) => !pathname.includes(caseId))
    .filter(({ name, number }) => matches(`${name} ${number ?? ''}`, typed))
    .map(({ caseId, name, number }) => ({
      key: `recent-${caseId}`,
      group: words.recentCases,
      content: (
        <>
          <bdi className="found__name">{name}</bdi>
          <span className="found__about">{number ?? words.noNumber}</span>
        </>
      ),
      pick: () => {
        onClose()
        void navigate({ to: '/cases/$caseId', params: { caseId } })
      },
    }))
  return typed === '' ? [...recentItems, ...offered] : [...offered, ...recentItems]
}

function useCaseItems(cases: ReturnType<typeof useCaseSearch>['cases'], onClose: () => void): readonly PickItem[] {
  const words = commandWords[useLanguage()]
  const router = useRouter()
  return cases.map((line) => ({
    key: line.caseId,
    group: words.cases,
    content: <CaseFound line={line} />,
    pick: () => {
      onClose()
      router.history.push(`/cases/${line.caseId}`)
    },
  }))
}

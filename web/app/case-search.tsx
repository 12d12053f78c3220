import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent } from 'react'
import { movePick, ownsPickList, PickList, type PickItem } from '../design/pick-list.tsx'
import { CaseFound } from './case-found.tsx'
import { useCommands } from './commands.ts'
import { useCaseSearch } from './use-case-search.ts'

/** Finds a case from any screen, by name, number or charge. */
export function CaseSearch() {
  const listId = useId()
  const fieldId = useId()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const navigate = useNavigate()
  const { cases, note } = useCaseSearch(typed)
  useCommands([
    {
      id: 'find-case',
      label: 'Find a case',
      group: 'Go to',
      keys: '/',
      run: () => document.getElementById(fieldId)?.focus(),
    },
  ])

  function leave() {
    setTyped('')
    setOpen(false)
    document.getElementById(fieldId)?.blur()
  }

  const text = typed.trim()
  const found: PickItem[] = cases.map((line) => ({
    key: line.caseId,
    content: <CaseFound line={line} />,
    pick: () => {
      leave()
      void navigate({ to: '/cases/$caseId', params: { caseId: line.caseId } })
    },
  }))
  const all: PickItem = {
    key: 'all',
    content: `All matches for “${text}” in My cases`,
    pick: () => {
      leave()
      void navigate({ to: '/cases', search: { text, view: 'all' } })
    },
  }
  const items = isOpen && text.length > 1 ? [...found, all] : []

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') movePick(event, items, active, setActive)
    else if (typed === '') document.getElementById(fieldId)?.blur()
    else setTyped('')
  }

  return (
    <div className="shell__search" role="search" aria-label="Cases">
      <input
        id={fieldId}
        type="text"
        className="shell__search-field"
        aria-label="Find a case"
        placeholder="Find a case: name, number, charge"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        {...ownsPickList(listId, items, active)}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd className="shell__key" aria-hidden="true">
        /
      </kbd>
      {items.length > 0 && (
        <div className="shell__found">
          <PickList id={listId} label="Cases found" items={items} active={active} />
          {note !== null && <p className="shell__found-note">{note}</p>}
        </div>
      )}
      <span className="usa-sr-only" aria-live="polite">
        {items.length > 0 && (note ?? (cases.length === 1 ? '1 case' : `${cases.length} cases`))}
      </span>
    </div>
  )
}

import { TextInput } from '@trussworks/react-uswds'
import { useState, type KeyboardEvent } from 'react'
import type { Choice } from './choice.ts'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { matches } from './matching.ts'

interface ComboboxFieldProps<V extends string> extends FieldProps<V | ''> {
  readonly choices: readonly Choice<V>[]
  /** Called with what is typed, for a list that the server searches; then `choices` are taken as they come. */
  readonly onSearch?: (text: string) => void
}

const shownAtMost = 60

/** One value out of a long list, found by typing the beginnings of its words: offenses, judges, officers. */
export function ComboboxField<V extends string>(props: ComboboxFieldProps<V>) {
  const { name, label, value, onChange, hint, optional, disabled, choices, onSearch } = props
  const ids = useFieldIds(name)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const chosen = choices.find((choice) => choice.value === value)
  const isOpen = typed !== null
  const found = isOpen
    ? choices.filter(
        (choice) => onSearch !== undefined || matches(`${choice.label} ${choice.description ?? ''}`, typed),
      )
    : []
  const shown = found.slice(0, shownAtMost)
  const listId = `${ids.id}-list`

  function type(text: string) {
    setTyped(text)
    setActive(0)
    onSearch?.(text)
    if (text === '') onChange('')
  }

  function choose(choice: Choice<V> | undefined) {
    if (!choice || choice.disabled) return
    onChange(choice.value)
    setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) setTyped('')
      else setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, shown.length))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      choose(shown[active])
    } else if (event.key === 'Escape' && isOpen) {
      // Closes the list, not the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
    }
  }

  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional}>
      <div className="combobox">
        <TextInput
          {...describedBy(ids, hint)}
          {...(ids.error === null ? {} : { validationStatus: 'error' as const })}
          id={ids.id}
          name={name}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && shown.length > 0 ? `${listId}-${active}` : undefined}
          value={typed ?? chosen?.label ?? ''}
          disabled={disabled}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onClick={() => setTyped((text) => text ?? '')}
          onBlur={() => setTyped(null)}
        />
        <div id={listId} className="combobox__list" role="listbox" aria-label={`Choices for ${name}`} hidden={!isOpen}>
          {shown.map((choice, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are handled by the text that owns the list
            <div
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-disabled={choice.disabled}
              className={index === active ? 'combobox__choice combobox__choice--active' : 'combobox__choice'}
              // The list must not take the focus from the text, or it would close before the choice is made.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              {choice.label}
              {choice.description !== undefined && <span className="quiet"> {choice.description}</span>}
            </div>
          ))}
        </div>
        <span className="usa-sr-only" aria-live="polite">
          {isOpen ? countText(found.length) : ''}
        </span>
        {isOpen && found.length !== shown.length && (
          <p className="combobox__more quiet">{countText(found.length)}: type more to narrow them.</p>
        )}
        {isOpen && found.length === 0 && <p className="combobox__more quiet">Nothing matches.</p>}
      </div>
    </FieldFrame>
  )
}

function step(from: number, by: number, length: number): number {
  return length === 0 ? 0 : (from + by + length) % length
}

function countText(count: number): string {
  return count === 1 ? '1 choice' : `${count} choices`
}

import { TextInput } from '@trussworks/react-uswds'
import { useRef, useState } from 'react'
import { ActionButton } from './buttons.tsx'
import { dayMeant, dayText, typedDay, weekdayOf } from './day-text.ts'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { useToday } from './use-today.ts'

/**
 * What is said of a day on leaving its field moves what lies below. A press that took the focus away must land where it
 * was aimed at, so it is said that many milliseconds later.
 */
const pressLasts = 250

interface DateFieldProps extends FieldProps<string> {
  readonly min?: string
  readonly max?: string
  /** It has happened: a day ahead is asked about. */
  readonly past?: boolean
}

/**
 * A legal day: typed in any usual way, given on as `YYYY-MM-DD`, shown as `MM/DD/YYYY` with its weekday.
 * A day in the wrong century is asked about. What is no day (yet) is given on as it was typed, so that a draft loses nothing and the server says what is wrong.
 */
export function DateField(props: DateFieldProps) {
  const { name, label, value, onChange, hint, optional, disabled, min, past = false } = props
  const today = useToday()
  const max = props.max ?? (past ? today : undefined)
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed === null && value !== '' && typedDay(value) === null
  const ids = useFieldIds(name, isWrong ? 'Enter a day as month/day/year, such as 3/16/2026.' : null)
  const given = typed === null ? typedDay(value) : null
  const meant = given === null ? null : dayMeant(given, today, { min, max })
  const isAhead = past && given !== null && given > today && meant === null
  const picker = useRef<HTMLInputElement>(null)
  const help = hint ?? 'Month/day/year'

  return (
    <FieldFrame ids={ids} label={label} hint={help} optional={optional}>
      <div className="date-field">
        <TextInput
          {...describedBy(ids, help)}
          {...(ids.error === null ? {} : { validationStatus: 'error' as const })}
          id={ids.id}
          name={name}
          type="text"
          inputSize="medium"
          autoComplete="off"
          value={typed ?? dayText(value)}
          disabled={disabled}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(typedDay(event.target.value) ?? event.target.value)
          }}
          onBlur={() => window.setTimeout(() => setTyped(null), pressLasts)}
        />
        <input
          ref={picker}
          className="date-field__picker"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={typedDay(value) ?? ''}
          min={min}
          max={max}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="date-field__button"
          aria-label="Open the calendar"
          disabled={disabled}
          onClick={() => picker.current?.showPicker()}
        >
          <span aria-hidden="true">▦</span>
        </button>
        <span className="date-field__weekday" aria-live="polite">
          {weekdayOf(value)}
        </span>
      </div>
      {isAhead && (
        <div className="date-field__doubt" role="status">
          {dayText(value)} is still to come.
        </div>
      )}
      {meant !== null && (
        <div className="date-field__doubt" role="status">
          {dayText(value)}? Did you mean {dayText(meant)}?{' '}
          <ActionButton kind="plain" onClick={() => onChange(meant)}>
            Take {dayText(meant)}
          </ActionButton>
        </div>
      )}
    </FieldFrame>
  )
}

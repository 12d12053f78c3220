import type { OfferForm } from '../../contract/plea.ts'
import { useCommands } from '../app/commands.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText, weekdayOf } from '../design/day-text.ts'
import { openDayFrom } from './open-day-from.ts'

interface LastDayFieldProps {
  readonly form: OfferForm
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The last day to accept; of one on which the court is closed it says so, and gives the next open day for one key. */
export function LastDayField({ form, value, onChange }: LastDayFieldProps) {
  const closed = form.closedDays.find(({ day }) => day === value)
  const open = closed && openDayFrom(closed.day, form.closedDays)
  const named = open && `${weekdayOf(open)} ${dayText(open)}`
  useCommands(
    open ? [{ id: 'take-open-day', label: `Take ${named}`, group: 'On this screen', run: () => onChange(open) }] : [],
  )
  return (
    <>
      <DateField
        name="proposal.expiresOn"
        label="Last day to accept"
        hint={lastDayHint(form)}
        min={form.today}
        value={value}
        onChange={onChange}
      />
      {open && (
        <div className="date-field__doubt" role="status">
          {`The court is closed on ${weekdayOf(value)} ${dayText(value)} (${closed.because}). `}
          <ActionButton kind="plain" onClick={() => onChange(open)}>
            Take {named}
          </ActionButton>
        </div>
      )}
    </>
  )
}

function lastDayHint({ zone, earliestLastDay }: OfferForm): string {
  const lapses = `It lapses when that day ends in the court’s zone (${zone}).`
  return earliestLastDay === null
    ? lapses
    : `${lapses} ${dayText(earliestLastDay)} or later, unless a supervisor records why it cannot stay open so long.`
}

import type { RuleAsks } from '../../contract/law.ts'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import type { SupposedEvent } from './supposed-event.ts'

interface EventDetailsProps {
  readonly name: string
  readonly event: SupposedEvent
  readonly factors: RuleAsks['events'][number]['factors']
  readonly onChange: (event: SupposedEvent) => void
}

const standings = [
  { value: 'asserted', label: 'a party says so' },
  { value: 'found', label: 'the court has found it' },
] as const

/** What only some events have: closed until it is wanted. */
export function EventDetails({ name, event, factors, onChange }: EventDetailsProps) {
  const findings = event.findings ?? { text: '', factors: [] }
  const isFilled = ['until', 'about', 'days', 'standing', 'findings', 'contested'].some((key) => key in event)
  return (
    <details open={isFilled}>
      <summary>More of this event</summary>
      <DateField
        name={`${name}.until`}
        label="Last day of what it orders"
        optional
        value={event.until ?? ''}
        onChange={(until) => onChange({ ...event, until })}
      />
      <TextField
        name={`${name}.about`}
        label="What it concerns"
        hint="The same word for the motion and its ruling, when several run beside each other"
        optional
        value={event.about ?? ''}
        onChange={(about) => onChange({ ...event, about })}
      />
      <TextField
        name={`${name}.days`}
        label="Days that it adds"
        size="small"
        inputMode="numeric"
        optional
        value={event.days === undefined ? '' : String(event.days)}
        onChange={(days) => onChange({ ...event, days: /^\d+$/.test(days) ? Number(days) : undefined })}
      />
      <SelectField
        name={`${name}.standing`}
        label="Who says so"
        optional
        value={event.standing ?? ''}
        choices={standings}
        onChange={(standing) => onChange({ ...event, standing: standing === '' ? undefined : standing })}
      />
      <CheckboxField
        name={`${name}.contested`}
        label="A party disputes it"
        value={event.contested ?? false}
        onChange={(contested) => onChange({ ...event, contested: contested || undefined })}
      />
      {factors.length > 0 && (
        <>
          <CheckboxGroupField
            name={`${name}.findings.factors`}
            label="Reasons that the court states"
            value={findings.factors}
            choices={factors.map(({ code, text }) => ({ value: code, label: text }))}
            onChange={(codes) =>
              onChange({
                ...event,
                findings: codes.length === 0 ? undefined : { ...stated(findings), factors: [...codes] },
              })
            }
          />
        </>
      )}
    </details>
  )
}

/** Reasons are findings only with words; the words of an invented case are of no account. */
const stated = (findings: NonNullable<SupposedEvent['findings']>) => ({
  ...findings,
  text: findings.text === '' ? 'As supposed.' : findings.text,
})

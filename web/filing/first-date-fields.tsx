import type { Draft } from '../app/use-draft.ts'
import { TimeField } from '../cases/time-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText, weekdayOf } from '../design/day-text.ts'
import { RadioField } from '../design/radio-field.tsx'
import { TextField } from '../design/text-field.tsx'
import type { FirstDateDraft } from './first-date.ts'

interface FirstDateFieldsProps {
  readonly draft: Draft<FirstDateDraft>
  readonly proposed: string
}

/** The first date as proposed, or typed by hand and then marked so. */
export function FirstDateFields({ draft, proposed }: FirstDateFieldsProps) {
  const { as, day, time, room } = draft.value
  return (
    <>
      <RadioField
        name="firstDate.as"
        label="First date"
        value={as}
        onChange={draft.field('as').onChange}
        choices={[
          { value: 'proposed', label: `${weekdayOf(proposed)} ${dayText(proposed)}, as proposed` },
          { value: 'by-hand', label: 'Another day', description: 'Typed by hand; the calendar marks it so.' },
        ]}
      />
      <div className="side-by-side">
        {as === 'by-hand' && (
          <DateField name="firstDate.day" label="Day" value={day} onChange={draft.field('day').onChange} />
        )}
        <TimeField name="firstDate.time" label="Time" value={time} onChange={draft.field('time').onChange} />
        <TextField
          name="firstDate.room"
          label="Courtroom"
          size="small"
          value={room}
          onChange={draft.field('room').onChange}
        />
      </div>
    </>
  )
}

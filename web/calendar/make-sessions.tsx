import { makeSessions, sessionKindWords, SessionKind } from '../../contract/court-sessions.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { TimeField } from '../cases/time-field.tsx'
import { typedTime } from '../cases/typed-time.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText, weekdayOf } from '../design/day-text.ts'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'

interface MakeSessionsProps {
  readonly chambers: readonly { readonly id: string; readonly name: string }[]
  readonly today: string
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((label, index) => ({
  value: String(index + 1),
  label,
}))
const kinds = SessionKind.options.map((value) => ({ value, label: sessionKindWords[value] }))

interface SessionsDraft {
  readonly chambers: string
  readonly room: string
  readonly kind: SessionKind | ''
  readonly from: string
  readonly weekdays: readonly string[]
  readonly weeks: string
  readonly starts: string
  readonly ends: string
  readonly capacity: string
}

/** Makes one session, or one a week on chosen weekdays; what is left out is said. */
export function MakeSessions({ chambers, today }: MakeSessionsProps) {
  const draft = useDraft<SessionsDraft>('make-sessions', {
    chambers: '',
    room: '',
    kind: 'any',
    from: today,
    weekdays: [],
    weeks: '12',
    starts: '09:00',
    ends: '12:00',
    capacity: '20',
  })
  const write = useWrite(asTyped(makeSessions), { onDone: draft.clear })
  const { value } = draft
  const isWeekly = value.weekdays.length > 0
  return (
    <Section title="Make sessions">
      <Form
        label="Make sessions"
        outcome={write.outcome}
        onSubmit={() =>
          void write.send({
            body: {
              ...value,
              weekdays: value.weekdays.map(Number),
              weeks: isWeekly ? Number(value.weeks) : 1,
              capacity: Number(value.capacity),
              starts: typedTime(value.starts) ?? value.starts,
              ends: typedTime(value.ends) ?? value.ends,
            },
          })
        }
      >
        <div className="side-by-side">
          <SelectField
            {...draft.field('chambers')}
            label="Judge"
            choices={chambers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...draft.field('room')} label="Courtroom" size="small" />
          <SelectField {...draft.field('kind')} label="For" choices={kinds} />
        </div>
        <div className="side-by-side">
          <DateField {...draft.field('from')} label={isWeekly ? 'First day' : 'Day'} />
          <TimeField {...draft.field('starts')} label="From" />
          <TimeField {...draft.field('ends')} label="To" />
          <TextField {...draft.field('capacity')} label="Hearings at most" size="small" inputMode="numeric" />
        </div>
        <CheckboxGroupField
          {...draft.field('weekdays')}
          label="Every week on"
          hint="None for a single session."
          choices={weekdays}
        />
        {isWeekly && (
          <TextField {...draft.field('weeks')} label="For how many weeks" size="small" inputMode="numeric" />
        )}
        <ButtonRow>
          <SubmitButton>{isWeekly ? 'Make the sessions' : 'Make the session'}</SubmitButton>
        </ButtonRow>
      </Form>
      {write.outcome.state === 'done' && (
        <div role="status">
          <p>
            {write.outcome.answer.made.length === 1
              ? '1 session was'
              : `${write.outcome.answer.made.length} sessions were`}{' '}
            made.
          </p>
          {write.outcome.answer.skipped.length > 0 && (
            <ul>
              {write.outcome.answer.skipped.map(({ day, because }) => (
                <li key={day}>
                  {weekdayOf(day)} {dayText(day)} is left out: {because}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  )
}

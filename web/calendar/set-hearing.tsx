import { setHearing } from '../../contract/calendar.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { TimeField } from '../cases/time-field.tsx'
import { typedTime } from '../cases/typed-time.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'

const kinds = [
  { value: 'arraignment', label: 'Arraignment' },
  { value: 'status', label: 'Status' },
  { value: 'motion', label: 'Motion' },
  { value: 'plea', label: 'Plea' },
  { value: 'sentencing', label: 'Sentencing' },
  { value: 'trial', label: 'Trial' },
] as const

interface HearingDraft {
  readonly kind: (typeof kinds)[number]['value'] | ''
  readonly day: string
  readonly time: string
  readonly room: string
}

const empty: HearingDraft = { kind: '', day: '', time: '', room: '' }

/** Sets a hearing on a day typed by hand. */
export function SetHearing({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`set-hearing:${caseId}`, empty)
  const write = useWrite(asTyped(setHearing), { onDone: draft.clear })
  const { time } = draft.value
  return (
    <Section title="Set a hearing">
      <Form
        label="Set a hearing"
        outcome={write.outcome}
        onSubmit={() =>
          void write.send({ params: { caseId }, body: { ...draft.value, time: typedTime(time) ?? time } })
        }
      >
        <p className="quiet">The day is typed by hand and marked so: no rule has checked it.</p>
        <div className="side-by-side">
          <SelectField {...draft.field('kind')} label="Hearing" choices={kinds} />
          <DateField {...draft.field('day')} label="Day" />
          <TimeField {...draft.field('time')} label="Time" />
          <TextField {...draft.field('room')} label="Courtroom" size="small" />
        </div>
        <ButtonRow>
          <SubmitButton>Set the hearing</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}

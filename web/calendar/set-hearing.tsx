import { hearingKindWords, setHearing } from '../../contract/calendar.ts'
import { HearingLine } from '../../contract/cases.ts'
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
import type { WriteState } from '../design/outcome.ts'
import { TextField } from '../design/text-field.tsx'
import { OpenSlots } from './open-slots.tsx'

const kinds = HearingLine.shape.kind.options.map((value) => ({ value, label: hearingKindWords[value] }))

interface HearingDraft {
  readonly kind: HearingLine['kind'] | ''
  readonly day: string
  readonly time: string
  readonly room: string
  readonly despite: string
}

const empty: HearingDraft = { kind: '', day: '', time: '', room: '', despite: '' }

/** Sets a hearing at a time that is offered, or on a day typed by hand. */
export function SetHearing({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`set-hearing:${caseId}`, empty)
  const write = useWrite(asTyped(setHearing), { onDone: draft.clear })
  const { kind, despite, ...when } = draft.value
  const { outcome } = write
  return (
    <Section title="Set a hearing">
      <Form
        label="Set a hearing"
        outcome={outcome}
        onSubmit={() =>
          void write.send({
            params: { caseId },
            body: { kind, ...when, time: typedTime(when.time) ?? when.time, ...(despite === '' ? {} : { despite }) },
          })
        }
      >
        <SelectField {...draft.field('kind')} label="Hearing" choices={kinds} />
        {kind !== '' && (
          <OpenSlots
            caseId={caseId}
            kind={kind}
            onTake={({ day, time, room }) => draft.set((before) => ({ ...before, day, time, room }))}
          />
        )}
        <p className="quiet">
          Take an open time, or type one. A day on which no session of the court sits is marked as typed by hand: no
          rule has checked it.
        </p>
        <div className="side-by-side">
          <DateField {...draft.field('day')} label="Day" />
          <TimeField {...draft.field('time')} label="Time" />
          <TextField {...draft.field('room')} label="Courtroom" size="small" />
        </div>
        {isPassable(outcome) && (
          <TextField {...draft.field('despite')} label="Why it is set all the same" optional maxLength={500} />
        )}
        <ButtonRow>
          <SubmitButton>Set the hearing</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** Refused because somebody is not free, where a rule lets whoever asks pass over it. */
const isPassable = (outcome: WriteState<unknown>): boolean =>
  outcome.state === 'refused' && outcome.problem['passable'] === true

import { useState } from 'react'
import { tellVictim, VictimNoticeHow, victimNoticeWords, type VictimLine } from '../../contract/work.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Form } from '../design/form.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { useToday } from '../design/use-today.ts'

interface TellVictimProps {
  readonly row: VictimLine
  readonly hearing: VictimLine['notices'][number]
}

/** As it is typed, before it is anything. */
interface Told {
  readonly on: string
  readonly how: string
  readonly note: string
}

/** Records that a victim was told of a hearing, or that it was tried. */
export function TellVictim({ row, hearing }: TellVictimProps) {
  const [isOpen, setOpen] = useState(false)
  const today = useToday()
  const draft = useDraft<Told>(`tell-victim:${row.participantId}:${hearing.hearingId}`, {
    on: today,
    how: '',
    note: '',
  })
  const write = useWrite(asTyped(tellVictim), {
    onDone: () => {
      draft.clear()
      setOpen(false)
    },
  })
  const close = () => {
    write.reset()
    setOpen(false)
  }
  return (
    <>
      <ActionButton kind="plain" onClick={() => setOpen(true)}>
        Record the notice<span className="usa-sr-only"> to {row.name}</span>
      </ActionButton>
      <Dialog title={`${row.name}: ${hearing.kindLabel}`} isOpen={isOpen} onClose={close}>
        <Form
          outcome={write.outcome}
          onSubmit={() =>
            void write.send({
              params: { caseId: row.case.caseId, participantId: row.participantId },
              body: { hearingId: hearing.hearingId, ...draft.value },
            })
          }
        >
          <RadioField
            label="How was the victim told?"
            choices={VictimNoticeHow.options.map((value) => ({ value, label: victimNoticeWords[value] }))}
            {...draft.field('how')}
          />
          <DateField label="On which day?" past {...draft.field('on')} />
          <TextareaField
            label="Note"
            hint="Needed where the victim could not be reached: what was tried. It stays with the victim’s file."
            {...draft.field('note')}
          />
          <ButtonRow>
            <SubmitButton>Record it</SubmitButton>
            <ActionButton kind="plain" onClick={close}>
              Go back
            </ActionButton>
          </ButtonRow>
        </Form>
      </Dialog>
    </>
  )
}

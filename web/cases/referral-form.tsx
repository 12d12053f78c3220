import type { z } from 'zod'
import { listOffenses, referIncident, type readReferralForm } from '../../contract/cases.ts'
import type { Answer } from '../app/api.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { typedDay } from '../design/day-text.ts'
import { Form } from '../design/form.tsx'
import { IncidentFields } from './incident-fields.tsx'
import { changedAt, withoutAt } from './lists.ts'
import { offenseChoices } from './offense-choices.ts'
import { emptyReferral, emptySuspect, referralOf } from './referral-draft.ts'
import { SuspectFields } from './suspect-fields.tsx'

interface ReferralFormProps {
  readonly choices: z.output<typeof readReferralForm.response>
  readonly onReferred: (made: Answer<typeof referIncident>) => void
}

/** Incident and suspects; kept in the tab until it is sent. */
export function ReferralForm({ choices, onReferred }: ReferralFormProps) {
  const draft = useDraft('referral', emptyReferral(choices.courts, choices.agencies))
  const write = useWrite(referIncident, {
    onDone: (made) => {
      draft.clear()
      onReferred(made)
    },
  })
  const { courtId, fromDay, suspects } = draft.value
  const on = typedDay(fromDay)
  const offenses = useRead(
    listOffenses,
    { params: { courtId }, query: on === null ? {} : { on } },
    { when: courtId !== '', keepLast: true },
  )
  const offered = offenses.state === 'ready' ? offenseChoices(offenses.data.offenses) : []

  return (
    <>
      <DraftNote restored={draft.restored} onDiscard={draft.giveUp} />
      <Form
        label="Referral"
        outcome={write.outcome}
        onSubmit={() => void write.send({ body: referralOf(draft.value) })}
      >
        <IncidentFields draft={draft} choices={choices} />
        {suspects.map((suspect, index) => (
          <SuspectFields
            // oxlint-disable-next-line react/no-array-index-key -- a suspect has no other identity before it is referred
            key={index}
            index={index}
            suspect={suspect}
            offenses={offered}
            onChange={(next) => draft.field('suspects').onChange(changedAt(suspects, index, next))}
            {...(suspects.length > 1
              ? { onRemove: () => draft.field('suspects').onChange(withoutAt(suspects, index)) }
              : {})}
          />
        ))}
        <ButtonRow>
          <ActionButton onClick={() => draft.field('suspects').onChange([...suspects, emptySuspect])}>
            Add another suspect
          </ActionButton>
        </ButtonRow>
        <p className="quiet">Files are added right after the referral is sent.</p>
        <ButtonRow>
          <SubmitButton>Refer to the prosecution</SubmitButton>
        </ButtonRow>
      </Form>
    </>
  )
}

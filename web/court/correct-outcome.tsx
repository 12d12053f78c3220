import { correctOutcome, type CourtDayHearing } from '../../contract/calendar.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface CorrectOutcomeProps {
  readonly hearing: CourtDayHearing
  readonly isCurrent: boolean
}

/** Takes back what was entered of a hearing, with the reason; what is right is entered anew. */
export function CorrectOutcome({ hearing, isCurrent }: CorrectOutcomeProps) {
  const { caseId, hearingId, version, defendant } = hearing
  const draft = useDraft(`correct-outcome:${hearingId}`, { why: '' })
  if (!isCurrent) return null
  return (
    <div className="call-line__acts">
      <ActDialog
        caseId={caseId}
        kind="plain"
        button={`Correct the outcome of ${defendant}`}
        verb="Put it on the calendar again"
        title="Correct what was entered?"
        consequence={
          <p>
            The hearing is on the calendar again, and a hearing that was set with the outcome comes off it. Both entries
            stay in the record. Then enter what is right.
          </p>
        }
        route={correctOutcome}
        input={() => ({ params: { caseId, hearingId }, body: { why: draft.value.why, to: null }, version })}
        onDone={draft.clear}
      >
        <TextareaField {...draft.field('why')} label="Why" rows={2} />
      </ActDialog>
    </div>
  )
}

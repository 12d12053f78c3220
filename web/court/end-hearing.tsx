import { endPleaHearing, type HearingRecord } from '../../contract/hearing.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface EndHearingProps {
  readonly caseId: string
  readonly record: HearingRecord
}

/** Ends a hearing that took no plea. */
export function EndHearing({ caseId, record }: EndHearingProps) {
  const draft = useDraft(`end-hearing:${record.id}`, { reason: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="End without a plea"
      title="End the hearing without a plea?"
      consequence={<p>The record is closed as it stands. Another plea hearing begins a new one.</p>}
      route={endPleaHearing}
      input={() => ({ params: { caseId }, body: draft.value, version: record.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Why it ends" rows={2} />
    </ActDialog>
  )
}

import { reopenScreening, type ReferralView } from '../../contract/cases.ts'
import { useDraft } from '../app/use-draft.ts'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'

/** Takes up a declined referral again. */
export function ReopenScreening({ referral }: { readonly referral: ReferralView }) {
  const { caseId, version } = referral
  const draft = useDraft(`reopen:${caseId}`, { why: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Take up the referral again"
      title="Take up the referral again?"
      consequence={<p>It goes back to screening. The earlier decision stays in the record.</p>}
      route={reopenScreening}
      input={() => ({ params: { caseId }, body: draft.value, version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('why')} label="Why" rows={3} />
    </ActDialog>
  )
}

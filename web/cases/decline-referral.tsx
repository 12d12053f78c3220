import { declineReferral, type ReferralView } from '../../contract/cases.ts'
import { DeclineReason, declineReasonWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { asTyped } from './as-typed.ts'

const reasons = DeclineReason.options.map((value) => ({ value, label: declineReasonWords[value] }))

interface DeclineDraft {
  readonly reason: DeclineReason | ''
  readonly text: string
}

const empty: DeclineDraft = { reason: '', text: '' }

/** Declines to charge, with the reason. */
export function DeclineReferral({ referral }: { readonly referral: ReferralView }) {
  const { caseId, version } = referral
  const draft = useDraft(`decline:${caseId}`, empty)
  return (
    <ActDialog
      caseId={caseId}
      verb="Decline to charge"
      title="Decline to charge?"
      consequence={<p>The police see the reason and the explanation. The referral can be taken up again later.</p>}
      destructive
      route={asTyped(declineReferral)}
      input={() => ({ params: { caseId }, body: draft.value, version })}
      onDone={draft.clear}
    >
      <SelectField {...draft.field('reason')} label="Reason" choices={reasons} />
      <TextareaField {...draft.field('text')} label="Explanation" rows={3} />
    </ActDialog>
  )
}

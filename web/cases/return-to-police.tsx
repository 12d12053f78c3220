import { returnToPolice, type ReferralView } from '../../contract/cases.ts'
import { ReferralReturnReason, referralReturnReasonWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { asTyped } from './as-typed.ts'

const reasons = ReferralReturnReason.options.map((value) => ({ value, label: referralReturnReasonWords[value] }))

interface ReturnDraft {
  readonly reason: ReferralReturnReason | ''
  readonly text: string
}

const empty: ReturnDraft = { reason: '', text: '' }

/** Asks the police for more before deciding. */
export function ReturnToPolice({ referral }: { readonly referral: ReferralView }) {
  const { caseId, version } = referral
  const draft = useDraft(`return-to-police:${caseId}`, empty)
  return (
    <ActDialog
      caseId={caseId}
      verb="Ask the police for more"
      title="Ask the police for more?"
      consequence={<p>The referral goes back to the agency. It returns to you once every request is answered.</p>}
      route={asTyped(returnToPolice)}
      input={() => ({ params: { caseId }, body: draft.value, version })}
      onDone={draft.clear}
    >
      <SelectField {...draft.field('reason')} label="What is missing" choices={reasons} />
      <TextareaField {...draft.field('text')} label="Question to the police" rows={3} />
    </ActDialog>
  )
}

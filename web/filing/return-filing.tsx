import { returnFiling, type FilingView } from '../../contract/filing.ts'
import { FilingReturnReason, filingReturnReasonWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

const reasons = FilingReturnReason.options.map((value) => ({ value, label: filingReturnReasonWords[value] }))

interface ReturnDraft {
  readonly reason: FilingReturnReason | ''
  readonly text: string
}

const empty: ReturnDraft = { reason: '', text: '' }

/** Sends a paper back with the reason. */
export function ReturnFiling({ filing }: { readonly filing: FilingView }) {
  const { caseId, filingId, version } = filing
  const draft = useDraft(`return-filing:${filingId}`, empty)
  const { reason, text } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      verb="Return the filing"
      title="Return the filing?"
      consequence={<p>It leaves the queue. The filer sees the reason and what must be mended.</p>}
      destructive
      route={asTyped(returnFiling)}
      input={() => ({ params: { caseId, filingId }, body: { reason, text }, version })}
      onDone={draft.clear}
    >
      <SelectField {...draft.field('reason')} label="Reason" choices={reasons} />
      <TextareaField {...draft.field('text')} label="What must be mended" rows={3} />
    </ActDialog>
  )
}

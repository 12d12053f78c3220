import { useQueryClient } from '@tanstack/react-query'
import { draftAgreement, readAgreement, redraftAgreement, type PartiesAgreement } from '../../contract/agreement.ts'
import { readKey } from '../app/use-read.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Form } from '../design/form.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { agreementSent, typedPromise, type TypedAgreement } from './agreement-draft.ts'
import { PromiseFields } from './promise-fields.tsx'
import { SupplementFields } from './supplement-fields.tsx'

interface AgreementFormProps {
  readonly caseId: string
  readonly view: PartiesAgreement
  /** Drafting a new version of the one there is. */
  readonly again: boolean
  readonly onClose?: () => void
}

/** What an agreement says beyond the terms: those come from the accepted offer, word for word. */
export function AgreementForm({ caseId, view, again, onClose }: AgreementFormProps) {
  const client = useQueryClient()
  const draft = useDraft(`agreement:${caseId}:${view.agreement?.n ?? 0}`, startOf(view, again))
  const write = useWrite(asTyped(again ? redraftAgreement : draftAgreement), {
    onDone: (saved) => {
      client.setQueryData(readKey(readAgreement, { params: { caseId } }), saved)
      draft.clear()
      onClose?.()
    },
  })
  return (
    <>
      <DraftNote restored={draft.restored} onDiscard={draft.clear} />
      <Form
        label={again ? 'New version of the agreement' : 'Plea agreement'}
        outcome={write.outcome}
        remedy={<StaleRemedy outcome={write.outcome} caseId={caseId} />}
        onSubmit={() =>
          void write.send({
            params: { caseId },
            body: agreementSent(draft.value),
            version: again ? view.agreement?.version : undefined,
          })
        }
      >
        <TextareaField
          {...draft.field('recitals')}
          label="Recitals"
          hint="What precedes the terms."
          rows={3}
          optional
        />
        <TextareaField
          {...draft.field('factualBasis')}
          label="Factual basis"
          hint="The facts that support the plea. Facts in dispute are named as such; the court is not bound by them."
          rows={5}
        />
        <PromiseFields
          promises={draft.value.promises}
          offices={view.offices}
          onChange={draft.field('promises').onChange}
        />
        <SupplementFields typed={draft.value} field={draft.field} namable={view.namable} />
        <ButtonRow>
          <SubmitButton pendingText="Typesetting…">
            {again ? 'Typeset the new version' : 'Typeset the agreement'}
          </SubmitButton>
          {onClose && <ActionButton onClick={onClose}>Go back</ActionButton>}
        </ButtonRow>
      </Form>
    </>
  )
}

function startOf({ agreement, ground }: PartiesAgreement, again: boolean): TypedAgreement {
  const content = again ? agreement?.content : undefined
  return {
    recitals: content?.recitals ?? '',
    factualBasis: content?.factualBasis ?? '',
    promises: (content?.promises ?? ground?.promises ?? []).map(typedPromise),
    supplement: 'kept',
    supplementText: '',
    named: [],
  }
}

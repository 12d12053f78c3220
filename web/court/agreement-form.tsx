import { useQueryClient } from '@tanstack/react-query'
import {
  draftAgreement,
  readAgreement,
  redraftAgreement,
  signingPartWords,
  type PartiesAgreement,
} from '../../contract/agreement.ts'
import { readKey } from '../app/use-read.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TermsList } from '../plea/terms-view.tsx'
import { agreementSent, typedPromise, type TypedAgreement } from './agreement-draft.ts'
import { PromiseFields } from './promise-fields.tsx'
import { SupplementFields } from './supplement-fields.tsx'

interface AgreementFormProps {
  readonly caseId: string
  readonly view: PartiesAgreement
  /** Drafting a new version of the one there is. */
  readonly again: boolean
  readonly onClose: () => void
}

/** What an agreement says beyond the terms: those come from the accepted offer, word for word. */
export function AgreementForm({ caseId, view, again, onClose }: AgreementFormProps) {
  const client = useQueryClient()
  const draft = useDraft(`agreement:${caseId}:${again ? view.agreement?.n : 'new'}`, startOf(view, again))
  const write = useWrite(asTyped(again ? redraftAgreement : draftAgreement), {
    onDone: (saved) => {
      client.setQueryData(readKey(readAgreement, { params: { caseId } }), saved)
      draft.clear()
      onClose()
    },
  })
  return (
    <Section title={again ? `Version ${(view.agreement?.n ?? 0) + 1} of the agreement` : 'Draft of the agreement'}>
      <DraftNote restored={draft.restored} onDiscard={draft.giveUp} />
      {again && <Voided view={view} />}
      <div className="beside">
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
            <ActionButton onClick={onClose}>Go back</ActionButton>
          </ButtonRow>
        </Form>
        <AgreedTerms view={view} again={again} />
      </div>
    </Section>
  )
}

/** What a new version undoes, said before it is made. */
function Voided({ view }: { readonly view: PartiesAgreement }) {
  const signed = view.agreement?.signatures.filter(({ by }) => by !== null) ?? []
  return (
    <p className="caution">
      {signed.length === 0
        ? 'A new version has to be shared with the defendant and signed by all.'
        : `A new version voids what is signed (${signed
            .map(({ part, by }) => `${by?.name ?? ''}, ${signingPartWords[part].toLowerCase()}`)
            .join('; ')}). It has to be shared with the defendant and signed by all again.`}
    </p>
  )
}

/** The terms beside the form: they are not typed again. */
function AgreedTerms({ view, again }: Pick<AgreementFormProps, 'view' | 'again'>) {
  const agreed = again ? view.agreement?.content : view.ground
  if (!agreed) return null
  return (
    <div className="agreed-terms">
      <Section title="Terms, as agreed">
        <p className="quiet">
          They are those of the offer that was accepted, word for word. To change them, agree on another offer.
        </p>
        <div className="terms">
          <TermsList terms={agreed.terms} charges={agreed.charges} level={3} />
        </div>
      </Section>
    </div>
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

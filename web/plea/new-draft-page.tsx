import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { draftOffer, OfferId, type Negotiation, type OfferForm } from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Form } from '../design/form.tsx'
import { emptyProposal, proposalOf, typedFrom } from './proposal-draft.ts'
import { ProposalFields } from './proposal-fields.tsx'
import { WithOfferForm } from './with-offer-form.tsx'

const route = getRouteApi('/cases/$caseId/negotiation/drafts/new')

/** A new draft of the prosecution: of a new offer, or going back on an open one from the version on the table. */
export function NewDraftPage() {
  const { offerId } = route.useSearch()
  return (
    <WithOfferForm>
      {(talks, form) => <NewDraft key={offerId ?? 'new'} talks={talks} form={form} offerId={offerId} />}
    </WithOfferForm>
  )
}

interface NewDraftProps {
  readonly talks: Negotiation
  readonly form: OfferForm
  readonly offerId: string | undefined
}

function NewDraft({ talks, form, offerId }: NewDraftProps) {
  const { caseId } = talks
  const navigate = useNavigate()
  const onOffer = talks.offers.find((offer) => offer.id === offerId)
  const current = onOffer?.versions.at(-1)
  const start = current ? { ...typedFrom(current.proposal, form.charges), message: '' } : emptyProposal(form)
  const draft = useDraft(`offer:${caseId}:${onOffer?.id ?? 'new'}:${current?.n ?? 0}`, start)
  const write = useWrite(asTyped(draftOffer), {
    onDone: ({ drafts: [saved] }) => {
      draft.clear()
      if (saved)
        void navigate({
          to: '/cases/$caseId/negotiation/drafts/$draftId',
          params: { caseId, draftId: saved.id },
          // Going back leads to the negotiation, not to a form that would draft the same once more.
          replace: true,
        })
    },
  })
  return (
    <>
      <h2>{current ? `Answer on version ${current.n}` : 'Draft of a new offer'}</h2>
      <DraftNote restored={draft.restored} onDiscard={draft.giveUp} />
      <Form
        label="Draft of an offer"
        outcome={write.outcome}
        onSubmit={() =>
          void write.send({
            params: { caseId },
            body: { offerId: onOffer ? OfferId.parse(onOffer.id) : null, proposal: proposalOf(draft.value) },
          })
        }
      >
        <ProposalFields
          form={form}
          takesFocus
          typed={draft.value}
          onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
        />
        <ButtonRow>
          <SubmitButton pendingText="Saving…">Save the draft</SubmitButton>
          <span className="quiet">Seen by the prosecution only.</span>
        </ButtonRow>
      </Form>
    </>
  )
}

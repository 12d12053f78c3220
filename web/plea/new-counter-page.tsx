import { getRouteApi, useNavigate } from '@tanstack/react-router'
import {
  draftCounter,
  type Negotiation,
  type OfferForm,
  type OfferVersion,
  type OfferView,
} from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Empty } from '../design/empty.tsx'
import { Form } from '../design/form.tsx'
import { proposalOf, typedFrom } from './proposal-draft.ts'
import { ProposalFields } from './proposal-fields.tsx'
import { WithOfferForm } from './with-offer-form.tsx'

const route = getRouteApi('/cases/$caseId/negotiation/counters/new')

/** A new draft of a counter: it begins with the terms on the table, so that only what differs is typed. */
export function NewCounterPage() {
  const { offerId } = route.useSearch()
  return (
    <WithOfferForm>
      {(talks, form) => {
        const offer = talks.offers.find((one) => one.id === offerId)
        return offer ? (
          <NewCounter talks={talks} form={form} offer={offer} />
        ) : (
          <Empty>Choose an open offer first.</Empty>
        )
      }}
    </WithOfferForm>
  )
}

interface NewCounterProps {
  readonly talks: Negotiation
  readonly form: OfferForm
  readonly offer: OfferView
}

function NewCounter({ talks, form, offer }: NewCounterProps) {
  const { caseId } = talks
  const navigate = useNavigate()
  const current = onTheTable(offer)
  const start = { ...typedFrom(current.proposal, form.charges), message: '' }
  const draft = useDraft(`counter:${offer.id}:${current.n}`, start)
  const write = useWrite(asTyped(draftCounter), {
    onDone: ({ counterDrafts: [saved] }) => {
      draft.clear()
      if (saved)
        void navigate({
          to: '/cases/$caseId/negotiation/counters/$draftId',
          params: { caseId, draftId: saved.id },
          replace: true,
        })
    },
  })
  return (
    <>
      <h2>Draft of a counter to version {current.n}</h2>
      <DraftNote restored={draft.restored} onDiscard={draft.giveUp} />
      <Form
        label="Draft of a counter"
        outcome={write.outcome}
        onSubmit={() =>
          void write.send({ params: { caseId }, body: { offerId: offer.id, proposal: proposalOf(draft.value) } })
        }
      >
        <ProposalFields
          form={form}
          typed={draft.value}
          onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
        />
        <ButtonRow>
          <SubmitButton pendingText="Saving…">Save the draft</SubmitButton>
          <span className="quiet">Seen by the defense only.</span>
        </ButtonRow>
      </Form>
    </>
  )
}

/** What is on the table. @throws when an offer has no version: the contract says that it has */
function onTheTable(offer: OfferView): OfferVersion {
  const current = offer.versions.at(-1)
  if (!current) throw new Error('An offer without a version')
  return current
}

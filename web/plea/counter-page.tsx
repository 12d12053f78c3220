import { Link, useNavigate } from '@tanstack/react-router'
import {
  discardCounter,
  reviseCounter,
  sendCounter,
  type CounterDraftView,
  type Negotiation,
  type OfferForm,
} from '../../contract/plea.ts'
import { usePathParam } from '../app/use-path-param.ts'
import { useWrite } from '../app/use-write.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { ConflictNote } from '../cases/conflict-note.tsx'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Empty } from '../design/empty.tsx'
import { Form } from '../design/form.tsx'
import { proposalOf, typedFrom } from './proposal-draft.ts'
import { ProposalFields } from './proposal-fields.tsx'
import { WithOfferForm } from './with-offer-form.tsx'

/** One draft of a counter: the defense's own until it is sent. */
export function CounterPage() {
  const draftId = usePathParam('draftId')
  return (
    <WithOfferForm>
      {(talks, form) => {
        const draft = talks.counterDrafts.find((one) => one.id === draftId)
        return draft ? (
          <OpenCounter key={draft.id} talks={talks} form={form} draft={draft} />
        ) : (
          <Empty>This draft is no longer open.</Empty>
        )
      }}
    </WithOfferForm>
  )
}

interface OpenCounterProps {
  readonly talks: Negotiation
  readonly form: OfferForm
  readonly draft: CounterDraftView
}

function OpenCounter({ talks, form, draft }: OpenCounterProps) {
  const { caseId } = talks
  const typed = useVersionedDraft(`counter-draft:${draft.id}`, draft.version, typedFrom(draft.proposal, form.charges))
  const write = useWrite(asTyped(reviseCounter), { onDone: typed.clear })
  const params = { caseId, draftId: draft.id }
  return (
    <>
      <h2>Draft of a counter to version {draft.answers}</h2>
      <ConflictNote draft={typed} savedBy={null} savedAt={draft.savedAt} />
      <DraftNote restored={typed.restored} onDiscard={typed.giveUp} />
      <Form
        label="Draft of a counter"
        outcome={write.outcome}
        remedy={<StaleRemedy outcome={write.outcome} caseId={caseId} />}
        onSubmit={() =>
          void write.send({ params, body: { proposal: proposalOf(typed.value) }, version: typed.version })
        }
      >
        <ProposalFields
          form={form}
          typed={typed.value}
          onChange={(change) => typed.set((before) => ({ ...before, ...change }))}
        />
        <ButtonRow>
          <SubmitButton pendingText="Saving…">Save the draft</SubmitButton>
          <span className="quiet">{typed.isDirty ? 'Not saved yet.' : 'Saved. Seen by the defense only.'}</span>
        </ButtonRow>
      </Form>
      <CounterActs talks={talks} draft={draft} isDirty={typed.isDirty} />
    </>
  )
}

interface CounterActsProps {
  readonly talks: Negotiation
  readonly draft: CounterDraftView
  readonly isDirty: boolean
}

function CounterActs({ talks, draft, isDirty }: CounterActsProps) {
  const { caseId } = talks
  const navigate = useNavigate()
  const toTalks = () => void navigate({ to: '/cases/$caseId/negotiation', params: { caseId } })
  const input = () => ({ params: { caseId, draftId: draft.id }, version: draft.version })
  return (
    <div className="button-row">
      {draft.abilities.includes('send') && !isDirty && (
        <ActDialog
          caseId={caseId}
          kind="main"
          verb="Send the counter"
          title="Send the counter?"
          consequence={
            <p>
              It takes the place of version {draft.answers}, which can then no longer be accepted unless the prosecution
              puts it again.
            </p>
          }
          route={sendCounter}
          input={input}
          onDone={toTalks}
        />
      )}
      {isDirty && <span className="quiet">Save the draft before it is sent.</span>}
      <Link
        to="/cases/$caseId/negotiation/compare"
        params={{ caseId }}
        search={{ from: `offer:${draft.offerId}:${draft.answers}`, to: `counter:${draft.id}` }}
        className="usa-link"
      >
        Compare with version {draft.answers}
      </Link>
      {draft.abilities.includes('discard') && (
        <ActDialog
          caseId={caseId}
          kind="plain"
          verb="Set the draft aside"
          title="Set the draft aside?"
          consequence={<p>It disappears from the open drafts.</p>}
          destructive
          route={discardCounter}
          input={input}
          onDone={toTalks}
        />
      )}
    </div>
  )
}

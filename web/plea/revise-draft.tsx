import { reviseDraft, type OfferDraftView, type OfferForm } from '../../contract/plea.ts'
import { useWrite } from '../app/use-write.ts'
import { asTyped } from '../cases/as-typed.ts'
import { ConflictNote } from '../cases/conflict-note.tsx'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import type { VersionedDraft } from '../cases/use-versioned-draft.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Form } from '../design/form.tsx'
import { proposalOf, type TypedProposal } from './proposal-draft.ts'
import { ProposalFields } from './proposal-fields.tsx'

interface ReviseDraftProps {
  readonly caseId: string
  readonly form: OfferForm
  readonly draft: OfferDraftView
  readonly typed: VersionedDraft<TypedProposal>
  readonly onDone: () => void
}

/** The draft as it is changed; each save is a new revision. */
export function ReviseDraft({ caseId, form, draft, typed, onDone }: ReviseDraftProps) {
  const write = useWrite(asTyped(reviseDraft), {
    onDone: () => {
      typed.clear()
      onDone()
    },
  })
  return (
    <>
      <ConflictNote draft={typed} savedBy={null} savedAt={draft.savedAt} />
      <DraftNote restored={typed.restored} onDiscard={typed.giveUp} />
      <Form
        label="Draft of an offer"
        outcome={write.outcome}
        remedy={<StaleRemedy outcome={write.outcome} caseId={caseId} />}
        onSubmit={() =>
          void write.send({
            params: { caseId, draftId: draft.id },
            body: { proposal: proposalOf(typed.value) },
            version: typed.version,
          })
        }
      >
        <ProposalFields
          form={form}
          typed={typed.value}
          onChange={(change) => typed.set((before) => ({ ...before, ...change }))}
        />
        <ButtonRow>
          <SubmitButton pendingText="Saving…">Save the revision</SubmitButton>
          <span className="quiet">
            {typed.isDirty ? 'Not saved yet.' : 'Saved.'}{' '}
            {draft.state === 'approved' && 'Saving makes the approval void.'}
          </span>
        </ButtonRow>
      </Form>
    </>
  )
}

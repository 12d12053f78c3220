import { Link, useNavigate } from '@tanstack/react-router'
import {
  acceptCounter,
  discardDraft,
  extendOffer,
  gatesOfItsLastDay,
  previewGates,
  returnDraft,
  type Negotiation,
  type OfferDraftView,
} from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ApproveDraft } from './approve-draft.tsx'
import { standingGates } from './standing-gates.ts'
import { SubmitDraft } from './submit-draft.tsx'

interface DraftActsProps {
  readonly talks: Negotiation
  readonly draft: OfferDraftView
}

/** What may be done with the saved revision as things stand: an act that would be refused is not offered. */
export function DraftActs({ talks, draft }: DraftActsProps) {
  const { caseId } = talks
  const read = useRead(previewGates, { params: { caseId, draftId: draft.id } })
  const standing = read.state === 'ready' ? standingGates(read.data) : null
  const may = (ability: OfferDraftView['abilities'][number]) => draft.abilities.includes(ability)
  const navigate = useNavigate()
  const toTalks = () => void navigate({ to: '/cases/$caseId/negotiation', params: { caseId } })
  const input = () => ({ params: { caseId, draftId: draft.id }, version: draft.version })
  return (
    <>
      <div className="button-row">
        {may('submit') && <SubmitDraft caseId={caseId} draft={draft} />}
        {may('approve') && <ApproveDraft caseId={caseId} draft={draft} />}
        {may('return') && <Return talks={talks} draft={draft} />}
        {may('accept-counter') && standing?.every(({ gate }) => gatesOfItsLastDay.has(gate)) === true && (
          <ActDialog
            caseId={caseId}
            kind="main"
            verb="Accept the counter"
            title="Accept the defense’s counter?"
            consequence={<p>The draft has the very terms of the counter. Both sides then agree on them.</p>}
            route={acceptCounter}
            input={input}
            onDone={toTalks}
          />
        )}
        {may('extend') && standing?.length === 0 && (
          <ActDialog
            caseId={caseId}
            kind={may('accept-counter') ? 'other' : 'main'}
            verb="Extend the offer"
            title={`Extend revision ${draft.revision} to the defense?`}
            consequence={<p>The defense sees it at once. It can be withdrawn while it is open, not changed.</p>}
            route={extendOffer}
            input={input}
            onDone={toTalks}
          />
        )}
      </div>
      <div className="button-row">
        <CompareWithTable talks={talks} draft={draft} />
        {may('discard') && (
          <ActDialog
            caseId={caseId}
            kind="plain"
            verb="Set the draft aside"
            title="Set the draft aside?"
            consequence={<p>It disappears from the open drafts; its revisions stay on record.</p>}
            destructive
            route={discardDraft}
            input={input}
            onDone={toTalks}
          />
        )}
      </div>
    </>
  )
}

function CompareWithTable({ talks, draft }: DraftActsProps) {
  const onTable = talks.offers.find((offer) => offer.id === draft.offerId)?.versions.at(-1)
  if (!onTable || draft.offerId === null) return null
  return (
    <Link
      to="/cases/$caseId/negotiation/compare"
      params={{ caseId: talks.caseId }}
      search={{ from: `offer:${draft.offerId}:${onTable.n}`, to: `draft:${draft.id}` }}
      className="usa-link"
    >
      Compare with version {onTable.n}
    </Link>
  )
}

function Return({ talks, draft }: DraftActsProps) {
  const typed = useDraft(`return:${draft.id}:${draft.revision}`, { reason: '' })
  return (
    <ActDialog
      caseId={talks.caseId}
      verb="Return the draft"
      title={`Return revision ${draft.revision}?`}
      consequence={<p>The drafter reads the reason and revises the draft.</p>}
      route={returnDraft}
      input={() => ({
        params: { caseId: talks.caseId, draftId: draft.id },
        body: typed.value,
        version: draft.version,
      })}
      onDone={typed.clear}
    >
      <TextareaField {...typed.field('reason')} label="What has to change" rows={3} />
    </ActDialog>
  )
}

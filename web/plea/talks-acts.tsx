import { Link } from '@tanstack/react-router'
import { breakDownTalks, reopenTalks, type Negotiation } from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

/** Whether somebody has to act on an offer: then the main thing to do stands with it. */
export const hasOpenOffer = ({ offers }: Negotiation): boolean => offers.some(({ mustAct }) => mustAct !== 'nobody')

/** What may be done with the talks as a whole. */
export function TalksActs({ talks }: { readonly talks: Negotiation }) {
  const { caseId, abilities } = talks
  return (
    <div className="button-row">
      {abilities.includes('draft-offer') && (
        <Link
          to="/cases/$caseId/negotiation/drafts/new"
          params={{ caseId }}
          className={hasOpenOffer(talks) ? 'usa-button usa-button--outline' : 'usa-button'}
        >
          Draft a new offer
        </Link>
      )}
      {abilities.includes('break-down') && <BreakDown talks={talks} />}
      {abilities.includes('reopen') && (
        <ActDialog
          caseId={caseId}
          verb="Take up talks again"
          title="Take up talks again?"
          consequence={<p>Nothing that was closed comes back: a new offer has to be made.</p>}
          route={reopenTalks}
          input={() => ({ params: { caseId }, version: talks.version })}
        />
      )}
    </div>
  )
}

function BreakDown({ talks }: { readonly talks: Negotiation }) {
  const { caseId, version } = talks
  const draft = useDraft(`break-down:${caseId}`, { reason: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="End the talks"
      title="End the talks?"
      consequence={
        <p>
          What is on the table is closed. The case itself goes on, and talks may be taken up again. The other side reads
          the reason.
        </p>
      }
      destructive
      route={breakDownTalks}
      input={() => ({ params: { caseId }, body: draft.value, version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Why" rows={2} />
    </ActDialog>
  )
}

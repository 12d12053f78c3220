import { Link } from '@tanstack/react-router'
import { rejectOffer, withdrawOffer, type OfferView } from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { AcceptOffer } from './accept-offer.tsx'
import { ConveyOffer } from './convey-offer.tsx'
import type { OfferActProps } from './offer-act-props.ts'

/** What whoever looks may do with the offer. */
export function OfferActs(props: OfferActProps) {
  const { talks, offer, current } = props
  const { caseId } = talks
  const may = (ability: OfferView['abilities'][number]) => offer.abilities.includes(ability)
  if (offer.abilities.length === 0) return null
  return (
    <div className="button-row">
      {may('draft-reply') && current.by === 'defense' && (
        <p className="quiet offer__how">
          To accept the counter, save an answer with its very terms, have it approved, and accept there.
        </p>
      )}
      {may('convey') && <ConveyOffer {...props} />}
      {may('accept') && <AcceptOffer {...props} />}
      {may('counter') && (
        <Link
          to="/cases/$caseId/negotiation/counters/new"
          params={{ caseId }}
          search={{ offerId: offer.id }}
          className="usa-button usa-button--outline"
        >
          Draft a counter
        </Link>
      )}
      {may('draft-reply') && (
        <Link
          to="/cases/$caseId/negotiation/drafts/new"
          params={{ caseId }}
          search={{ offerId: offer.id }}
          className={current.by === 'defense' ? 'usa-button' : 'usa-button usa-button--outline'}
        >
          {current.by === 'defense' ? 'Draft an answer to the counter' : 'Draft a changed version'}
        </Link>
      )}
      {may('reject') && <Reject {...props} />}
      {may('withdraw') && <Withdraw {...props} />}
    </div>
  )
}

function Reject({ talks, offer, current }: OfferActProps) {
  const draft = useDraft(`reject:${offer.id}:${current.n}`, { reason: '' })
  const what = current.by === 'defense' ? 'counter' : 'offer'
  return (
    <ActDialog
      caseId={talks.caseId}
      verb={`Reject the ${what}`}
      title={`Reject the ${what}?`}
      consequence={<p>It is closed. Talks go on, and another offer can be made.</p>}
      destructive
      route={rejectOffer}
      input={() => ({
        params: { caseId: talks.caseId, offerId: offer.id },
        body: { n: current.n, reason: draft.value.reason },
        version: offer.version,
      })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Reason" hint="The other side reads it." rows={2} optional />
    </ActDialog>
  )
}

function Withdraw({ talks, offer }: OfferActProps) {
  const draft = useDraft(`withdraw:${offer.id}`, { reason: '' })
  return (
    <ActDialog
      caseId={talks.caseId}
      verb="Withdraw the offer"
      title="Withdraw the offer?"
      consequence={<p>The defense can no longer accept it. It stays in the record of the talks.</p>}
      destructive
      route={withdrawOffer}
      input={() => ({ params: { caseId: talks.caseId, offerId: offer.id }, body: draft.value, version: offer.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Why" hint="The defense reads it." rows={2} />
    </ActDialog>
  )
}

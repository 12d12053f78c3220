import { Link } from '@tanstack/react-router'
import { talksWords, type Negotiation, type NegotiationState, type OfferView } from '../../contract/plea.ts'
import { useCourtZone } from '../design/court-zone.tsx'
import { Day } from '../design/day.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { relativeText } from '../design/moment-text.ts'
import { nowMs } from '../design/moment.ts'

const tones: Record<NegotiationState, Tone> = {
  none: 'neutral',
  'offer-open': 'waiting',
  countered: 'waiting',
  agreed: 'good',
  'broken-down': 'alert',
  closed: 'done',
}

/** In one line: where talks stand, who must act, and until when. */
export function TalksStanding({ talks }: { readonly talks: Negotiation }) {
  const zone = useCourtZone()
  const next = firstToRunOut(talks.offers)
  return (
    <div className="talks-standing">
      <StatusTag tone={tones[talks.state]}>{talksWords(talks.state, talks.agreement)}</StatusTag>
      {next && (
        <>
          <span>
            {next.mustAct === talks.side ? <strong>Your side must act</strong> : `The ${next.mustAct} must act`}
          </span>
          <span>
            until the end of <Day day={next.expiresOn} weekday /> ({relativeText(next.expiresAt, nowMs(), zone)})
          </span>
        </>
      )}
      {(talks.state === 'agreed' || talks.agreement === 'accepted') && (
        <Link to="/cases/$caseId/agreement" params={{ caseId: talks.caseId }} className="usa-link">
          Go to the agreement
        </Link>
      )}
      {talks.state === 'broken-down' && talks.reason !== null && <span>Why: {talks.reason}</span>}
    </div>
  )
}

function firstToRunOut(offers: readonly OfferView[]): OfferView | undefined {
  return offers
    .filter((offer) => offer.mustAct !== 'nobody')
    .toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn))[0]
}

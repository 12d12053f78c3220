import { Link } from '@tanstack/react-router'
import {
  offerStateWords,
  type Negotiation,
  type OfferState,
  type OfferVersion,
  type OfferView,
} from '../../contract/plea.ts'
import { useCase } from '../cases/case-context.ts'
import { Day } from '../design/day.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { conveyanceMethodWords, languageWords } from '../../src/vocabulary/code-lists.ts'
import { OfferActs } from './offer-acts.tsx'
import { TermsView } from './terms-view.tsx'

const tones: Record<OfferState, Tone> = {
  extended: 'waiting',
  conveyed: 'waiting',
  countered: 'waiting',
  accepted: 'good',
  rejected: 'done',
  lapsed: 'done',
  withdrawn: 'done',
}

/** To a defendant who represents himself, of whom it is not known yet whether he read it. */
const notRead = 'You have not said yet that you read it'

interface OfferProps {
  readonly talks: Negotiation
  readonly offer: OfferView
}

/** One offer: the version on the table in full, those before it folded away, and what may be done. */
export function OfferCard({ talks, offer }: OfferProps) {
  const current = offer.versions.at(-1)
  const isOpen = offer.mustAct !== 'nobody'
  const forHimself = useCase().relations.includes('self-represented')
  if (!current) return null
  const title = `Offer ${talks.offers.length - talks.offers.indexOf(offer)}, version ${current.n}`
  return (
    <article className={isOpen ? 'offer' : 'offer offer--closed'} aria-label={title}>
      <div className="offer__head">
        <h3>
          {title}, by the {current.by}
        </h3>
        <StatusTag tone={tones[offer.state]}>
          {forHimself && offer.state === 'extended' ? notRead : offerStateWords[offer.state]}
        </StatusTag>
        {offer.expired && offer.state !== 'lapsed' && isUndecided(offer.state) && (
          <StatusTag tone="alert">Its last day has ended</StatusTag>
        )}
        {current.proposal.formal && <StatusTag>Formal</StatusTag>}
      </div>
      <p className="quiet">
        {current.author.name}, <TimeText at={current.at} /> · last day to accept <Day day={offer.expiresOn} weekday />
      </p>
      {forHimself && isOpen && current.by === 'prosecution' && (
        <p>
          <Link to="/my-case" className="usa-link">
            Read this offer in plain words
          </Link>
        </p>
      )}
      {offer.reason !== null && <p>Reason given: {offer.reason}</p>}
      <Conveyed talks={talks} offer={offer} version={current} />
      <TermsView proposal={current.proposal} charges={current.charges} />
      {current.n > 1 && <CompareLink talks={talks} offer={offer} from={current.n - 1} />}
      <OfferActs talks={talks} offer={offer} current={current} />
      {offer.versions
        .slice(0, -1)
        .toReversed()
        .map((version) => (
          <details key={version.n}>
            <summary>
              Version {version.n}, by the {version.by}, <TimeText at={version.at} />
            </summary>
            {version.n < current.n - 1 && <CompareLink talks={talks} offer={offer} from={version.n} />}
            <Conveyed talks={talks} offer={offer} version={version} />
            <TermsView proposal={version.proposal} charges={version.charges} />
          </details>
        ))}
    </article>
  )
}

const isUndecided = (state: OfferState): boolean =>
  state === 'extended' || state === 'conveyed' || state === 'countered'

function CompareLink({ talks, offer, from }: OfferProps & { readonly from: number }) {
  const last = offer.versions.at(-1)?.n ?? from
  return (
    <Link
      to="/cases/$caseId/negotiation/compare"
      params={{ caseId: talks.caseId }}
      search={{ from: `offer:${offer.id}:${from}`, to: `offer:${offer.id}:${last}` }}
      className="usa-link"
    >
      Compare version {from} with version {last}
    </Link>
  )
}

function Conveyed({ talks, offer, version }: OfferProps & { readonly version: OfferVersion }) {
  const notes = talks.conveyances.filter((note) => note.offerId === offer.id && note.n === version.n)
  if (version.conveyedOn === null) return null
  return (
    <>
      <p>
        Conveyed to the defendant on <Day day={version.conveyedOn} weekday />.
      </p>
      {notes.map((note) => (
        <p key={`${note.on} ${note.said}`} className="quiet prose">
          {conveyanceMethodWords[note.how]}, in {languageWords[note.language]}
          {note.interpreter === null ? '' : `, interpreter ${note.interpreter}`}; noted by {note.by.name}, for the
          defense alone{note.said === '' ? '.' : `: ${note.said}`}
        </p>
      ))}
    </>
  )
}

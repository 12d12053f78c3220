import '../cases/cases.css'
import './plea.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { readNegotiation, type Negotiation } from '../../contract/plea.ts'
import { useCommands } from '../app/commands.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Because } from '../design/because.tsx'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { CounterDraftsSection, DraftsSection } from './drafts-section.tsx'
import { MessagesSection } from './messages-section.tsx'
import { OfferCard } from './offer-card.tsx'
import { hasOpenOffer, TalksActs } from './talks-acts.tsx'
import { TalksStanding } from './talks-standing.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readNegotiation]

/** The talks between the parties: what is on the table, whose turn it is, every version before it. */
export function NegotiationTab() {
  const { caseId } = useCase()
  const read = useRead(readNegotiation, { params: { caseId } })
  return (
    <Loaded read={read} what="the negotiation">
      {(talks) => (
        <>
          <TalksStanding talks={talks} />
          <Privilege talks={talks} />
          {!hasOpenOffer(talks) && <TalksActs talks={talks} />}
          <DraftsSection talks={talks} />
          <CounterDraftsSection talks={talks} />
          <Offers talks={talks} />
          {/* What to do stands with that offer; to begin anew, or to end the talks, comes after it. */}
          {hasOpenOffer(talks) && <TalksActs talks={talks} />}
          <Conferrals talks={talks} />
          <MessagesSection talks={talks} />
        </>
      )}
    </Loaded>
  )
}

function Privilege({ talks }: { readonly talks: Negotiation }) {
  const { text, source } = talks.privilege
  return (
    <p className="quiet">
      <Because what="Why plea discussions are protected" sources={[{ citation: source, verified: null }]}>
        Plea discussions
      </Because>{' '}
      {text.replace(/^Plea discussions /, '')}
    </p>
  )
}

function Offers({ talks }: { readonly talks: Negotiation }) {
  const navigate = useNavigate()
  const { caseId } = talks
  const draft = () => void navigate({ to: '/cases/$caseId/negotiation/drafts/new', params: { caseId } })
  useCommands(
    talks.abilities.includes('draft-offer')
      ? [{ id: 'draft-offer', label: 'Draft a new offer', group: 'On this screen', keys: 'n', run: draft }]
      : [],
  )
  return (
    <Section title="Offers">
      {talks.offers.length === 0 && (
        <Empty>
          No offer was made yet.
          {talks.abilities.includes('draft-offer') && (
            <>
              {' '}
              <Link to="/cases/$caseId/negotiation/drafts/new" params={{ caseId: talks.caseId }} className="usa-link">
                Draft the first one
              </Link>
            </>
          )}
        </Empty>
      )}
      {talks.offers.map((offer) => (
        <OfferCard key={offer.id} talks={talks} offer={offer} />
      ))}
    </Section>
  )
}

function Conferrals({ talks }: { readonly talks: Negotiation }) {
  if (talks.conferrals.length === 0) return null
  return (
    <Section title="Conferral with victims">
      <ul className="usa-list">
        {talks.conferrals.map((mark, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a mark has no identity beyond its place: nothing of the victim is told
          <li key={index}>
            <Day day={mark.on} weekday />:{' '}
            {mark.outcome === 'conferred' ? 'a victim was conferred with' : 'why there was no conferral is on record'}
          </li>
        ))}
      </ul>
    </Section>
  )
}

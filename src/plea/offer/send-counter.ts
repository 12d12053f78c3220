import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { counter, type Offer } from '../domain/offer.ts'
import { actsForDefense } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseOfTalks } from './case-of-talks.ts'
import { counterToChange, saveCounterOrStale } from './counter-to-change.ts'
import type { Packs } from './court-law.ts'
import type { StoredCounter } from './defense-store.ts'
import type { DraftRef } from './draft-to-change.ts'
import { keepTalksInStep } from './negotiation-store.ts'
import { insertVersion, offerSeenBy, saveOffer } from './offer-store.ts'
import { soundTerms } from './sound-terms.ts'
import { talksAreOpen, talksToChange } from './talks-lock.ts'

/** The defense sends a counter: its version takes the place of the one on the table. */
export async function sendCounter(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef,
): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await counterToChange(tx, actor, input)
  if (!found.ok) return found
  const held = await talksToChange(tx, actor, input.caseId, actsForDefense)
  if (!held.ok) return held
  const { stored } = found.value
  const sendable = await mayGo(tx, packs, held.value, stored)
  if (!sendable.ok) return sendable
  const countered = await takeItsPlace(tx, held.value, stored)
  if (!countered.ok) return countered
  const offer = countered.value
  await insertVersion(tx, input.caseId, {
    proposal: stored.proposal,
    charges: stored.charges,
    offerId: offer.id,
    n: offer.current,
    side: 'defense',
    author: actor.person,
  })
  const sent = await saveCounterOrStale(tx, input, { state: 'sent' })
  if (!sent.ok) return sent
  await record(tx, {
    kind: 'plea.offer-countered',
    caseId: input.caseId,
    compartment: 'parties',
    subject: offer.id,
    data: { n: offer.current, answers: stored.answers, expiresOn: offer.expiresOn, proposal: stored.proposal },
  })
  await keepTalksInStep(tx, input.caseId)
  return done(offer.id)
}

async function mayGo(
  tx: Tx,
  packs: Packs,
  seen: CaseOfTalks,
  { proposal }: StoredCounter,
): Promise<Outcome<null, PleaRefusal>> {
  const open = talksAreOpen(seen)
  if (!open.ok) return open
  const sound = await soundTerms(tx, packs, seen, proposal)
  if (!sound.ok) return sound
  const { expiresOn } = proposal
  return expiresOn < seen.today ? refuse({ kind: 'last-day-passed', expiresOn, today: seen.today }) : done(null)
}

async function takeItsPlace(tx: Tx, seen: CaseOfTalks, stored: StoredCounter): Promise<Outcome<Offer, PleaRefusal>> {
  const before = await offerSeenBy(tx, seen.caseId, stored.offerId)
  if (!before) return refuse({ kind: 'not-found' })
  const countered = counter(before.offer, stored.answers, stored.proposal.expiresOn, seen.moment)
  if (!countered.ok) return countered
  const saved = await saveOffer(tx, seen.caseId, countered.value, before.version)
  return saved ? countered : refuse({ kind: 'stale', version: before.version })
}

import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { sameTerms } from '../domain/compare.ts'
import { accept } from '../domain/offer.ts'
import type { PleaRefusal } from '../problems.ts'
import { recordAgreement } from './accept-offer.ts'
import type { Packs } from './court-law.ts'
import { moveOrStale, type DraftRef } from './draft-to-change.ts'
import { draftReadyToGo } from './extend-offer.ts'
import { offerSeenBy, saveOffer, versionSeenBy } from './offer-store.ts'

/**
 * The prosecution accepts a counter. It needs what an offer needs, supervisor and victims included: a draft of the very
 * terms of the counter that has passed the gates.
 */
export async function acceptCounter(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef,
): Promise<Outcome<OfferId, PleaRefusal>> {
  const ready = await draftReadyToGo(tx, actor, packs, input, true)
  if (!ready.ok) return ready
  const { seen, stored } = ready.value
  const { offerId } = stored.draft
  const before = offerId && (await offerSeenBy(tx, seen.caseId, offerId))
  if (!before || before.offer.state !== 'countered') return refuse({ kind: 'answers-no-counter' })
  const { offer } = before
  const counter = await versionSeenBy(tx, seen.caseId, offer.id, offer.current)
  if (!counter || !sameTerms(counter, stored)) return refuse({ kind: 'terms-differ' })
  const accepted = accept(offer, { side: 'prosecution', n: offer.current, selfRepresented: false }, seen.moment)
  if (!accepted.ok) return accepted
  if (!(await saveOffer(tx, seen.caseId, accepted.value, before.version)))
    return refuse({ kind: 'stale', version: before.version })
  const sent = await moveOrStale(tx, input, { state: 'sent' })
  if (!sent.ok) return sent
  await record(tx, {
    kind: 'plea.draft-sent',
    caseId: seen.caseId,
    compartment: 'prosecution',
    subject: input.draftId,
    data: { offerId: offer.id, n: offer.current, revision: stored.draft.revision },
  })
  await recordAgreement(tx, seen.caseId, seen.moment, { offerId: offer.id, n: offer.current, side: 'prosecution' })
  return done(offer.id)
}

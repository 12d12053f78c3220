import { DraftId, type OfferId, type OfferProposal } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { actsForDefense } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy } from './case-of-talks.ts'
import type { Packs } from './court-law.ts'
import { insertCounter } from './defense-store.ts'
import { offerSeenBy } from './offer-store.ts'
import { soundTerms } from './sound-terms.ts'
import { talksAreOpen } from './talks-lock.ts'

interface DraftCounter {
  readonly caseId: CaseId
  readonly offerId: OfferId
  readonly proposal: OfferProposal
}

/** The defense drafts a counter to the version on the table; nobody else sees it. */
export async function draftCounter(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftCounter,
): Promise<Outcome<DraftId, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, input.caseId)
  const stored = seen && (await offerSeenBy(tx, input.caseId, input.offerId))
  if (!seen || !stored) return refuse({ kind: 'not-found' })
  if (!actsForDefense(seen.part)) return refuse({ kind: 'not-allowed' })
  const open = talksAreOpen(seen)
  if (!open.ok) return open
  const sound = await soundTerms(tx, packs, seen, input.proposal)
  if (!sound.ok) return sound
  const id = newId(DraftId)
  const answers = stored.offer.current
  await insertCounter(tx, input.caseId, { ...sound.value, id, offerId: input.offerId, answers, drafter: actor.person })
  await record(tx, {
    kind: 'plea.counter-drafted',
    caseId: input.caseId,
    compartment: 'defense',
    subject: id,
    data: { offerId: input.offerId, answers },
  })
  return done(id)
}

import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { convey } from '../domain/offer.ts'
import { representsHimself } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseSeen } from './case-of-talks.ts'
import { ownSheet } from './client-seen.ts'
import { acknowledge } from './client-store.ts'
import { standingNow } from './decide-on-offer.ts'
import { markConveyed, offerSeenBy, saveOffer } from './offer-store.ts'
import { lockTalks } from './talks-lock.ts'

interface SheetRef {
  readonly caseId: CaseId
  readonly offerId: OfferId
  readonly n: number
}

/**
 * The defendant says that he has read an offer that he can still take. It decides nothing. Of one who represents himself the parties learn
 * by it that he was told, and on what day.
 */
export async function acknowledgeSheet(tx: Tx, actor: Actor, input: SheetRef): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await ownSheet(tx, actor, input)
  if (!found.ok) return found
  const { seen } = found.value
  const standing = standingNow(found.value.sheet, seen)
  if (standing !== 'open' && found.value.sheet.acknowledgedAt === null)
    return refuse({ kind: 'sheet-not-open', standing })
  const sheet = { ...input, conveyedOn: seen.today }
  if (!(await acknowledge(tx, input.caseId, sheet, actor.person))) return done(input.offerId)
  await record(tx, {
    kind: 'plea.offer-acknowledged',
    caseId: input.caseId,
    compartment: 'client',
    subject: input.offerId,
    data: { n: input.n },
  })
  if (representsHimself(seen.part)) await tellTheParties(tx, seen, input)
  return done(input.offerId)
}

async function tellTheParties(tx: Tx, seen: CaseSeen, { caseId, offerId, n }: SheetRef): Promise<void> {
  await lockTalks(tx, caseId)
  const stored = await offerSeenBy(tx, caseId, offerId)
  if (!stored || !(await markConveyed(tx, caseId, offerId, n, seen.today))) return
  await saveOffer(tx, caseId, convey(stored.offer, n, seen.moment), stored.version)
  await record(tx, {
    kind: 'plea.offer-conveyed',
    caseId,
    compartment: 'parties',
    subject: offerId,
    data: { n, on: seen.today },
  })
}

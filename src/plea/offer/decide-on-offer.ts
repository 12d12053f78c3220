import type { OfferId } from '../../../contract/plea.ts'
import { endOfDayIn } from '../../law/domain/court-calendar.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseSeen } from './case-of-talks.ts'
import { ownSheet } from './client-seen.ts'
import { insertClientDecision, type StoredSheet } from './client-store.ts'

interface Decision {
  readonly caseId: CaseId
  readonly offerId: OfferId
  readonly n: number
  readonly decision: 'accept' | 'reject'
  readonly note: string
}

/** The defendant tells counsel what he decided. Only counsel's answer reaches the prosecution; he may change his mind. */
export async function decideOnOffer(tx: Tx, actor: Actor, input: Decision): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await ownSheet(tx, actor, input)
  if (!found.ok) return found
  const standing = standingNow(found.value.sheet, found.value.seen)
  if (standing !== 'open') return refuse({ kind: 'sheet-not-open', standing })
  await insertClientDecision(tx, input.caseId, input, actor.person)
  await record(tx, {
    kind: 'plea.client-decided',
    caseId: input.caseId,
    compartment: 'client',
    subject: input.offerId,
    data: { n: input.n, decision: input.decision },
  })
  return done(input.offerId)
}

/** How the sheet stands at this moment: an offer whose last day has ended has lapsed, marked or not. */
export function standingNow(
  sheet: Pick<StoredSheet, 'standing' | 'expiresOn'>,
  { moment }: CaseSeen,
): StoredSheet['standing'] {
  const ended = Temporal.Instant.compare(moment.at, endOfDayIn(moment.zone, sheet.expiresOn)) >= 0
  return sheet.standing === 'open' && ended ? 'lapsed' : sheet.standing
}

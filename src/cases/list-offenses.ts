import type { OffenseChoice } from '../../contract/cases.ts'
import type { RulePack } from '../law/domain/rule-pack.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import { todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { courtOf } from './court-store.ts'
import { offenseChoice, offensesOn } from './domain/offense-words.ts'
import { packOf } from './packs.ts'

/** The offenses that may be charged in a court on a day; today when none is named. A pack without a list has none. */
export async function listOffenses(
  tx: Tx,
  packs: ReadonlyMap<string, RulePack>,
  ask: { courtId: CourtId; on?: LegalDate | undefined },
): Promise<Outcome<{ offenses: OffenseChoice[] }, CommonRefusal>> {
  const court = await courtOf(tx, ask.courtId)
  if (!court) return refuse({ kind: 'not-found' })
  const pack = packOf(packs, court)
  if (!pack.rules['offense.list']) return done({ offenses: [] })
  return done({ offenses: offensesOn(pack, ask.on ?? todayIn(court.zone, tx.now)).map(offenseChoice) })
}

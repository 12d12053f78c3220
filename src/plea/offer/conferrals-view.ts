import type { z } from 'zod'
import type { Conferrals } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { instantText } from '../../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRecordConferral, seesVictims } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { caseSeenBy } from './case-of-talks.ts'
import { conferralsOf, victimsOf } from './conferral-store.ts'
import { namesIn } from './names.ts'

/** Who of the victims was conferred with, when, and what they said: for the victims' side alone. */
export async function conferralsView(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<z.input<typeof Conferrals>, PleaRefusal>> {
  const seen = await caseSeenBy(tx, actor, caseId)
  if (!seen || !seesVictims(seen.part)) return refuse({ kind: 'not-found' })
  noteRead(tx, caseId, 'victim')
  const records = await conferralsOf(tx, caseId)
  const victims = await victimsOf(tx, caseId)
  const names = await namesIn(
    tx,
    caseId,
    records.map((one) => one.by),
  )
  return done({
    caseId,
    today: seen.today,
    victims: victims.map((victim) => ({
      ...victim,
      covered: records.some(({ record }) => record.victim === victim.id),
    })),
    records: records.map(({ id, record, by, at }) => ({ id, record, by: names(by), at: instantText(at) })),
    abilities: mayRecordConferral(seen.part) ? ['record-conferral'] : [],
  })
}

import { change } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayTalk, negotiableStages } from '../domain/negotiation.ts'
import type { Part } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksOf, talksSeenBy, type CaseOfTalks } from './case-of-talks.ts'

/**
 * The case with its talks, held against any other change of them until the transaction ends: of two who act at once
 * the second sees what the first did. Everybody who changes talks comes through here first.
 * @param may whether whoever acts may do it, once it is known that he may see it
 */
export async function talksToChange(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  may: (part: Part) => boolean,
): Promise<Outcome<CaseOfTalks, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!may(seen.part)) return refuse({ kind: 'not-allowed' })
  // Sent together, done in order: the talks are read when the lock is held.
  const [, talks] = await Promise.all([lockTalks(tx, caseId), talksOf(tx, caseId)])
  return done({ ...seen, talks })
}

const beginTalks = change((db, { caseId, at }: { caseId: CaseId; at: string }) =>
  db
    .insertInto('negotiation')
    .values({ case_id: caseId, state: 'none', version: 0, since: at })
    .onConflict((conflict) => conflict.doNothing()),
)

const holdTalks = change((db, { caseId }: { caseId: CaseId }) =>
  db.selectFrom('negotiation').select('version').where('case_id', '=', caseId).forUpdate(),
)

/** Holds the talks of a case until the transaction ends. */
export async function lockTalks(tx: Tx, caseId: CaseId): Promise<void> {
  await Promise.all([beginTalks(tx, { caseId, at: tx.now.toString() }), holdTalks(tx, { caseId })])
}

/** Whether offers may move: talks are open and the case is at a stage at which there is something to bargain over. */
export function talksAreOpen(seen: CaseOfTalks): Outcome<CaseOfTalks, PleaRefusal> {
  if (!mayTalk(seen.talks.state)) return refuse({ kind: 'talks-not-open', state: seen.talks.state })
  if (!negotiableStages.has(seen.stage)) return refuse({ kind: 'not-negotiable', stage: seen.stage })
  return done(seen)
}

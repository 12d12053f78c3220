import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { isTheDefendant, mayAskCounsel, representsHimself } from '../domain/policies.ts'
import { caseSeenBy } from './case-of-talks.ts'
import { casesOfDefendant, standingsOf } from './client-store.ts'
import { standingNow } from './decide-on-offer.ts'

/** What a defendant may do now in one of his own cases. */
type ClientAct = 'acknowledge-sheet' | 'ask-counsel' | 'answer-offer'

/** What whoever asks may do now as a defendant, in any of his cases. Nothing that was written to him is read for it. */
export async function clientActs(tx: Tx, actor: Actor): Promise<ReadonlySet<ClientAct>> {
  const acts = new Set<ClientAct>()
  for (const caseId of await casesOfDefendant(tx, actor)) {
    const seen = await caseSeenBy(tx, actor, caseId)
    if (!seen || !isTheDefendant(seen.part)) continue
    if (mayAskCounsel(seen.part)) acts.add('ask-counsel')
    const open = (await standingsOf(tx, caseId)).filter((sheet) => standingNow(sheet, seen) === 'open')
    if (open.some(({ acknowledgedAt }) => acknowledgedAt === null)) acts.add('acknowledge-sheet')
    if (open.length > 0 && representsHimself(seen.part)) acts.add('answer-offer')
  }
  return acts
}

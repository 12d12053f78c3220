import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { negotiableStages } from '../domain/negotiation.ts'
import { actsForAParty, sideOf } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { saveTalksOver } from './negotiation-store.ts'
import { talksToChange } from './talks-lock.ts'

interface Reopen {
  readonly caseId: CaseId
  readonly version: number
}

/** A side takes talks up again. Nothing that was closed comes back: a new offer is made. */
export async function reopenTalks(tx: Tx, actor: Actor, input: Reopen): Promise<Outcome<CaseId, PleaRefusal>> {
  const held = await talksToChange(tx, actor, input.caseId, actsForAParty)
  if (!held.ok) return held
  const { talks, part, stage } = held.value
  if (talks.version !== input.version) return refuse({ kind: 'stale', version: talks.version })
  if (talks.state !== 'broken-down') return refuse({ kind: 'talks-not-broken-down', state: talks.state })
  if (!negotiableStages.has(stage)) return refuse({ kind: 'not-negotiable', stage })
  if (!(await saveTalksOver(tx, input.caseId, { state: 'none' }, input.version)))
    return refuse({ kind: 'stale', version: talks.version })
  await record(tx, {
    kind: 'plea.talks-reopened',
    caseId: input.caseId,
    compartment: 'parties',
    subject: input.caseId,
    data: { side: sideOf(part) },
  })
  return done(input.caseId)
}

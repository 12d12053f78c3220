import { moveCase } from '../../cases/move-case.ts'
import { recordChargeStep } from '../../cases/record-charge-step.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { pleaKindWords } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRule } from '../agreement/policy.ts'
import { missingToAcceptPlea } from './domain/gates.ts'
import { awaitsAcceptance } from './policy.ts'
import type { HearingRefusal } from './problems.ts'
import { nextVersion, runningHearing } from './running.ts'
import type { PleaRow } from './store.ts'

/**
 * The court accepts the plea. The agreement is another matter: it is accepted, rejected or deferred by its own ruling,
 * and from now on the plea is withdrawn only by the standard that follows acceptance.
 * @source Fed. R. Crim. P. 11(b), (d)(2); United States v. Hyde, 520 U.S. 670 (1997)
 */
export async function acceptPlea(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly version: number },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, version } = input
  const scene = await runningHearing(tx, services, caseId, ({ relations }) => mayRule(actor, relations))
  if (!scene.ok) return scene
  const missing = missingToAcceptPlea(scene.value.court)
  if (missing.length > 0) return refuse({ kind: 'plea-not-ready', missing })
  if (!awaitsAcceptance(scene.value)) return refuse({ kind: 'no-plea-to-accept' })
  const held = await nextVersion(tx, caseId, scene.value, version)
  if (!held.ok) return held
  if (scene.value.facts.stage !== 'plea-accepted') {
    const moved = await moveCase(tx, caseId, 'plea-accepted')
    if (!moved.ok) return moved
  }
  const accepted = scene.value.pleas.filter((plea) => plea.status === 'entered' && plea.kind !== 'not-guilty')
  for (const plea of accepted) await acceptOne(tx, actor, caseId, plea, scene.value.facts.today)
  await record(tx, {
    kind: 'hearing.plea-accepted',
    caseId,
    compartment: 'court-file',
    subject: scene.value.running.id,
    data: { pleas: accepted.map(({ chargeId, kind, offense }) => ({ chargeId, kind, offense })) },
  })
  return done(caseId)
}

async function acceptOne(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  plea: PleaRow,
  day: Parameters<typeof recordChargeStep>[1]['day'],
): Promise<void> {
  await tx.db
    .updateTable('plea')
    .set((set) => ({
      status: 'accepted',
      accepted_at: tx.now.toString(),
      accepted_by_name: actor.name,
      version: set('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('plea_id', '=', plea.id)
    .execute()
  await recordChargeStep(tx, {
    caseId,
    chargeId: plea.chargeId,
    what: 'pleaded',
    offense: plea.offense,
    why: `Plea accepted: ${pleaKindWords[plea.kind].toLowerCase()}`,
    by: actor.person,
    day,
  })
}

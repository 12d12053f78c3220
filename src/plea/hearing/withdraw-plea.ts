import type { WithdrawalGround } from '../../../contract/hearing.ts'
import { moveCase } from '../../cases/move-case.ts'
import { recordChargeStep } from '../../cases/record-charge-step.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRule } from '../agreement/policy.ts'
import type { TenderedRow } from '../agreement/store.ts'
import { missingForChoice } from './domain/gates.ts'
import { awaitsChoice, hasPleaOfGuilt, mayWithdraw, openGrounds } from './policy.ts'
import type { HearingRefusal } from './problems.ts'
import { closeHearing, runningHearing } from './running.ts'
import { courtScene, type CourtScene } from './scene.ts'

/**
 * The plea is withdrawn, on the ground that the stage asks for: any reason before acceptance, a fair and just reason
 * between acceptance and sentence, none after sentence.
 * @source Fed. R. Crim. P. 11(d), (e)
 */
export async function withdrawPlea(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly ground: WithdrawalGround; readonly finding: string },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, ground, finding } = input
  const scene = await courtScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  if (!mayWithdraw(actor, scene)) return refuse({ kind: 'not-allowed' })
  if (awaitsChoice(scene)) return refuse({ kind: 'choice-pending' })
  const { grounds, words, cite } = openGrounds(scene)
  if (!grounds.includes(ground)) return refuse({ kind: 'no-withdrawal', because: words.en, cite: cite.text })
  if (ground === 'fair-and-just-reason' && finding === '') return refuse({ kind: 'reason-missing', cite: cite.text })
  return await undoPlea(tx, actor, caseId, scene, { ground, finding })
}

/**
 * After a rejection: once advised, the defendant keeps the plea or withdraws it. Only then do talks reopen, by the
 * system, where the court does not see them.
 * @source Fed. R. Crim. P. 11(c)(5)(B), (C), (d)(2)(A)
 */
export async function recordChoice(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly choice: 'kept' | 'withdrawn' },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, choice } = input
  const scene = await runningHearing(tx, services, caseId, ({ relations }) => mayRule(actor, relations))
  if (!scene.ok) return scene
  const { tendered } = scene.value
  if (!tendered || !awaitsChoice(scene.value)) return refuse({ kind: 'no-choice-open' })
  const missing = missingForChoice(scene.value.court)
  if (missing.length > 0) return refuse({ kind: 'not-advised', missing })
  if (choice === 'withdrawn')
    return await undoPlea(tx, actor, caseId, scene.value, { ground: 'agreement-rejected', finding: '' })
  if (!hasPleaOfGuilt(scene.value)) return refuse({ kind: 'nothing-to-keep' })
  await saveChoice(tx, caseId, tendered, 'kept')
  if (scene.value.facts.stage === 'tendered') {
    const moved = await moveCase(tx, caseId, 'open')
    if (!moved.ok) return moved
  }
  await record(tx, {
    kind: 'hearing.plea-kept',
    caseId,
    compartment: 'court-file',
    subject: scene.value.running.id,
    data: { agreementId: tendered.id, rejected: true },
  })
  return done(caseId)
}

async function saveChoice(tx: Tx, caseId: CaseId, tendered: TenderedRow, choice: 'kept' | 'withdrawn'): Promise<void> {
  await tx.db
    .updateTable('tendered_agreement')
    .set({ choice, chosen_at: tx.now.toString(), version: tendered.version + 1 })
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', tendered.id)
    .execute()
}

interface Ground {
  readonly ground: WithdrawalGround
  readonly finding: string
}

async function undoPlea(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  scene: CourtScene,
  why: Ground,
): Promise<Outcome<CaseId, HearingRefusal>> {
  await undoPleas(tx, actor, caseId, scene, why)
  await endAgreement(tx, caseId, scene)
  if (scene.running) await closeHearing(tx, caseId, scene.running, 'The plea was withdrawn')
  if (scene.facts.stage === 'tendered' || scene.facts.stage === 'plea-accepted') {
    const moved = await moveCase(tx, caseId, 'open')
    if (!moved.ok) return moved
  }
  const { tendered } = scene
  await record(tx, {
    kind: 'hearing.plea-withdrawn',
    caseId,
    compartment: 'court-file',
    subject: scene.record?.id ?? caseId,
    data: { agreementId: tendered?.id ?? null, rejected: tendered?.action === 'rejected', ...why },
  })
  return done(caseId)
}

async function undoPleas(tx: Tx, actor: Actor, caseId: CaseId, scene: CourtScene, why: Ground): Promise<void> {
  for (const plea of scene.pleas.filter((one) => one.status === 'entered' || one.status === 'accepted')) {
    await tx.db
      .updateTable('plea')
      .set((set) => ({
        status: 'withdrawn',
        withdrawn_at: tx.now.toString(),
        withdrawal_ground: why.ground,
        withdrawal_finding: why.finding,
        version: set('version', '+', 1),
      }))
      .where('case_id', '=', caseId)
      .where('plea_id', '=', plea.id)
      .execute()
    if (plea.status === 'accepted')
      await recordChargeStep(tx, {
        caseId,
        chargeId: plea.chargeId,
        what: 'reinstated',
        why: 'The plea was withdrawn',
        by: actor.person,
        day: scene.facts.today,
      })
  }
}

/** An agreement does not outlive the plea; one that was rejected keeps that ruling and notes the choice. */
async function endAgreement(tx: Tx, caseId: CaseId, { tendered }: CourtScene): Promise<void> {
  if (!tendered || tendered.action === 'ended') return
  if (tendered.action === 'rejected') {
    if (tendered.choice === null) await saveChoice(tx, caseId, tendered, 'withdrawn')
    return
  }
  await tx.db
    .updateTable('tendered_agreement')
    .set({ action: 'ended', version: tendered.version + 1 })
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', tendered.id)
    .execute()
  await record(tx, {
    kind: 'hearing.agreement-ended',
    caseId,
    compartment: 'tendered',
    subject: tendered.id,
    data: {},
  })
}

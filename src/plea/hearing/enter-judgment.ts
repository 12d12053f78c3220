import { randomUUID } from 'node:crypto'
import type { JudgmentInput } from '../../../contract/hearing.ts'
import { moveCase } from '../../cases/move-case.ts'
import { recordChargeStep } from '../../cases/record-charge-step.ts'
import { docketDocument } from '../../filing/docket.ts'
import { typesetPaper } from '../../filing/templates/papers.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { instantText } from '../../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRule } from '../agreement/policy.ts'
import { store } from '../agreement/papers.ts'
import { addDocument } from '../agreement/store.ts'
import { momentInWords } from '../agreement/tender-agreement.ts'
import { missingForJudgment } from './domain/gates.ts'
import { departures, faultsOfJudgment } from './domain/judgment.ts'
import { judgmentPaper } from './judgment-paper.ts'
import type { HearingRefusal } from './problems.ts'
import { closeHearing, runningHearing, type RunningScene } from './running.ts'
import { judgmentOf } from './store.ts'

type Parts = Pick<Services, 'packs' | 'typeset' | 'blobs'>

/**
 * Enters judgment on every open charge, once a factual basis is found and the agreement, if there is one to rule on,
 * was ruled on. What was agreed and accepted is included.
 * @source Fed. R. Crim. P. 11(b)(3), (c)(4), 32(k)
 */
export async function enterJudgment(
  tx: Tx,
  services: Parts,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly judgment: JudgmentInput },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, judgment } = input
  const scene = await runningHearing(tx, services, caseId, ({ relations }) => mayRule(actor, relations))
  if (!scene.ok) return scene
  const { court } = scene.value
  if (await judgmentOf(tx, caseId)) return refuse({ kind: 'already-judged' })
  const missing = missingForJudgment(court)
  if (missing.length > 0) return refuse({ kind: 'judgment-not-ready', missing })
  const open = scene.value.charges.map((charge) => ({
    ...charge,
    open: ['pending', 'pleaded'].includes(charge.status),
  }))
  const faults = faultsOfJudgment(judgment, open, court.pleas)
  if (faults.length > 0) return refuse({ kind: 'judgment-incomplete', faults })
  const departing = departures(judgment, court.agreement)
  if (departing.length > 0) return refuse({ kind: 'departs-from-agreement', departures: departing })
  const moved = await moveCase(tx, caseId, 'sentenced')
  if (!moved.ok) return moved
  await saveJudgment(tx, services, actor, caseId, scene.value, judgment)
  return done(caseId)
}

async function saveJudgment(
  tx: Tx,
  services: Parts,
  actor: Actor,
  caseId: CaseId,
  scene: RunningScene,
  judgment: JudgmentInput,
): Promise<void> {
  const paper = await pressJudgment(tx, services, actor, scene, judgment)
  const judgmentId = randomUUID()
  const charges = judgment.charges.flatMap(({ chargeId, result, why }) => {
    const charge = scene.charges.find((one) => one.chargeId === chargeId)
    const plea = scene.pleas.find((one) => one.chargeId === chargeId && one.status === 'accepted')
    const offense = result === 'convicted' ? plea?.offense : charge?.offense
    return charge && offense ? [{ chargeId, count: charge.count, offense, result, why }] : []
  })
  await addDocument(tx, {
    caseId,
    compartment: 'court-file',
    kind: 'judgment',
    title: 'Judgment',
    paper,
    by: actor.person,
  })
  await docketDocument(tx, caseId, paper.documentId, scene.facts.today)
  await tx.db
    .insertInto('judgment')
    .values({
      case_id: caseId,
      judgment_id: judgmentId,
      plea_hearing_id: scene.running.id,
      charges: JSON.stringify(charges),
      sentence: JSON.stringify(judgment.sentence),
      remarks: judgment.remarks,
      document_id: paper.documentId,
      sha256: paper.sha256,
      bytes: paper.bytes,
      entered_by_name: actor.name,
      entered_at: tx.now.toString(),
    })
    .execute()
  for (const charge of charges) await disposeOf(tx, actor, caseId, scene, charge)
  await tx.db
    .updateTable('plea')
    .set((set) => ({ status: 'sentenced', version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('status', '=', 'accepted')
    .execute()
  await closeHearing(tx, caseId, scene.running, 'Judgment was entered')
  await record(tx, {
    kind: 'hearing.judgment-entered',
    caseId,
    compartment: 'court-file',
    subject: judgmentId,
    data: { sha256: paper.sha256, charges: charges.map(({ chargeId, result }) => ({ chargeId, result })) },
  })
}

/** The judge's signature is on the paper with the hash of what was signed. */
async function pressJudgment(tx: Tx, services: Parts, actor: Actor, scene: RunningScene, judgment: JudgmentInput) {
  const at = instantText(tx.now)
  const options = { title: 'Judgment', lang: 'en' } as const
  const place = { role: 'Judge', name: actor.name }
  const unsigned = await typesetPaper(
    services.typeset,
    'judgment',
    judgmentPaper(scene, judgment, actor.name, at, [place]),
    options,
  )
  const { sha256 } = await services.blobs.put(unsigned)
  const signature = {
    typedName: actor.name,
    signedAt: momentInWords(at, scene.facts.court.zone),
    documentHash: sha256,
  }
  const signed = judgmentPaper(scene, judgment, actor.name, at, [{ ...place, signature }])
  return await store(services, await typesetPaper(services.typeset, 'judgment', signed, options))
}

async function disposeOf(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  scene: RunningScene,
  charge: {
    chargeId: RunningScene['charges'][number]['chargeId']
    offense: RunningScene['charges'][number]['offense']
    result: 'convicted' | 'dismissed'
    why: string
  },
): Promise<void> {
  const charged = scene.charges.find((one) => one.chargeId === charge.chargeId)
  const step = { caseId, chargeId: charge.chargeId, by: actor.person, day: scene.facts.today }
  if (charge.result === 'dismissed') {
    await recordChargeStep(tx, { ...step, what: 'dismissed', why: charge.why })
    return
  }
  if (charged && charged.offense.code !== charge.offense.code)
    await recordChargeStep(tx, {
      ...step,
      what: 'reduced',
      offense: charge.offense,
      why: 'By the plea that was accepted',
    })
  await recordChargeStep(tx, { ...step, what: 'convicted', why: 'Convicted on a plea' })
}

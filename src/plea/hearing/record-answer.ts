import type { Missing } from '../../../contract/agreement.ts'
import type { AnswerResponse, ScriptItem } from '../../../contract/hearing.ts'
import type { ChargeId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { missingToAcceptPlea } from './domain/gates.ts'
import { aboutOf, keyOf } from './domain/script.ts'
import { hasAccepted, mayRecord } from './policy.ts'
import type { HearingRefusal } from './problems.ts'
import { runningHearing } from './running.ts'
import { courtScene } from './scene.ts'
import { itemView } from './view.ts'

/** Which answer was recorded: what is kept for a repeat of the same submit. */
export interface AnsweredItem {
  readonly caseId: CaseId
  readonly key: string
}

/** Parts that may still be answered once the plea is accepted. */
const partsAfterAcceptance: ReadonlySet<string> = new Set(['factual-basis', 'acceptance-advice', 'rejection-advice'])

/** Records one answer at once. A later one for the same item takes its place; all of them stay in the ledger. */
export async function recordAnswer(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly itemId: string
    readonly chargeId: ChargeId | null
    readonly response: AnswerResponse
    readonly note: string
  },
): Promise<Outcome<AnsweredItem, HearingRefusal>> {
  const { caseId, itemId, chargeId, response, note } = input
  const scene = await runningHearing(tx, services, caseId, mayRecord)
  if (!scene.ok) return scene
  const key = `${itemId}/${aboutOf(chargeId)}`
  const line = scene.value.lines.find((one) => keyOf(one) === key)
  if (!line) return refuse({ kind: 'not-in-script' })
  if (!line.responses.includes(response)) return refuse({ kind: 'not-an-answer' })
  if (hasAccepted(scene.value) && !partsAfterAcceptance.has(line.part)) return refuse({ kind: 'plea-is-accepted' })
  const { running } = scene.value
  const said = { response, note, by_name: actor.name, at: tx.now.toString() }
  await tx.db
    .insertInto('hearing_answer')
    .values({ case_id: caseId, plea_hearing_id: running.id, item_id: itemId, about: aboutOf(chargeId), ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'plea_hearing_id', 'item_id', 'about'])
        .doUpdateSet((set) => ({ ...said, version: set('hearing_answer.version', '+', 1) })),
    )
    .execute()
  await record(tx, {
    kind: 'hearing.answered',
    caseId,
    compartment: 'court-file',
    subject: running.id,
    data: { item: itemId, about: aboutOf(chargeId), to: line.to, response, note },
  })
  return done({ caseId, key })
}

/** The answered line, and what is now wanting for the plea. */
export async function viewAnswered(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  { caseId, key }: AnsweredItem,
): Promise<Outcome<{ item: ScriptItem; missing: Missing[] }, HearingRefusal>> {
  const scene = await courtScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  const line = scene.lines.find((one) => keyOf(one) === key)
  if (!line) return refuse({ kind: 'not-in-script' })
  return done({
    item: itemView(line, scene),
    missing: hasAccepted(scene) ? [] : [...missingToAcceptPlea(scene.court)],
  })
}

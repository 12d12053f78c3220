import { PleaHearingId, type HearingId } from '../../../contract/hearing.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRule } from '../agreement/policy.ts'
import { hasPleaOfGuilt, mayStart } from './policy.ts'
import type { HearingRefusal } from './problems.ts'
import { closeHearing, nextVersion, runningHearing } from './running.ts'
import { courtScene } from './scene.ts'
import { pleaHearingsSet } from './store.ts'

/**
 * The judge begins a plea hearing. Its record can be left and taken up again, on the same day or another.
 * @safeguard one that is set for a later day is begun only by a court that says which day it advances it from: the
 * button stands beside the date, and a slip of the hand would open the record on a day when nobody was told to come
 */
export async function startHearing(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly hearingId: HearingId | null
    readonly advancedFrom: LegalDate | null
  },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, hearingId, advancedFrom } = input
  const scene = await courtScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  if (!mayRule(actor, scene.relations)) return refuse({ kind: 'not-allowed' })
  if (scene.running) return refuse({ kind: 'hearing-in-progress' })
  if (!mayStart(actor, scene)) return refuse({ kind: 'not-for-this-stage' })
  const set = hearingId && (await pleaHearingsSet(tx, caseId)).find((one) => one.hearingId === hearingId)
  if (set === undefined) return refuse({ kind: 'hearing-not-set' })
  const { today } = scene.facts
  const ahead = set && set.day > today ? set.day : null
  if (ahead !== null && advancedFrom !== ahead) return refuse({ kind: 'before-its-day', day: ahead, today })
  const id = newId(PleaHearingId)
  await tx.db
    .insertInto('plea_hearing')
    .values({
      case_id: caseId,
      plea_hearing_id: id,
      hearing_id: hearingId,
      status: 'in-progress',
      started_at: tx.now.toString(),
      started_by_name: actor.name,
    })
    .execute()
  await record(tx, {
    kind: 'hearing.started',
    caseId,
    compartment: 'court-file',
    subject: id,
    data: { hearingId, ...(ahead === null ? {} : { advancedFrom: ahead }) },
  })
  return done(caseId)
}

/** Ends a hearing at which no plea was taken. */
export async function endHearing(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly version: number; readonly reason: string },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, reason } = input
  const scene = await runningHearing(tx, services, caseId, ({ relations }) => mayRule(actor, relations))
  if (!scene.ok) return scene
  if (hasPleaOfGuilt(scene.value)) return refuse({ kind: 'plea-stands' })
  const held = await nextVersion(tx, caseId, scene.value, input.version)
  if (!held.ok) return held
  const { running } = scene.value
  await closeHearing(tx, caseId, running, reason)
  await record(tx, {
    kind: 'hearing.ended',
    caseId,
    compartment: 'court-file',
    subject: running.id,
    data: { reason },
  })
  return done(caseId)
}

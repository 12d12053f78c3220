import type { Course } from '../../contract/course.ts'
import type { Services } from '../law/services.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { motionsSeen, openCounts } from './dismissal/dismissal-store.ts'
import { dismissalsIn } from './dismissal/view-dismissals.ts'
import { settingsSeen } from './trial/trial-store.ts'
import { trialIn } from './trial/view-trial.ts'

/** Whether a case goes another way than to a plea, with what whoever asks may do about it. */
export async function viewCourse(
  tx: Tx,
  actor: Actor,
  packs: Services['packs'],
  caseId: CaseId,
): Promise<Outcome<Course, CommonRefusal>> {
  const [seen, motions, counts, settings] = await Promise.all([
    seeCase(tx, actor, caseId),
    motionsSeen(tx, caseId),
    openCounts(tx, caseId),
    settingsSeen(tx, caseId),
  ])
  if (!seen) return refuse({ kind: 'not-found' })
  return done({ dismissals: dismissalsIn(packs, seen, motions, counts), trial: trialIn(seen, settings) })
}

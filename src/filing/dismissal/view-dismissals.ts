import type { DismissalMotion, Dismissals, DismissedCount } from '../../../contract/dismissal.ts'
import { mayMoveToDismiss, mayRuleOnDismissal } from '../../cases/domain/policies.ts'
import type { Services } from '../../law/services.ts'
import { wireMoment } from '../../people/moment.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { dismissalGroundWords } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { motionStatusWords, scopesAt } from '../domain/dismissal.ts'
import { motionsSeen, openCounts, type MotionRow } from './dismissal-store.ts'
import { leaveOfCourt } from './leave-of-court.ts'

/** The motions to dismiss of a case, with what whoever asks may do. */
export async function viewDismissals(
  tx: Tx,
  actor: Actor,
  packs: Services['packs'],
  caseId: CaseId,
): Promise<Outcome<Dismissals, CommonRefusal>> {
  const [seen, motions, counts] = await Promise.all([
    seeCase(tx, actor, caseId),
    motionsSeen(tx, caseId),
    openCounts(tx, caseId),
  ])
  return seen ? done(dismissalsIn(packs, seen, motions, counts)) : refuse({ kind: 'not-found' })
}

/** The same of what was asked together with something else. */
export function dismissalsIn(
  packs: Services['packs'],
  seen: SeenCase,
  motions: readonly MotionRow[],
  counts: readonly DismissedCount[],
): Dismissals {
  const pending = motions.some(({ status }) => status === 'pending')
  const scopes = mayMoveToDismiss(seen) && !pending ? scopesAt(seen.stage) : []
  return {
    motions: motions.map((motion) => motionView(seen, motion)),
    leave: scopes.map((scope) => leaveOfCourt(packs, seen, scope)),
    counts: [...counts],
    scopes: [...scopes],
    abilities: scopes.length > 0 ? ['move'] : [],
  }
}

function motionView(seen: SeenCase, motion: MotionRow): DismissalMotion {
  const { counts, movedAt, ruling, ...rest } = motion
  return {
    ...rest,
    counts: [...counts],
    groundLabel: dismissalGroundWords[motion.ground],
    statusLabel: motionStatusWords[motion.status],
    movedAt: wireMoment(movedAt),
    ruling: ruling && { ...ruling, at: wireMoment(ruling.at) },
    abilities: motion.status === 'pending' && mayRuleOnDismissal(seen) ? ['rule'] : [],
  }
}

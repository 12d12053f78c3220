import type { DismissalScope, Prejudice } from '../../../contract/dismissal.ts'
import { mayMoveToDismiss } from '../../cases/domain/policies.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { dismissalGroundWords, type DismissalGround } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { docketDocument } from '../docket.ts'
import { countsInWords, countsMoved, prejudiceWords, scopesAt } from '../domain/dismissal.ts'
import { fileShortPaper, type Said } from '../file-short-paper.ts'
import type { FilingRefusal } from '../problems.ts'
import { dismissCounts } from './dismiss-counts.ts'
import { insertMotion, motionsSeen, openCounts, type MotionRow } from './dismissal-store.ts'
import { leaveOfCourt } from './leave-of-court.ts'

interface Move {
  readonly caseId: CaseId
  readonly scope: DismissalScope
  readonly chargeIds: readonly string[]
  readonly prejudice: Prejudice
  readonly ground: DismissalGround
  readonly reason: string
}

/**
 * The prosecution moves to dismiss the case or counts of it. Where leave of court is needed the motion waits for the
 * judge; where it is not, the notice (nolle prosequi) has effect when it is filed. Either goes on the docket at once.
 * @source Fed. R. Crim. P. 48(a)(1), as the court's rule pack models it
 */
export async function moveToDismiss(
  tx: Tx,
  actor: Actor,
  services: Pick<Services, 'packs' | 'typeset' | 'blobs'>,
  input: Move,
): Promise<Outcome<CaseId, FilingRefusal>> {
  const { caseId, scope } = input
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!mayMoveToDismiss(seen)) return refuse({ kind: 'not-allowed' })
  if (!scopesAt(seen.stage).includes(scope)) return refuse({ kind: 'plea-before-the-court' })
  if ((await motionsSeen(tx, caseId)).some(({ status }) => status === 'pending'))
    return refuse({ kind: 'motion-pending' })
  const counts = countsMoved(scope, input.chargeIds, await openCounts(tx, caseId))
  if (!counts.ok) return counts
  const leave = leaveOfCourt(services.packs, seen, scope).needed ? 'needed' : 'not-needed'
  const motion = { ...input, id: uuidv7(), counts: counts.value }
  const documentId = await fileShortPaper(tx, services, actor, seen, paperOf(motion, leave))
  await insertMotion(tx, caseId, { ...motion, documentId, leave, by: actor })
  await docketDocument(tx, caseId, documentId, seen.today)
  await record(tx, {
    kind: 'filing.dismissal-moved',
    caseId,
    compartment: 'court-file',
    subject: motion.id,
    data: {
      scope,
      counts: counts.value.map(({ count }) => count),
      prejudice: input.prejudice,
      ground: input.ground,
      leave,
    },
  })
  return leave === 'needed' ? done(caseId) : await byNotice(tx, actor, seen, motion)
}

async function byNotice(
  tx: Tx,
  actor: Actor,
  seen: SeenCase,
  motion: Pick<MotionRow, 'id' | 'scope' | 'counts' | 'prejudice' | 'ground'>,
): Promise<Outcome<CaseId, FilingRefusal>> {
  const dismissed = await dismissCounts(tx, actor, seen, motion, 'by the prosecution’s notice')
  return dismissed.ok ? done(seen.caseId) : dismissed
}

function paperOf(
  { scope, counts, prejudice, ground, reason }: Pick<MotionRow, 'scope' | 'counts' | 'prejudice' | 'ground' | 'reason'>,
  leave: 'needed' | 'not-needed',
): Said {
  const what = leave === 'needed' ? 'moves for leave to dismiss' : 'gives notice that it dismisses'
  return {
    kind: 'motion',
    role: 'Prosecutor',
    heading: leave === 'needed' ? 'Motion for leave to dismiss' : 'Notice of dismissal (nolle prosequi)',
    facts: [
      { name: 'What', value: countsInWords(scope, counts) },
      { name: 'Prejudice', value: prejudiceWords[prejudice] },
      { name: 'Ground', value: dismissalGroundWords[ground] },
    ],
    paragraphs: [
      `The prosecution ${what} ${scope === 'whole' ? 'this case' : 'the counts named above'}, ${prejudiceWords[prejudice]}.`,
      reason,
    ],
  }
}

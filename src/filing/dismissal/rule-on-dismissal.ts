import { mayRuleOnDismissal } from '../../cases/domain/policies.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { dismissalGroundWords } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { docketDocument } from '../docket.ts'
import { countsInWords, prejudiceWords, scopesAt } from '../domain/dismissal.ts'
import { fileShortPaper, type Said } from '../file-short-paper.ts'
import type { FilingRefusal } from '../problems.ts'
import { dismissCounts } from './dismiss-counts.ts'
import { motionsSeen, openCounts, saveRuling, type MotionRow } from './dismissal-store.ts'

interface Ruling {
  readonly caseId: CaseId
  readonly motionId: string
  readonly ruling: 'granted' | 'denied'
  readonly reasons: string
  readonly version: number
}

/**
 * The assigned judge grants or denies leave to dismiss. With leave the counts are dismissed, and the case when none is
 * left; without it everything stands as it stood.
 * @source Fed. R. Crim. P. 48(a)(1)
 */
export async function ruleOnDismissal(
  tx: Tx,
  actor: Actor,
  services: Pick<Services, 'typeset' | 'blobs'>,
  input: Ruling,
): Promise<Outcome<CaseId, FilingRefusal>> {
  const { caseId, ruling, reasons } = input
  const seen = await seeCase(tx, actor, caseId)
  const moved = seen && (await motionsSeen(tx, caseId)).find(({ id }) => id === input.motionId)
  if (!seen || !moved) return refuse({ kind: 'not-found' })
  if (!mayRuleOnDismissal(seen)) return refuse({ kind: 'not-allowed' })
  if (moved.status !== 'pending') return refuse({ kind: 'ruled-already' })
  if (moved.version !== input.version) return refuse({ kind: 'stale', version: moved.version })
  if (ruling === 'granted' && !scopesAt(seen.stage).includes(moved.scope))
    return refuse({ kind: 'plea-before-the-court' })
  // A count disposed of since then needs no dismissal; a case is dismissed with whatever is left of it.
  const open = await openCounts(tx, caseId)
  const counts =
    moved.scope === 'whole'
      ? open
      : moved.counts.filter((one) => open.some(({ chargeId }) => chargeId === one.chargeId))
  const motion = { ...moved, counts }
  const documentId = await fileShortPaper(tx, services, actor, seen, orderOn(motion, ruling, reasons))
  if (!(await saveRuling(tx, caseId, moved, { status: ruling, by: actor.name, reasons, documentId })))
    return refuse({ kind: 'stale', version: moved.version + 1 })
  await docketDocument(tx, caseId, documentId, seen.today)
  await record(tx, {
    kind: 'filing.dismissal-ruled',
    caseId,
    compartment: 'court-file',
    subject: moved.id,
    data: { ruling, reasons },
  })
  if (ruling === 'denied') return done(caseId)
  const dismissed = await dismissCounts(tx, actor, seen, motion, 'with leave of court')
  return dismissed.ok ? done(caseId) : dismissed
}

function orderOn(motion: MotionRow, ruling: Ruling['ruling'], reasons: string): Said {
  const what = motion.scope === 'whole' ? 'this case is dismissed' : 'the counts named above are dismissed'
  return {
    kind: 'order',
    role: 'Judge',
    heading: 'Order on the motion to dismiss',
    facts: [
      { name: 'What', value: countsInWords(motion.scope, motion.counts) },
      { name: 'Ground moved', value: dismissalGroundWords[motion.ground] },
      { name: 'Ruling', value: ruling === 'granted' ? 'Leave granted' : 'Leave denied' },
    ],
    paragraphs: [
      ruling === 'granted'
        ? `Leave of court is granted and ${what} ${prejudiceWords[motion.prejudice]}.`
        : 'Leave of court is denied. Every count stands as it stood.',
      reasons,
    ],
  }
}

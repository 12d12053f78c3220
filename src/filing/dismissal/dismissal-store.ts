import { z } from 'zod'
import { DismissalScope, DismissedCount, Prejudice, type DismissalMotion } from '../../../contract/dismissal.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { DismissalGround } from '../../vocabulary/code-lists.ts'
import type { CaseId, PersonId } from '../../vocabulary/ids.ts'
import type { LeaveOfCourt } from '../../law/domain/leave-of-court.ts'

/** A motion to dismiss as it stands. */
export interface MotionRow {
  readonly id: string
  readonly scope: DismissalScope
  readonly counts: readonly DismissedCount[]
  readonly prejudice: Prejudice
  readonly ground: DismissalGround
  readonly reason: string
  readonly status: DismissalMotion['status']
  readonly documentId: string
  readonly movedBy: string
  readonly movedAt: string
  readonly ruling: {
    readonly by: string
    readonly at: string
    readonly reasons: string
    readonly documentId: string
  } | null
  readonly version: number
}

/** The motions of a case, the newest first. */
export async function motionsSeen(tx: Tx, caseId: CaseId): Promise<readonly MotionRow[]> {
  const rows = await tx.db
    .selectFrom('dismissal_motion')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('moved_at', 'desc')
    .orderBy('motion_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.motion_id,
    scope: DismissalScope.parse(row.scope),
    counts: z.array(DismissedCount).parse(row.counts),
    prejudice: Prejudice.parse(row.prejudice),
    ground: DismissalGround.parse(row.ground),
    reason: row.reason,
    status: row.status,
    documentId: row.document_id,
    movedBy: row.moved_by_name,
    movedAt: row.moved_at,
    ruling:
      row.ruled_by_name !== null && row.ruled_at !== null && row.order_document_id !== null
        ? { by: row.ruled_by_name, at: row.ruled_at, reasons: row.ruling ?? '', documentId: row.order_document_id }
        : null,
    version: row.version,
  }))
}

interface NewMotion extends Pick<
  MotionRow,
  'id' | 'scope' | 'counts' | 'prejudice' | 'ground' | 'reason' | 'documentId'
> {
  readonly leave: LeaveOfCourt
  readonly by: { readonly person: PersonId; readonly name: string }
}

export async function insertMotion(tx: Tx, caseId: CaseId, motion: NewMotion): Promise<void> {
  await tx.db
    .insertInto('dismissal_motion')
    .values({
      case_id: caseId,
      motion_id: motion.id,
      scope: motion.scope,
      counts: JSON.stringify(motion.counts),
      prejudice: motion.prejudice,
      ground: motion.ground,
      reason: motion.reason,
      leave: motion.leave,
      status: motion.leave === 'needed' ? 'pending' : 'by-notice',
      document_id: motion.documentId,
      moved_by: motion.by.person,
      moved_by_name: motion.by.name,
      moved_at: tx.now.toString(),
    })
    .execute()
}

/** Writes the ruling on a pending motion of that version. @returns false when another came first */
export async function saveRuling(
  tx: Tx,
  caseId: CaseId,
  motion: Pick<MotionRow, 'id' | 'version'>,
  ruling: {
    readonly status: 'granted' | 'denied'
    readonly by: string
    readonly reasons: string
    readonly documentId: string
  },
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('dismissal_motion')
    .set({
      status: ruling.status,
      ruling: ruling.reasons,
      order_document_id: ruling.documentId,
      ruled_by_name: ruling.by,
      ruled_at: tx.now.toString(),
      version: motion.version + 1,
    })
    .where('case_id', '=', caseId)
    .where('motion_id', '=', motion.id)
    .where('version', '=', motion.version)
    .where('status', '=', 'pending')
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** The counts that are not disposed of, by their number. */
export async function openCounts(tx: Tx, caseId: CaseId): Promise<readonly DismissedCount[]> {
  const rows = await tx.db
    .selectFrom('charge')
    .select(['charge_id', 'count_number', 'offense_title'])
    .where('case_id', '=', caseId)
    .where('status', 'in', ['pending', 'pleaded'])
    .orderBy('count_number')
    .execute()
  return rows.map((row) => ({ chargeId: row.charge_id, count: row.count_number, offense: row.offense_title }))
}

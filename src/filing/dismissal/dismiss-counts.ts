import { recordChargeStep } from '../../cases/record-charge-step.ts'
import { moveCase } from '../../cases/move-case.ts'
import { vacateHearings } from '../../calendar/vacate-hearing.ts'
import { record } from '../../ledger/record.ts'
import type { SeenCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import { dispositionOf } from '../domain/dismissal.ts'
import type { FilingRefusal } from '../problems.ts'
import type { MotionRow } from './dismissal-store.ts'

/**
 * Dismisses the counts of a motion: each count with what happened in its history, and the case itself when none is
 * left. What rests on them between the parties ends by a reaction to the entry.
 */
export async function dismissCounts(
  tx: Tx,
  actor: Actor,
  seen: SeenCase,
  motion: Pick<MotionRow, 'id' | 'scope' | 'counts' | 'prejudice' | 'ground'>,
  by: string,
): Promise<Outcome<null, FilingRefusal>> {
  const { caseId, today } = seen
  const why = dispositionOf(motion, by)
  for (const { chargeId } of motion.counts)
    await recordChargeStep(tx, { caseId, chargeId, what: 'dismissed', why, by: actor.person, day: today })
  const whole = motion.scope === 'whole'
  if (whole) {
    const moved = await moveCase(tx, caseId, 'dismissed')
    if (!moved.ok) return moved
    await vacateHearings(tx, caseId, 'The case was dismissed.')
  }
  await record(tx, {
    kind: 'filing.charges-dismissed',
    caseId,
    compartment: 'court-file',
    subject: motion.id,
    data: { whole, counts: motion.counts.map(({ count }) => count), prejudice: motion.prejudice },
  })
  return done(null)
}

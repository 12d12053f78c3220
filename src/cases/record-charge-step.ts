import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

/** An offense as a step of a charge names it. */
export interface StepOffense {
  readonly code: string
  readonly title: string
  readonly statute: string
  readonly class: string
}

/** One step of a charge in court. */
export interface ChargeStep {
  readonly caseId: CaseId
  readonly chargeId: string
  readonly what: 'pleaded' | 'reduced' | 'convicted' | 'dismissed' | 'reinstated'
  /** The offense of the step, when it is not the one charged: what was pleaded to, or reduced to. */
  readonly offense?: StepOffense
  readonly why: string
  readonly by: PersonId
  /** The day of disposition, for a conviction or a dismissal. */
  readonly day: LegalDate
}

const statusAfter = {
  pleaded: 'pleaded',
  convicted: 'convicted',
  dismissed: 'dismissed',
  reinstated: 'pending',
} as const

/**
 * Records a step of a charge: the charge as it stands now, and what happened beside all that happened before. A
 * reduction changes the offense; a plea to a lesser offense does not, until judgment.
 * @throws Error when there is no such charge that whoever acts may change
 */
export async function recordChargeStep(tx: Tx, step: ChargeStep): Promise<void> {
  const { caseId, chargeId, what, offense, why, by, day } = step
  const disposed = what === 'convicted' || what === 'dismissed'
  const charge = await tx.db
    .updateTable('charge')
    .set((set) => ({
      version: set('version', '+', 1),
      ...(what === 'reduced' ? {} : { status: statusAfter[what] }),
      ...(what === 'reduced' && offense ? columnsOf(offense) : {}),
      ...(disposed ? { disposition: why, disposed_on: day } : {}),
    }))
    .where('case_id', '=', caseId)
    .where('charge_id', '=', chargeId)
    .returning(['offense_code', 'offense_title', 'statute', 'class'])
    .executeTakeFirst()
  if (!charge) throw new Error('There is no such charge')
  await tx.db
    .insertInto('charge_history')
    .values({
      case_id: caseId,
      charge_id: chargeId,
      // The charge's row is held by the update above, so no two steps take one number.
      n: sql<number>`(select coalesce(max(n), 0) + 1 from charge_history where case_id = ${caseId}::uuid and charge_id = ${chargeId}::uuid)`,
      what,
      ...(offense ? columnsOf(offense) : charge),
      why,
      by,
      at: tx.now.toString(),
    })
    .execute()
}

const columnsOf = ({ code, title, statute, class: offenseClass }: StepOffense) => ({
  offense_code: code,
  offense_title: title,
  statute,
  class: offenseClass,
})

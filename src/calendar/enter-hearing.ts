import { record } from '../ledger/record.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { TimeRefusal } from './problems.ts'
import { insertHearing, type NewHearing } from './store.ts'
import { takenBy } from './taken-meanwhile.ts'

/**
 * Puts a hearing on the calendar and records it: for every step that sets one, by hand or by rule. The case's next
 * public date follows by itself, and so does its place in the session that sits there. Whoever acts must be able to
 * write the court's file, and has asked `clearTheTime` before.
 * @returns the id of the hearing
 */
export async function enterHearing(tx: Tx, caseId: CaseId, hearing: NewHearing): Promise<Outcome<string, TimeRefusal>> {
  const hearingId = uuidv7()
  const taken = await takenBy(async () => await insertHearing(tx, caseId, hearingId, hearing))
  if (taken !== null) return refuse({ kind: 'taken-meanwhile' })
  const { passedOver, ...set } = hearing
  await record(tx, {
    kind: 'calendar.hearing-set',
    caseId,
    compartment: 'court-file',
    subject: hearingId,
    data: { ...set, ...(passedOver === null ? {} : { passedOver }) },
  })
  return done(hearingId)
}

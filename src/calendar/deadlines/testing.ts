import { anOpenCase } from '../../cases/testing.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import type { Town } from '../../people/testing.ts'
import { uuidv7 } from '../../platform/clock.ts'
import { attemptAs, runAsSystem } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import { enterOutcome } from '../enter-outcome.ts'

/** The record says that a case was charged. */
export async function charged(town: Town, caseId: CaseId): Promise<void> {
  await runAsSystem(town.system, async (tx) => {
    const data = { kind: 'charging-document' }
    await record(tx, { kind: 'filing.accepted', caseId, compartment: 'court-file', subject: caseId, data })
  })
}

/** A case that was charged today, and whose arraignment today was held: reactions then give it its deadlines. */
export async function anArraignedCase(
  town: Town,
  packs: Services['packs'],
  input: Parameters<typeof anOpenCase>[1] = {},
): Promise<CaseId> {
  const { caseId } = await anOpenCase(town, input)
  await charged(town, caseId)
  const hearing = { case_id: caseId, hearing_id: uuidv7(), on_day: todayIn('America/Chicago', Temporal.Now.instant()) }
  await runAsSystem(town.system, async (tx) => {
    const set = { ...hearing, kind: 'arraignment', at_time: '09:30', room: '4B', status: 'set' } as const
    await tx.db.insertInto('hearing').values(set).execute()
  })
  const outcome = { outcome: 'held', next: null, note: '' } as const
  const held = await attemptAs(
    town.db,
    town.clerk,
    async (tx) =>
      await enterOutcome(tx, packs, town.clerk, { caseId, hearingId: hearing.hearing_id, outcome, version: 1 }),
  )
  if (!held.ok) throw new Error(JSON.stringify(held.refusal))
  return caseId
}

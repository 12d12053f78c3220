import { record } from '../ledger/record.ts'
import { moveCase } from '../cases/move-case.ts'
import type { Stage } from '../../contract/cases.ts'
import type { EventKind } from '../../contract/events.ts'
import type { Town } from '../people/testing.ts'
import { playedAt } from '../platform/clock.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Something happened between the parties of a case, at a moment gone by. */
export async function happened(
  town: Town,
  caseId: CaseId,
  kind: EventKind,
  subject: string,
  at: Instant,
): Promise<void> {
  await playedAt(at, () =>
    runAsSystem(town.system, async (tx) => await record(tx, { kind, caseId, compartment: 'parties', subject })),
  )
}

/** The case takes these steps, one after the other. */
export async function moves(town: Town, caseId: CaseId, ...stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    const moved = await runAsSystem(town.system, async (tx) => await moveCase(tx, caseId, stage))
    if (!moved.ok) throw new Error(`The case did not move to ${stage}: ${moved.refusal.kind}`)
  }
}

import type { z } from 'zod'
import type { listHearings } from '../../contract/calendar.ts'
import { maySetHearing } from '../cases/domain/policies.ts'
import { hearingLines } from '../cases/hearing-lines.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { excludedTimeSeen } from './exclusions/excluded-time-store.ts'
import { outcomesSeen } from './outcome-store.ts'

/** The hearings of a case by day, each with what became of it. */
export async function viewHearings(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<z.input<typeof listHearings.response>, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const [lines, outcomes, times] = await Promise.all([
    hearingLines(tx, seen),
    outcomesSeen(tx, caseId),
    excludedTimeSeen(tx, [caseId]),
  ])
  const excluded = new Map(
    times.flatMap(({ hearingId, struck, standing, from, to, findings }) =>
      hearingId !== null && struck === null && standing === 'found' ? [[hearingId, { from, to, findings }]] : [],
    ),
  )
  return done({
    hearings: lines.map((line) => ({
      ...line,
      outcomes: outcomes.get(line.id) ?? [],
      excluded: excluded.get(line.id) ?? null,
    })),
    abilities: maySetHearing(seen) ? ['set'] : [],
  })
}

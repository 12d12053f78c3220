import type { z } from 'zod'
import * as contract from '../../contract/calendar.ts'
import { maySetHearing } from '../cases/domain/policies.ts'
import { hearingLines } from '../cases/hearing-lines.ts'
import type { Services } from '../law/services.ts'
import { seeCase } from '../people/seen-case.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { calendarProblems as problems } from './problems.ts'
import { setHearing } from './set-hearing.ts'
import { vacateHearing } from './vacate-hearing.ts'

/** Routes of the dates of a case. */
export function calendarRoutes(_services: Services): readonly BoundRoute[] {
  return [
    reads(contract.listHearings, async (tx, actor, { params }) => await viewHearings(tx, actor, params.caseId)),
    writes(contract.setHearing, {
      verb: async (tx, actor, { params, body }) => await setHearing(tx, actor, { ...params, ...body }),
      view: async (tx, actor, kept) => await viewHearings(tx, actor, kept.caseId),
      problems,
    }),
    writes(contract.vacateHearing, {
      verb: async (tx, actor, { params, body, version }) =>
        await vacateHearing(tx, actor, { ...params, ...body, version }),
      view: async (tx, actor, kept) => await viewHearings(tx, actor, kept.caseId),
      problems,
    }),
  ]
}

async function viewHearings(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<z.input<typeof contract.listHearings.response>, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  return done({ hearings: await hearingLines(tx, seen), abilities: maySetHearing(seen) ? ['set'] : [] })
}

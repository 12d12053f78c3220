import * as contract from '../../contract/calendar.ts'
import { offerSlots as offerSlotsRoute } from '../../contract/scheduler.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done } from '../vocabulary/outcome.ts'
import { arrangeCall } from './arrange-call.ts'
import { correctOutcome } from './correct-outcome.ts'
import { courtDay } from './court-day.ts'
import { enterOutcome } from './enter-outcome.ts'
import { calendarProblems as problems } from './problems.ts'
import { moveHearing } from './move-hearing.ts'
import { previewMove } from './preview-move.ts'
import { offerSlots } from './scheduler/offer-slots.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { setHearing } from './set-hearing.ts'
import { weekRoutes } from './weeks/routes.ts'
import { trackRoutes } from './tracks/routes.ts'
import { vacateHearing } from './vacate-hearing.ts'
import { viewHearings } from './view-hearings.ts'

const view = async (tx: Tx, actor: Actor, kept: { readonly caseId: CaseId }) =>
  await viewHearings(tx, actor, kept.caseId)

/** Routes of the dates of a case and of the day of a court. */
export function calendarRoutes(services: Pick<Services, 'packs' | 'db' | 'typeset'>): readonly BoundRoute[] {
  const { packs } = services
  return [
    ...sessionRoutes(services),
    ...weekRoutes(services),
    ...trackRoutes(services),
    reads(contract.listHearings, async (tx, actor, { params }) => await viewHearings(tx, actor, params.caseId)),
    reads(
      offerSlotsRoute,
      async (tx, actor, { params, query }) => await offerSlots(tx, packs, actor, { ...params, ...query }),
    ),
    writes(contract.setHearing, {
      verb: async (tx, actor, { params, body }) => await setHearing(tx, packs, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(contract.vacateHearing, {
      verb: async (tx, actor, { params, body, version }) =>
        await vacateHearing(tx, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    reads(
      contract.previewMove,
      async (tx, actor, { params, query }) => await previewMove(tx, packs, actor, { ...params, ...query }),
    ),
    writes(contract.moveHearing, {
      verb: async (tx, actor, { params, body, version }) =>
        await moveHearing(tx, packs, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(contract.enterOutcome, {
      verb: async (tx, actor, { params, body, version }) =>
        await enterOutcome(tx, packs, actor, { ...params, outcome: body, version }),
      view,
      problems,
    }),
    writes(contract.correctOutcome, {
      verb: async (tx, actor, { params, body, version }) =>
        await correctOutcome(tx, packs, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    reads(contract.readCourtDay, async (tx, actor, { query }) => await courtDay(tx, packs, actor, { on: query.on })),
    writes(contract.arrangeCall, {
      verb: async (tx, actor, { params, body }) => await arrangeCall(tx, actor, { ...params, ...body }),
      view: async () => await Promise.resolve(done({})),
      problems,
    }),
  ]
}

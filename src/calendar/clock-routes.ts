import * as clocks from '../../contract/clocks.ts'
import * as deadlines from '../../contract/deadlines.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { clockProblems as problems } from './clock-problems.ts'
import { viewClocks } from './clocks/view-clocks.ts'
import { addDeadline } from './deadlines/add-deadline.ts'
import { settleDeadline } from './deadlines/settle-deadline.ts'
import { viewRuns } from './deadlines/view-runs.ts'
import { viewDeadlines } from './deadlines/view-deadlines.ts'
import { enterEvent } from './events/enter-event.ts'
import { stateFact } from './events/state-fact.ts'
import { strikeEvent } from './events/strike-event.ts'
import { contestTime } from './exclusions/contest-time.ts'
import { correctTime } from './exclusions/correct-time.ts'
import { endTime } from './exclusions/end-time.ts'
import { excludeTime } from './exclusions/exclude-time.ts'
import { ruleOnTime } from './exclusions/rule-on-time.ts'

interface Kept {
  readonly caseId: CaseId
}

/** Routes of the clocks and the deadlines of a case. */
export function clockRoutes({ packs }: Pick<Services, 'packs'>): readonly BoundRoute[] {
  const view = async (tx: Tx, actor: Actor, { caseId }: Kept) => await viewClocks(tx, packs, actor, caseId)
  const list = async (tx: Tx, actor: Actor, { caseId }: Kept) => await viewDeadlines(tx, packs, actor, caseId)
  return [
    reads(clocks.readClocks, async (tx, actor, { params }) => await view(tx, actor, params)),
    writes(clocks.enterEvent, {
      verb: async (tx, actor, { params, body }) => await enterEvent(tx, packs, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(clocks.strikeEvent, {
      verb: async (tx, actor, { params, body, version }) =>
        await strikeEvent(tx, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(clocks.stateFact, {
      verb: async (tx, actor, { params, body }) => await stateFact(tx, packs, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(clocks.excludeTime, {
      verb: async (tx, actor, { params, body: { rule, ...rest } }) =>
        await excludeTime(tx, packs, actor, { ...params, ...rest, clock: rule }),
      view,
      problems,
    }),
    writes(clocks.ruleOnTime, {
      verb: async (tx, actor, { params, body, version }) =>
        await ruleOnTime(tx, packs, actor, { ...params, version, ruling: body }),
      view,
      problems,
    }),
    writes(clocks.contestTime, {
      verb: async (tx, actor, { params, body, version }) =>
        await contestTime(tx, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(clocks.endTime, {
      verb: async (tx, actor, { params, body, version }) => await endTime(tx, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(clocks.correctTime, {
      verb: async (tx, actor, { params, body: { why, to }, version }) =>
        await correctTime(tx, packs, actor, { ...params, version, why, to: to && { ...to, clock: to.rule } }),
      view,
      problems,
    }),
    reads(deadlines.listDeadlineRuns, async (tx) => await viewRuns(tx)),
    reads(deadlines.listDeadlines, async (tx, actor, { params }) => await list(tx, actor, params)),
    writes(deadlines.addDeadline, {
      verb: async (tx, actor, { params, body }) => await addDeadline(tx, packs, actor, { ...params, ...body }),
      view: list,
      problems,
    }),
    writes(deadlines.settleDeadline, {
      verb: async (tx, actor, { params, body, version }) =>
        await settleDeadline(tx, actor, { ...params, version, said: body }),
      view: list,
      problems,
    }),
  ]
}

import {
  acceptAgreement,
  acceptPlea,
  deferAgreement,
  endPleaHearing,
  enterJudgment,
  enterPlea,
  readBenchNotes,
  readPleaHearing,
  recordAnswer,
  recordChoice,
  recordCircumstances,
  recordFinding,
  rejectAgreement,
  saveBenchNotes,
  startPleaHearing,
  withdrawPlea,
} from '../../../contract/hearing.ts'
import type { Services } from '../../law/services.ts'
import { reads, writes, type BoundRoute } from '../../platform/http/bind.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { acceptPlea as accept } from './accept-plea.ts'
import { saveBenchNotes as saveNotes, viewBenchNotes } from './bench-notes.ts'
import { enterJudgment as judge } from './enter-judgment.ts'
import { enterPlea as plead } from './enter-plea.ts'
import { hearingProblems as problems } from './problems.ts'
import { recordAnswer as answer, viewAnswered } from './record-answer.ts'
import { recordCircumstances as circumstances, recordFinding as finding } from './record-circumstances.ts'
import { acceptAgreement as take, deferAgreement as defer, rejectAgreement as reject } from './rule-on-agreement.ts'
import { endHearing, startHearing } from './start-hearing.ts'
import { viewHearing } from './view.ts'
import { recordChoice as choose, withdrawPlea as withdraw } from './withdraw-plea.ts'

/** The plea hearing, the court's rulings, the judgment, and the chambers' notes. */
export function hearingRoutes(services: Services): readonly BoundRoute[] {
  const view = async (tx: Tx, actor: Actor, caseId: CaseId) => await viewHearing(tx, services, actor, caseId)
  return [
    reads(readPleaHearing, async (tx, actor, { params }) => await view(tx, actor, params.caseId)),
    writes(startPleaHearing, {
      verb: async (tx, actor, { params, body }) => await startHearing(tx, services, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(recordAnswer, {
      verb: async (tx, actor, { params, body }) => await answer(tx, services, actor, { ...params, ...body }),
      view: async (tx, _actor, answered) => await viewAnswered(tx, services, answered),
      problems,
    }),
    writes(recordCircumstances, {
      verb: async (tx, _actor, { params, body, version }) =>
        await circumstances(tx, services, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(recordFinding, {
      verb: async (tx, actor, { params, body }) => await finding(tx, services, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(enterPlea, {
      verb: async (tx, _actor, { params, body }) => await plead(tx, services, { ...params, ...body }),
      view,
      problems,
    }),
    writes(acceptPlea, {
      verb: async (tx, actor, { params, version }) => await accept(tx, services, actor, { ...params, version }),
      view,
      problems,
    }),
    writes(acceptAgreement, {
      verb: async (tx, actor, { params, body, version }) =>
        await take(tx, services, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(rejectAgreement, {
      verb: async (tx, actor, { params, body, version }) =>
        await reject(tx, services, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(deferAgreement, {
      verb: async (tx, actor, { params, body, version }) =>
        await defer(tx, services, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(recordChoice, {
      verb: async (tx, actor, { params, body }) => await choose(tx, services, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(withdrawPlea, {
      verb: async (tx, actor, { params, body }) => await withdraw(tx, services, actor, { ...params, ...body }),
      view,
      problems,
    }),
    writes(enterJudgment, {
      verb: async (tx, actor, { params, body }) => await judge(tx, services, actor, { ...params, judgment: body }),
      view,
      problems,
    }),
    writes(endPleaHearing, {
      verb: async (tx, actor, { params, body, version }) =>
        await endHearing(tx, services, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    reads(readBenchNotes, async (tx, _actor, { params }) => await viewBenchNotes(tx, params.caseId)),
    writes(saveBenchNotes, {
      verb: async (tx, _actor, { params, body, version }) => await saveNotes(tx, { ...params, ...body, version }),
      view: async (tx, _actor, caseId) => await viewBenchNotes(tx, caseId),
    }),
  ]
}

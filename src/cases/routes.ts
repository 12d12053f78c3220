import * as lists from '../../contract/case-list.ts'
import * as recordOf from '../../contract/case-record.ts'
import * as contract from '../../contract/cases.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId, MatterId } from '../vocabulary/ids.ts'
import { done, refuse } from '../vocabulary/outcome.ts'
import { answerRequest } from './answer-request.ts'
import { assignProsecutor } from './assign-prosecutor.ts'
import { countCases } from './count-cases.ts'
import { custodyOf } from './custody-view.ts'
import { declineReferral } from './decline-referral.ts'
import { exportRoute } from './export-cases.ts'
import { linkCase } from './link-case.ts'
import { listCases } from './list-cases.ts'
import { listOffenses } from './list-offenses.ts'
import { searchShortList } from './list-store.ts'
import { caseProblems as problems } from './problems.ts'
import { readReferralForm } from './read-referral-form.ts'
import { recordCustody } from './record-custody.ts'
import { referIncident } from './refer-incident.ts'
import { suspectSeen } from './referral-store.ts'
import { reopenScreening } from './reopen-screening.ts'
import { resubmitReferral } from './resubmit-referral.ts'
import { returnToPolice } from './return-to-police.ts'
import { changeView, forgetView, saveView } from './save-view.ts'
import { aside } from './search-aside.ts'
import { takeScreening } from './take-screening.ts'
import { viewActivity } from './view-activity.ts'
import { viewCase } from './view-case.ts'
import { viewReferral } from './view-referral.ts'
import { viewRelated } from './view-related.ts'
import { viewsOf } from './view-store.ts'
import { verifyRecord } from './verify-record.ts'
import { whoLooked } from './who-looked.ts'

/** Routes of the case itself: referral, screening, overview, activity, related cases, custody. */
export function casesRoutes(services: Services): readonly BoundRoute[] {
  return [
    reads(
      contract.listOffenses,
      async (tx, _actor, { params, query }) => await listOffenses(tx, services.packs, { ...params, ...query }),
    ),
    reads(contract.readReferralForm, async (tx, actor) => await readReferralForm(tx, actor)),
    writes(contract.referIncident, {
      verb: async (tx, actor, { body }) => await referIncident(tx, actor, services.packs, body),
      view: async (tx, _actor, kept) => await referred(tx, kept),
      problems,
    }),
    ...screeningRoutes,
    ...caseReads,
    ...listRoutes(services),
    ...viewRoutes,
    writes(contract.linkCase, {
      verb: async (tx, actor, { params, body }) => await linkCase(tx, actor, { ...params, ...body }),
      view: async (tx, actor, kept) => await viewRelated(tx, actor, kept.caseId),
      problems,
    }),
    writes(contract.recordCustody, {
      verb: async (tx, actor, { params, body }) => await recordCustody(tx, actor, { ...params, ...body }),
      view: async (tx, actor, kept) => await viewCustody(tx, actor, kept.caseId),
      problems,
    }),
  ]
}

/** The list of cases, its numbers and its file. A search of a long list has connections of its own, so that it never holds up the rest. */
function listRoutes({ searchDb }: Services): readonly BoundRoute[] {
  return [
    aside(
      reads(contract.listCases, async (tx, actor, { query }) => await listCases(tx, actor, query, searchShortList)),
      reads(contract.listCases, async (tx, actor, { query }) => await listCases(tx, actor, query)),
      searchDb,
    ),
    reads(lists.readCaseCounts, async (tx, actor, { query }) => await countCases(tx, actor, query)),
    exportRoute(searchDb),
  ]
}

const ownViews = async (tx: Tx) => done({ views: await viewsOf(tx) })

const viewRoutes: readonly BoundRoute[] = [
  reads(lists.listSavedViews, ownViews),
  writes(lists.saveView, {
    verb: async (tx, actor, { body }) => await saveView(tx, actor, body),
    view: ownViews,
    problems,
  }),
  writes(lists.changeView, {
    verb: async (tx, actor, { params, body, version }) => await changeView(tx, actor, { ...params, ...body, version }),
    view: ownViews,
    problems,
  }),
  writes(lists.forgetView, {
    verb: async (tx, actor, { params, version }) => await forgetView(tx, actor, { ...params, version }),
    view: ownViews,
    problems,
  }),
]

const caseReads: readonly BoundRoute[] = [
  reads(contract.readCase, async (tx, actor, { params }) => await viewCase(tx, actor, params.caseId)),
  reads(
    contract.readActivity,
    async (tx, _actor, { params, query }) => await viewActivity(tx, { ...params, ...query }),
  ),
  reads(
    recordOf.readWhoLooked,
    async (tx, actor, { params, query }) => await whoLooked(tx, actor, { ...params, ...query }),
  ),
  reads(recordOf.verifyRecord, async (tx, actor, { params }) => await verifyRecord(tx, actor, params.caseId)),
  reads(contract.listRelatedCases, async (tx, actor, { params }) => await viewRelated(tx, actor, params.caseId)),
  reads(contract.readReferral, async (tx, actor, { params }) => await viewReferral(tx, actor, params.caseId)),
]

const view = async (tx: Tx, actor: Actor, kept: { caseId: CaseId }) => await viewReferral(tx, actor, kept.caseId)

const screeningRoutes: readonly BoundRoute[] = [
  writes(contract.takeScreening, {
    verb: async (tx, actor, { params }) => await takeScreening(tx, actor, params),
    view,
    problems,
  }),
  writes(contract.assignProsecutor, {
    verb: async (tx, actor, { params, body }) => await assignProsecutor(tx, actor, { ...params, ...body }),
    view,
    problems,
  }),
  writes(contract.declineReferral, {
    verb: async (tx, actor, { params, body, version }) =>
      await declineReferral(tx, actor, { ...params, ...body, version }),
    view,
    problems,
  }),
  writes(contract.returnToPolice, {
    verb: async (tx, actor, { params, body, version }) =>
      await returnToPolice(tx, actor, { ...params, ...body, version }),
    view,
    problems,
  }),
  writes(contract.reopenScreening, {
    verb: async (tx, actor, { params, body, version }) =>
      await reopenScreening(tx, actor, { ...params, ...body, version }),
    view,
    problems,
  }),
  writes(contract.answerRequest, {
    verb: async (tx, actor, { params, body }) => await answerRequest(tx, actor, { ...params, ...body }),
    view,
    problems,
  }),
  writes(contract.resubmitReferral, {
    verb: async (tx, actor, { params, version }) => await resubmitReferral(tx, actor, { ...params, version }),
    view,
    problems,
  }),
]

/** Of a referral what whoever acts may see now: a repeat behind a wall or a seal finds nothing. */
async function referred(tx: Tx, { matterId, caseIds }: { matterId: MatterId; caseIds: readonly CaseId[] }) {
  const seen = await Promise.all(
    caseIds.map(async (caseId) => {
      const suspect = await suspectSeen(tx, caseId)
      return suspect ? [{ caseId, suspect: `${suspect.givenName} ${suspect.familyName}` }] : []
    }),
  )
  const cases = seen.flat()
  return cases.length > 0 ? done({ matterId, cases }) : refuse<CommonRefusal>({ kind: 'not-found' })
}

async function viewCustody(tx: Tx, actor: Actor, caseId: CaseId) {
  const seen = await seeCase(tx, actor, caseId)
  return seen ? done(await custodyOf(tx, caseId)) : refuse<CommonRefusal>({ kind: 'not-found' })
}

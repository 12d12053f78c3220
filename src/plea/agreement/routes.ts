import {
  abandonAgreement,
  draftAgreement,
  informVictims,
  listPromises,
  markPromiseBreached,
  markPromiseKept,
  readAgreement,
  readClientAgreement,
  readTenderedAgreement,
  redraftAgreement,
  requestPleaHearing,
  shareAgreement,
  signAgreement,
  signAgreementAsDefendant,
  tenderAgreement,
} from '../../../contract/agreement.ts'
import type { Services } from '../../law/services.ts'
import { reads, writes, type BoundRoute } from '../../platform/http/bind.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { abandonAgreement as abandon } from './abandon-agreement.ts'
import { viewForDefendant } from './client-view.ts'
import { draftAgreement as draft, redraftAgreement as redraft } from './draft-agreement.ts'
import { informVictims as inform } from './inform-victims.ts'
import { viewForParties } from './parties-view.ts'
import { agreementProblems as problems } from './problems.ts'
import { markPromise, viewPromise, viewPromises } from './promises.ts'
import { requestPleaHearing as requestHearing } from './request-plea-hearing.ts'
import { shareAgreement as share } from './share-agreement.ts'
import { signAgreement as sign, signAsDefendant } from './sign-agreement.ts'
import { tenderAgreement as tender } from './tender-agreement.ts'
import { viewTendered } from './tendered-view.ts'

/** The agreement: between the parties, to the defendant, before the court, and its promises. */
export function agreementRoutes(services: Services): readonly BoundRoute[] {
  const view = async (tx: Tx, actor: Actor, caseId: CaseId) => await viewForParties(tx, services, actor, caseId)
  return [
    reads(readAgreement, async (tx, actor, { params }) => await view(tx, actor, params.caseId)),
    writes(draftAgreement, {
      verb: async (tx, actor, { params, body }) => await draft(tx, services, actor, { ...params, drafted: body }),
      view,
      problems,
    }),
    writes(redraftAgreement, {
      verb: async (tx, actor, { params, body, version }) =>
        await redraft(tx, services, actor, { ...params, version, drafted: body }),
      view,
      problems,
    }),
    writes(shareAgreement, {
      verb: async (tx, actor, { params, body, version }) =>
        await share(tx, services, actor, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(signAgreement, {
      verb: async (tx, actor, { params, body, version }) =>
        await sign(tx, services, actor, {
          ...params,
          ...body,
          immigrationAdviceGiven: body.immigrationAdviceGiven,
          version,
        }),
      view,
      problems,
    }),
    writes(informVictims, {
      verb: async (tx, _actor, { params, body, version }) =>
        await inform(tx, services, { ...params, version, victims: body }),
      view,
      problems,
    }),
    writes(abandonAgreement, {
      verb: async (tx, _actor, { params, body, version }) =>
        await abandon(tx, services, { ...params, ...body, version }),
      view,
      problems,
    }),
    writes(tenderAgreement, {
      verb: async (tx, actor, { params, version }) => await tender(tx, services, actor, { ...params, version }),
      view,
      problems,
    }),
    writes(requestPleaHearing, {
      verb: async (tx, actor, { params }) => await requestHearing(tx, services, actor, params.caseId),
      view,
      problems,
    }),
    reads(readClientAgreement, async (tx, _actor, { params }) => await viewForDefendant(tx, params.caseId)),
    writes(signAgreementAsDefendant, {
      verb: async (tx, actor, { params, body, version }) =>
        await signAsDefendant(tx, actor, { ...params, ...body, version }),
      view: async (tx, _actor, caseId) => await viewForDefendant(tx, caseId),
      problems,
    }),
    reads(readTenderedAgreement, async (tx, _actor, { params }) => await viewTendered(tx, params.caseId)),
    reads(listPromises, async (tx, _actor, { params }) => await viewPromises(tx, params.caseId)),
    writes(markPromiseKept, {
      verb: async (tx, actor, { params, body, version }) =>
        await markPromise(tx, actor, { ...params, ...body, version, state: 'kept' }),
      view: async (tx, _actor, { caseId, promiseId }) => await viewPromise(tx, caseId, promiseId),
    }),
    writes(markPromiseBreached, {
      verb: async (tx, actor, { params, body, version }) =>
        await markPromise(tx, actor, { ...params, ...body, version, state: 'breached' }),
      view: async (tx, _actor, { caseId, promiseId }) => await viewPromise(tx, caseId, promiseId),
    }),
  ]
}

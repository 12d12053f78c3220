import * as contract from '../../contract/filing.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import { acceptFiling } from './accept-filing.ts'
import { courseRoutes } from './course-routes.ts'
import { draftCharges } from './draft-charges.ts'
import { fileCharges } from './file-charges.ts'
import { fileRoutes } from './file-routes.ts'
import { listQueue } from './list-queue.ts'
import { filingProblems as problems } from './problems.ts'
import { returnFiling } from './return-filing.ts'
import { viewCharging } from './view-charging.ts'
import { viewDocuments } from './view-documents.ts'
import { viewFiling, viewFilings } from './view-filing.ts'

/** Routes of what is filed: the charging document, the clerk's queue, documents and their bytes. */
export function filingRoutes(services: Services): readonly BoundRoute[] {
  const { packs } = services
  return [
    reads(contract.listDocuments, async (tx, actor, { params }) => await viewDocuments(tx, actor, params.caseId)),
    ...fileRoutes(services),
    ...chargingRoutes(services),
    ...courseRoutes(services),
    reads(contract.listFilings, async (tx, actor, { query }) => await listQueue(tx, actor, query)),
    reads(
      contract.listCaseFilings,
      async (tx, actor, { params }) => await viewFilings(tx, actor, packs, params.caseId),
    ),
    reads(contract.readFiling, async (tx, actor, { params }) => await viewFiling(tx, actor, packs, params)),
    writes(contract.acceptFiling, {
      verb: async (tx, actor, { params, body, version }) =>
        await acceptFiling(tx, actor, packs, { ...params, firstDate: body.firstDate, version }),
      view: async (tx, actor, kept) => await viewFiling(tx, actor, packs, kept),
      problems,
    }),
    writes(contract.returnFiling, {
      verb: async (tx, actor, { params, body, version }) =>
        await returnFiling(tx, actor, { ...params, ...body, version }),
      view: async (tx, actor, kept) => await viewFiling(tx, actor, packs, kept),
      problems,
    }),
  ]
}

function chargingRoutes(services: Services): readonly BoundRoute[] {
  return [
    reads(contract.readCharging, async (tx, actor, { params }) => await viewCharging(tx, actor, params.caseId)),
    writes(contract.draftCharges, {
      verb: async (tx, actor, { params, body, version }) =>
        await draftCharges(tx, actor, services, { ...params, ...body, version }),
      view: async (tx, actor, kept) => await viewCharging(tx, actor, kept.caseId),
      problems,
    }),
    writes(contract.fileCharges, {
      verb: async (tx, actor, { params, version }) => await fileCharges(tx, actor, services, { ...params, version }),
      view: async (tx, actor, kept) => await viewCharging(tx, actor, kept.caseId),
      problems,
    }),
  ]
}

import * as contract from '../../contract/evidence.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import { acknowledgeProduction } from './acknowledge-production.ts'
import { evidenceProblems as problems } from './problems.ts'
import { produce } from './produce.ts'
import { viewProductions as view } from './view-productions.ts'

/** Disclosure to the defense: productions and their receipts. */
export const evidenceRoutes: readonly BoundRoute[] = [
  reads(contract.listProductions, async (tx, actor, { params }) => await view(tx, actor, params)),
  writes(contract.produce, {
    verb: async (tx, actor, { params, body }) => await produce(tx, actor, { ...params, ...body }),
    view,
    problems,
  }),
  writes(contract.acknowledgeProduction, {
    verb: async (tx, actor, { params, version }) => await acknowledgeProduction(tx, actor, { ...params, version }),
    view,
    problems,
  }),
]

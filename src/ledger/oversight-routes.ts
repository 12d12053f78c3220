import * as contract from '../../contract/oversight.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import { askVerification } from './ask-verification.ts'
import { lookAt } from './look-at.ts'
import { viewOversight } from './view-oversight.ts'

/** What auditors look after. */
export const oversightRoutes: readonly BoundRoute[] = [
  reads(contract.readOversight, async (tx) => await viewOversight(tx)),
  writes(contract.askVerification, {
    verb: async (tx) => await askVerification(tx),
    view: async (tx) => await viewOversight(tx),
  }),
  writes(contract.lookAt, {
    verb: async (tx, _actor, { body }) => await lookAt(tx, body.of),
    view: async (tx) => await viewOversight(tx),
  }),
]

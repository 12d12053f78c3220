import * as contract from '../../contract/insight.ts'
import { reads, type BoundRoute } from '../platform/http/bind.ts'
import { viewInsight } from './view-insight.ts'

/** Figures for supervisors and auditors. */
export const insightRoutes: readonly BoundRoute[] = [reads(contract.readInsight, async (tx) => await viewInsight(tx))]

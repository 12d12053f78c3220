import * as contract from '../../contract/law.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import { done } from '../vocabulary/outcome.ts'
import { checkRule, lawProblems } from './check-rule.ts'
import { listPacks, listRules, readRule } from './browse-packs.ts'
import { previewRule } from './preview-rule.ts'
import type { Services } from './services.ts'

/** The law for everybody who is signed in: it says nothing of any case. Lawyers check it against its sources. */
export function lawRoutes({ packs }: Services): readonly BoundRoute[] {
  return [
    reads(contract.listPacks, async () => done(listPacks(packs))),
    reads(
      contract.listRules,
      async (tx, _actor, { params, query }) => await listRules(tx, packs, params.pack, query.q),
    ),
    reads(
      contract.readRule,
      async (tx, actor, { params }) => await readRule(tx, actor, packs, params.pack, params.rule),
    ),
    reads(contract.previewRule, async (_tx, _actor, { params, query }) =>
      previewRule(packs, { ...params, on: query.on, facts: query.facts, given: query.given }),
    ),
    writes(contract.checkRule, {
      verb: async (tx, _actor, { params, body }) => await checkRule(tx, packs, { ...params, ...body }),
      view: async (tx, actor, { pack, rule }) => await readRule(tx, actor, packs, pack, rule),
      problems: lawProblems,
    }),
  ]
}

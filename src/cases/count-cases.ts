import type { z } from 'zod'
import { Stage } from '../../contract/cases.ts'
import type { readCaseCounts } from '../../contract/case-list.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { holdersOf } from './list-cases.ts'
import { chambersOf, holdsTalks, stageCounts, teamNames } from './list-store.ts'

type Counts = z.input<(typeof readCaseCounts)['response']>

/** How many cases of the actor stand at each stage, and whose they may be and before whom. */
export async function countCases(
  tx: Tx,
  actor: Actor,
  ask: { holder?: string | undefined },
): Promise<Outcome<Counts, CommonRefusal>> {
  const found = new Map((await stageCounts(tx, holdersOf(actor, ask.holder))).map(({ stage, n }) => [stage, n]))
  const teams = await teamNames(tx, actor.principals)
  return done({
    total: [...found.values()].reduce((sum, n) => sum + n, 0),
    stages: Stage.options.flatMap((stage) => {
      const n = found.get(stage)
      return n === undefined ? [] : [{ stage, n }]
    }),
    holders: [{ id: actor.person, name: actor.name, own: true }, ...teams.map((team) => ({ ...team, own: false }))],
    showsTalks: await holdsTalks(tx, actor.principals),
    judges: actor.court === null ? [] : [...(await chambersOf(tx, actor.court))],
  })
}

import { sql } from 'kysely'
import type { Upkeep } from '../../contract/work.ts'
import { wireMoment } from '../people/moment.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { countedWords } from './domain/counted-words.ts'
import type { DayRules } from './domain/day-rules.ts'
import type { UpkeepKind } from './domain/upkeeps.ts'
import { basisOf } from './rules-for.ts'

interface UpkeepRow {
  readonly what: UpkeepKind
  readonly n: number
  readonly since: string
}

/** What needs whoever acts and is of no one case, in the order of the rule file. Whose it is, the database says. */
export async function upkeepOf(tx: Tx, rules: DayRules): Promise<Upkeep[]> {
  const { counted, unverifiedDays } = rules.limits
  const { rows } = await sql<UpkeepRow>`
    select what, n, since from my_upkeep(${counted + 1}::integer)
    union all
    select what, n, since from my_oversight(${counted + 1}::integer, ${unverifiedDays}::integer)`.execute(tx.db)
  return rules.upkeep.flatMap((rule) => {
    const row = rows.find(({ what }) => what === rule.id)
    if (!row) return []
    return [
      {
        id: rule.id,
        words: countedWords(rule, row.n, counted),
        n: Math.min(row.n, counted),
        atLeast: row.n > counted,
        because: rule.because,
        basis: basisOf(rule.basis, rules),
        since: wireMoment(row.since),
        band: rule.band,
        action: rule.action,
      },
    ]
  })
}

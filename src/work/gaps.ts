import { sql } from 'kysely'
import type { Gap } from '../../contract/work.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { PrincipalId } from '../vocabulary/ids.ts'
import { countedWords } from './domain/counted-words.ts'
import type { DayRules } from './domain/day-rules.ts'
import { basisOf, principalsFor } from './rules-for.ts'

/** What many cases lack at once, told together and counted no further than the limit. */
export async function gapsFor(tx: Tx, actor: Actor, rules: DayRules): Promise<Gap[]> {
  const gaps: Gap[] = []
  for (const gap of rules.gaps) {
    const principals = principalsFor(actor, gap.for)
    if (principals.length === 0) continue
    const found = await withoutDate(tx, principals, gap.stages, rules.limits.counted + 1)
    if (found === 0) continue
    const n = Math.min(found, rules.limits.counted)
    gaps.push({
      id: gap.id,
      n,
      atLeast: found > rules.limits.counted,
      words: countedWords(gap, found, rules.limits.counted),
      basis: basisOf(gap.basis, rules),
      action: {
        label: gap.action.label,
        to: gap.action.to.replace('{stages}', encodeURIComponent(JSON.stringify(gap.stages))),
      },
    })
  }
  return gaps
}

async function withoutDate(
  tx: Tx,
  principals: readonly PrincipalId[],
  stages: readonly string[],
  most: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct m.case_id)::integer as n
    from unnest(${principals}::uuid[]) as held (principal) cross join unnest(${stages}::text[]) as walked (stage)
    cross join lateral (
      select mc.case_id from my_case mc
      where mc.principal = held.principal and mc.stage = walked.stage and mc.next_date = date '9999-12-31' and (mc.until is null or mc.until > now())
      limit ${most}) m`.execute(tx.db)
  return Math.min(rows[0]?.n ?? 0, most)
}

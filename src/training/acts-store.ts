import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import type { Act } from './domain/exercises.ts'

export async function isTrainingCourt(tx: Tx, court: CourtId | null): Promise<boolean> {
  if (court === null) return false
  const row = await tx.db.selectFrom('court').select('kind').where('court_id', '=', court).executeTakeFirst()
  return row?.kind === 'training'
}

/**
 * The training court's histories were played in the names of its people before it was ready. What is later is the
 * person's own doing.
 */
const ownDoing = sql`coalesce((select done_at from training_seed), '-infinity')`
const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

interface ActRow {
  readonly what: string
  readonly at: string
  readonly case_id: string | null
  readonly number: string | null
}

/** The first time that whoever acts did each of these things in a case, as far as he may still see it. */
export async function actsInCases(tx: Tx, actor: Actor, kinds: readonly string[]): Promise<readonly Act[]> {
  const { rows } = await sql<ActRow>`
    select distinct on (e.kind) e.kind as what, ${moment('e.at')} as at, e.case_id, mine.number
    from (select distinct m.case_id, m.number from my_case m where m.principal = any (${[...actor.principals]}::uuid[])) mine
    join ledger_entry e on e.case_id = mine.case_id
    where e.actor = ${actor.person}::uuid and e.kind = any (${[...kinds]}::text[]) and e.at > ${ownDoing}
    order by e.kind, e.at`.execute(tx.db)
  return rows.map(actOf)
}

/** The first time that whoever acts sent each of these changes and it was done. */
export async function changesSent(tx: Tx, actor: Actor, routes: readonly string[]): Promise<readonly Act[]> {
  const { rows } = await sql<ActRow>`
    select distinct on (i.verb) i.verb as what, ${moment('i.at')} as at, null as case_id, null as number
    from idempotency i
    where i.person = ${actor.person}::uuid and i.verb = any (${[...routes]}::text[]) and i.outcome is not null and i.at > ${ownDoing}
    order by i.verb, i.at`.execute(tx.db)
  return rows.map(actOf)
}

const actOf = ({ what, at, case_id: caseId, number }: ActRow): Act => ({
  what,
  at,
  case: caseId === null ? null : { caseId, number },
})

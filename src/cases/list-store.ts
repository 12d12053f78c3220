import { sql, type RawBuilder } from 'kysely'
import type { CaseListQuery } from '../../contract/cases.ts'
import { planForAnyValues, question } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CourtId, PrincipalId } from '../vocabulary/ids.ts'
import { filtersOn, wordsOf } from './list-filters.ts'
import { orderRules, type ListOrder } from './list-order.ts'

/** A line of somebody's list, as the database keeps it. */
export interface ListRow {
  readonly case_id: string
  readonly stage: string
  readonly next_date: string
  readonly number: string | null
  readonly court_id: string
  readonly origin: 'referral' | 'import' | 'training'
  readonly next_event: string | null
  readonly opened_on: string
  readonly defendant_name: string | null
  readonly lead_charge: string | null
  readonly class: string | null
  readonly judge: string | null
  readonly custody: string | null
  readonly negotiation: string | null
  readonly expires_on: string | null
  readonly stage_since: string
  readonly lacks: boolean
  readonly key: string | null
}

const columns = {
  stage: 'text',
  next_date: 'date',
  number: 'text',
  court_id: 'uuid',
  origin: 'text',
  next_event: 'text',
  opened_on: 'date',
  defendant_name: 'text',
  lead_charge: 'text',
  class: 'text',
  judge: 'uuid',
  custody: 'text',
  negotiation: 'text',
  expires_on: 'date',
} as const

export interface ListAsk {
  /** Whose lists; each must be one of the actor's. */
  readonly principals: readonly PrincipalId[]
  readonly query: CaseListQuery
  readonly order: ListOrder
  /** The cases among which to look, as ids in an array, when words are searched for. */
  readonly among: RawBuilder<readonly string[]> | null
  readonly court: CourtId | null
  readonly now: Temporal.Instant
  readonly limit: number
}

/**
 * A page of the cases of some principals. Each list is walked along the index of its order and cut at the limit, so the
 * cost follows the page and not the number of cases; a case that two principals hold is one line, at the first of its
 * places, with what either may see.
 */
export async function listOf(tx: Tx, ask: ListAsk): Promise<readonly ListRow[]> {
  const { principals, query, order, limit } = ask
  const several = principals.length > 1
  const direction = sql.raw(order.down ? 'desc' : 'asc')
  const names = sql.raw(
    Object.entries(columns)
      .map(([name, type]) => (several ? `max(m.${name}${type === 'uuid' ? '::text' : ''}) as ${name}` : `m.${name}`))
      .join(', '),
  )
  // One walk a stage where the index begins with it; else the stage is a filter like the others.
  const byStage = query.stage !== undefined && order.sort === 'next-date' && ask.among === null
  if (ask.among === null) walkInOrder(tx)
  else planForAnyValues(tx)
  const { rows } = await sql<ListRow>`
    select m.case_id, ${names}, ${sinceText(several)} as stage_since, m.lacks, m.key::text as key
    from unnest(${principals}::uuid[]) as held (principal)
    ${byStage ? sql`cross join unnest(${query.stage}::text[]) as walked (stage)` : sql``}
    cross join lateral (${walks(ask, byStage)}) m
    ${several ? sql`group by m.case_id, m.lacks, m.key` : sql``}
    order by m.lacks, m.key ${direction}, m.case_id ${direction}
    limit ${limit}`.execute(tx.db)
  return rows
}

const inOrder = question(
  () =>
    sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
)

/**
 * The planner takes filters for far rarer than they are and would read the whole list to sort it; along the index the
 * page is full long before, whatever the values. Nothing else is asked in this transaction that would miss what is
 * switched off.
 */
function walkInOrder(tx: Tx): void {
  // Where it fails, the transaction has failed, and the list that is asked for next says so.
  inOrder.ask(tx, {}).catch(() => undefined)
}

/** As the wire carries a moment: read back and written again, it would cost as much as the rest of the line. */
const sinceText = (several: boolean): RawBuilder<string> =>
  sql`to_char(${sql.raw(several ? 'max(m.stage_since)' : 'm.stage_since')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The ways through one list: those with something to be ordered by, then those without, where the index has not both in a row. */
function walks(ask: ListAsk, byStage: boolean): RawBuilder<unknown> {
  const { has, lacks, lacksLast } = orderRules[ask.order.sort]
  const parts =
    has === null || (lacksLast && !ask.order.down)
      ? [walk(ask, byStage, null, false)]
      : [...(ask.order.after?.lacks ? [] : [walk(ask, byStage, has, false)]), walk(ask, byStage, lacks, true)]
  return sql.join(parts, sql` union all `)
}

function walk(ask: ListAsk, byStage: boolean, part: RawBuilder<boolean> | null, lacks: boolean): RawBuilder<unknown> {
  const { query, order, among } = ask
  const direction = sql.raw(order.down ? 'desc' : 'asc')
  const { key } = orderRules[order.sort]
  const today = todayOf(ask)
  // Cases that a search has found are looked up one by one and then put in order: asked for all at once, the planner walks the list.
  const source =
    among === null
      ? sql`my_case mc`
      : sql`(select each.* from unnest(${among}) as found (case_id) cross join lateral
            (select * from my_case m where m.case_id = found.case_id offset 0) each) mc`
  return sql`(
    select mc.*, ${lacks}::boolean as lacks, mc.${sql.ref(key)} as key from ${source}
    where mc.principal = held.principal
      ${byStage ? sql`and mc.stage = walked.stage` : sql``}
      ${part === null ? sql`` : sql`and ${part}`}
      ${after(order, lacks)}
      and ${filtersOn('mc', byStage ? { ...query, stage: undefined } : query, today)}
      ${onceOnly(ask, today)}
    order by ${lacks ? sql`` : sql`mc.${sql.ref(key)} ${direction}, `}mc.case_id ${direction}
    limit ${ask.limit})`
}

function after({ sort, down, after: place }: ListOrder, lacks: boolean): RawBuilder<unknown> {
  if (place === null || (lacks && !place.lacks)) return sql``
  const { key, type } = orderRules[sort]
  const beyond = sql.raw(down ? '<' : '>')
  return lacks
    ? sql`and mc.case_id ${beyond} ${place.caseId}::uuid`
    : sql`and (mc.${sql.ref(key)}, mc.case_id) ${beyond} (${place.key}::${sql.raw(type)}, ${place.caseId}::uuid)`
}

/** Where two principals hold a case at different places, only the first of those that the filters let through stands. */
function onceOnly({ principals, query, order }: ListAsk, today: RawBuilder<string>): RawBuilder<unknown> {
  const { key, differs } = orderRules[order.sort]
  if (!differs || principals.length === 1) return sql``
  const earlier = sql.raw(order.down ? '>' : '<')
  const none = order.sort === 'name' ? sql`U&'\\+10FFFF'` : sql`null`
  const [mine, others] = [sql`nullif(mc.${sql.ref(key)}, ${none})`, sql`nullif(other.${sql.ref(key)}, ${none})`]
  return sql`and not exists (
    select from my_case other where other.principal = any (${principals}::uuid[]) and other.case_id = mc.case_id
      and ${others} is not null and (${mine} is null or ${others} ${earlier} ${mine})
      and ${filtersOn('other', query, today)} offset 0)`
}

/** The day it is where the person works; in UTC for one who belongs to no court. */
const todayOf = ({ court, now }: ListAsk): RawBuilder<string> =>
  sql`(${now.toString()}::timestamptz at time zone coalesce((select zone from court where court_id = ${court}::uuid), 'UTC'))::date`

/** Looks for the cases of the actor in which words occur. */
export interface Search {
  /** What finds them; null when the words are common and the list itself is to be walked. */
  among(tx: Tx, text: string): Promise<RawBuilder<readonly string[]> | null>
  /** Whether a list without lines is one that was too long to be looked through. */
  gaveUp(tx: Tx, text: string): Promise<boolean>
}

const foundInShortList = (text: string) =>
  sql<readonly string[]>`(select sought_in_short_list(${wordsOf(text)}::text[]))::uuid[]`

/** Looks through a short list within the statement that lists, which costs no more than a page; gives a long one up. */
export const searchShortList: Search = {
  among: async (_tx, text) => await Promise.resolve(foundInShortList(text)),
  gaveUp: async (tx, text) => {
    const { rows } = await sql<{ gave_up: boolean }>`select ${foundInShortList(text)} is null as gave_up`.execute(tx.db)
    return rows[0]?.gave_up ?? false
  },
}

/**
 * Looks through all cases. Matches and grants are looked at inside the database, where a trigram index can be used:
 * behind row security it cannot.
 */
export const searchAnyList: Search = {
  among: async (tx, text) => {
    const { rows } = await sql<{
      cases: readonly string[] | null
    }>`select sought_cases(${wordsOf(text).slice(0, 3)}::text[]) as cases`.execute(tx.db)
    const cases = rows[0]?.cases ?? null
    return cases && sql`${cases}::uuid[]`
  },
  gaveUp: async () => await Promise.resolve(false),
}

/** How many cases of some of the actor's principals stand at each stage; nothing is scanned for it. */
export async function stageCounts(
  tx: Tx,
  principals: readonly PrincipalId[],
): Promise<readonly { stage: string; n: number }[]> {
  const { rows } = await sql<{
    stage: string
    n: number
  }>`select stage, n::integer as n from count_my_cases(${principals}::uuid[])`.execute(tx.db)
  return rows
}

/** Whether the lists of some principals tell of any talks: with nobody else's are they filtered or ordered by them. */
export async function holdsTalks(tx: Tx, principals: readonly PrincipalId[]): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select from my_case mc where mc.principal = any (${principals}::uuid[]) and mc.negotiation is not null) as holds`.execute(
    tx.db,
  )
  return rows[0]?.holds ?? false
}

/** The teams among some principals, by name. */
export async function teamNames(
  tx: Tx,
  principals: readonly PrincipalId[],
): Promise<readonly { id: string; name: string }[]> {
  return await tx.db
    .selectFrom('team')
    .select(['team_id as id', 'name'])
    .where('team_id', 'in', principals)
    .orderBy('name')
    .execute()
}

/** The chambers of a court, by name. */
export async function chambersOf(tx: Tx, court: CourtId): Promise<readonly { id: string; name: string }[]> {
  return await tx.db
    .selectFrom('team as t')
    .innerJoin('office as o', 'o.office_id', 't.office_id')
    .select(['t.team_id as id', 't.name'])
    .where('t.kind', '=', 'chambers')
    .where('o.court_id', '=', court)
    .orderBy('t.name')
    .execute()
}

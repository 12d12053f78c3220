import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { PersonId, CaseId } from '../vocabulary/ids.ts'
import { InstantText } from '../vocabulary/instant.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

export interface NoticeRow {
  readonly notice_id: string
  readonly case_id: CaseId
  readonly compartment: Compartment
  readonly kind: string
  readonly at: string
  readonly read: boolean
  /** Of a reminder: what falls on which day. */
  readonly subject: string | null
  readonly due_on: LegalDate | null
}

/**
 * Shown to one who could read the very entry now, by the ledger's own row security; a reminder, to one who holds the
 * compartment of what falls on the day.
 */
const stillHis = sql.raw(
  `case when n.seq is null
     then exists (select from grant_ g where g.case_id = n.case_id and g.compartment = n.compartment and g.principal = any ((select principals())::uuid[])
       and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()))
     else exists (select from ledger_entry e where e.case_id = n.case_id and e.compartment = n.compartment and e.seq = n.seq) end`,
)

const columns = sql.raw(
  `n.notice_id, n.case_id, n.compartment, n.kind, to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
   n.read_at is not null as read, n.subject, n.due_on`,
)

export interface NoticeAsk {
  readonly person: PersonId
  /** Kinds that are left out. */
  readonly without: readonly string[]
  readonly unread: boolean
  readonly after: string | undefined
  readonly limit: number
}

/** A page of what a person was told of, newest first. */
export async function noticesOf(
  tx: Tx,
  { person, without, unread, after, limit }: NoticeAsk,
): Promise<readonly NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${columns} from notice n
    where n.principal = ${person}::uuid and n.kind <> all (${without}::text[])
      ${unread ? sql`and n.read_at is null` : sql``}
      ${after === undefined ? sql`` : sql`and (n.at, n.notice_id) < (select l.at, l.notice_id from notice l where l.notice_id = ${after}::uuid)`}
      and ${stillHis}
    order by n.at desc, n.notice_id desc limit ${limit}`.execute(tx.db)
  return rows
}

/** Those of some notifications of a person that he could read now and has not, oldest first. */
export async function noticesNamed(tx: Tx, person: PersonId, ids: readonly string[]): Promise<readonly NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${columns} from notice n
    where n.principal = ${person}::uuid and n.notice_id = any (${ids}::uuid[]) and n.read_at is null and ${stillHis}
    order by n.at, n.notice_id`.execute(tx.db)
  return rows
}

/** How many are unread; counted no further than the limit. */
export async function unreadCount(tx: Tx, person: PersonId, without: readonly string[], most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (
      select from notice n
      where n.principal = ${person}::uuid and n.read_at is null and n.kind <> all (${without}::text[]) and ${stillHis}
      limit ${most}) counted`.execute(tx.db)
  return rows[0]?.n ?? 0
}

/** Marks some as read, and all up to one. @returns the moment that they carry from then on, to the microsecond */
export async function markRead(tx: Tx, notices: readonly string[], upTo: string | null): Promise<InstantText> {
  const { rows } = await sql<{ at: string }>`
    select read_notices(${notices}::uuid[], ${upTo}::uuid),
      to_char(coalesce(played_moment(), now()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`.execute(
    tx.db,
  )
  return InstantText.parse(rows[0]?.at)
}

/** Marks some as unread, and all that were marked as read at a moment. */
export async function markUnread(tx: Tx, notices: readonly string[], markedAt: InstantText | null): Promise<void> {
  await sql`select unread_notices(${notices}::uuid[], ${markedAt}::timestamptz)`.execute(tx.db)
}

/** The kinds that whoever acts has switched off. */
export async function kindsOff(tx: Tx): Promise<readonly string[]> {
  return (await tx.db.selectFrom('notice_off').select('kind').execute()).map(({ kind }) => kind)
}

export async function switchKind(tx: Tx, person: PersonId, kind: string, on: boolean): Promise<void> {
  if (on) await tx.db.deleteFrom('notice_off').where('kind', '=', kind).execute()
  else
    await tx.db
      .insertInto('notice_off')
      .values({ person, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId, PrincipalId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

/** An item as the database keeps it: ids and days; what it says is read through the actor's own eyes. */
export interface ItemRow {
  readonly situation: string
  readonly case_id: CaseId
  readonly subject: string
  readonly compartment: Compartment
  readonly in_custody: boolean
  readonly victim_safety: boolean
  readonly due_on: LegalDate | null
  readonly since: string
  /** Whether more of the same kind lie behind what was looked at. */
  readonly beyond: boolean
}

/** One walk: what a situation asks of one of the actor's principals. */
export interface Slot {
  readonly situation: string
  readonly principal: PrincipalId
}

const columns = sql.raw(
  ['situation', 'case_id', 'subject', 'compartment', 'in_custody', 'victim_safety', 'due_on']
    .map((c) => `w.${c}`)
    .join(', '),
)
const sinceText = sql.raw(`to_char(w.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since`)

/** What whoever acts may be shown of an item: the compartment of its fact is held now, and it is not kept from him. */
const visible = sql.raw(`(w.until is null or w.until > now())
  and w.not_for is distinct from (select me())
  and exists (select from grant_ g where g.case_id = w.case_id and g.compartment = w.compartment
    and g.principal = any ((select principals())::uuid[]) and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()))`)

/**
 * The first items of each slot that are not put off. Each is a walk along an index that is cut at the limit, pressing
 * ones (custody, safety) and others apart, so that the cost follows what is shown and not what waits.
 */
export async function itemsOf(
  tx: Tx,
  slots: readonly Slot[],
  today: LegalDate,
  limit: number,
): Promise<readonly ItemRow[]> {
  if (slots.length === 0) return []
  const { rows } = await sql<ItemRow>`
    select w.* from unnest(${slots.map((slot) => slot.situation)}::text[], ${slots.map((slot) => slot.principal)}::uuid[]) as slot (situation, principal)
    cross join (values (true), (false)) as part (pressing)
    cross join lateral (
      select ${columns}, ${sinceText}, row_number() over (order by w.due_on, w.since) > ${limit} as beyond from work_item w
      where w.principal = slot.principal and w.situation = slot.situation and w.pressing = part.pressing and ${visible}
        and not exists (select from work_put_off o where o.situation = w.situation and o.case_id = w.case_id and o.subject = w.subject
          and o.as_of >= w.since and (o.until is null or o.until > ${today}::date))
      order by w.due_on, w.since limit ${limit + 1}) w`.execute(tx.db)
  return rows
}

/** An item of the actor's own, or null when there is none for him. */
export async function itemSeen(
  tx: Tx,
  item: { readonly situation: string; readonly caseId: CaseId; readonly subject: string },
  principals: readonly PrincipalId[],
): Promise<ItemRow | null> {
  const { rows } = await sql<ItemRow>`
    select ${columns}, ${sinceText}, false as beyond from work_item w
    where w.principal = any (${principals}::uuid[]) and w.situation = ${item.situation} and w.case_id = ${item.caseId}::uuid
      and w.subject = ${item.subject} and ${visible}
    limit 1`.execute(tx.db)
  return rows[0] ?? null
}

/** Every item of one situation in one case, of the actor's own. */
export async function itemsOfCase(
  tx: Tx,
  item: { readonly situation: string; readonly caseId: CaseId },
  principals: readonly PrincipalId[],
): Promise<readonly ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select distinct on (w.subject) ${columns}, ${sinceText}, false as beyond from work_item w
    where w.principal = any (${principals}::uuid[]) and w.situation = ${item.situation} and w.case_id = ${item.caseId}::uuid
      and ${visible}
    order by w.subject limit 100`.execute(tx.db)
  return rows
}

/** The day it is where the person works; in UTC for one who belongs to no court. */
export async function todayOf(
  tx: Tx,
  court: string | null,
): Promise<{ readonly zone: string; readonly today: LegalDate }> {
  const { rows } = await sql<{ zone: string; today: LegalDate }>`
    select k.zone, (${tx.now.toString()}::timestamptz at time zone k.zone)::date as today
    from (select coalesce((select zone from court where court_id = ${court}::uuid), 'UTC') as zone) k`.execute(tx.db)
  const found = rows[0]
  if (!found) throw new Error('A select without a table gives a row')
  return found
}

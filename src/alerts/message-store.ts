import { sql, type Kysely } from 'kysely'
import type { AlertChannel, AlertHow } from '../../contract/alerts.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import { PersonId } from '../vocabulary/ids.ts'

/** A notification of which it is still to be decided how it is told outside the application. */
export interface UnplannedNotice {
  readonly noticeId: string
  readonly person: PersonId
  readonly kind: string
  readonly zone: string
  /** Confirmed addresses, and what the person chose for the kind by each. */
  readonly ways: readonly { readonly channel: AlertChannel; readonly chosen: AlertHow | undefined }[]
}

/**
 * Notifications are done with that tell nobody anything outside: of a person without a confirmed address, read already,
 * or of a kind that the person switched off and may.
 * @param mandatory kinds that are told though they were switched off
 */
export async function passOver(tx: Tx, mandatory: readonly string[]): Promise<void> {
  await sql`
    update notice n set planned_at = ${tx.now.toString()}::timestamptz
    where n.planned_at is null and (
      n.read_at is not null
      or not exists (select from alert_address a where a.person = n.principal and a.confirmed_at is not null)
      or n.kind <> all (${mandatory}::text[]) and exists (select from notice_off o where o.person = n.principal and o.kind = n.kind))`.execute(
    tx.db,
  )
}

/** The oldest of those that are left, held until the transaction ends; another worker takes others. */
export async function takeUnplanned(tx: Tx, most: number): Promise<readonly UnplannedNotice[]> {
  const { rows } = await sql<{
    notice_id: string
    principal: string
    kind: string
    zone: string
    ways: { channel: AlertChannel; chosen: AlertHow | null }[]
  }>`
    select n.notice_id, n.principal, n.kind, k.zone,
      (select coalesce(json_agg(json_build_object('channel', a.channel, 'chosen', c.how)), '[]') from alert_address a
        left join alert_choice c on c.person = a.person and c.channel = a.channel and c.kind = n.kind
        where a.person = n.principal and a.confirmed_at is not null) as ways
    from notice n join court_case cc on cc.case_id = n.case_id join court k on k.court_id = cc.court_id
    where n.planned_at is null order by n.at limit ${most} for update of n skip locked`.execute(tx.db)
  return rows.map((row) => ({
    noticeId: row.notice_id,
    person: PersonId.parse(row.principal),
    kind: row.kind,
    zone: row.zone,
    ways: row.ways.map(({ channel, chosen }) => ({ channel, chosen: chosen ?? undefined })),
  }))
}

export async function markPlanned(tx: Tx, notices: readonly string[]): Promise<void> {
  await sql`update notice set planned_at = ${tx.now.toString()}::timestamptz where notice_id = any (${notices}::uuid[])`.execute(
    tx.db,
  )
}

/** What a person set as his times; undefined when he set none. */
export async function settingOf(tx: Tx, person: PersonId) {
  return await tx.db.selectFrom('alert_setting').selectAll().where('person', '=', person).executeTakeFirst()
}

/** When messages of single notifications to a person went out by a channel, or will, since a moment. */
export async function timesOfOthers(
  tx: Tx,
  person: PersonId,
  channel: AlertChannel,
  since: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  const rows = await tx.db
    .selectFrom('alert_message')
    .select('due_at')
    .where('principal', '=', person)
    .where('channel', '=', channel)
    .where('purpose', '=', 'notice')
    .where('state', '<>', 'dropped')
    .where('due_at', '>', since.toString())
    .execute()
  return rows.map((row) => instantFromPg(row.due_at))
}

export interface NewMessage {
  readonly person: PersonId
  readonly channel: AlertChannel
  readonly purpose: 'notice' | 'digest'
  /** What it is for: the same is never written twice. */
  readonly once: string
  readonly dueAt: Temporal.Instant
}

/**
 * Writes a message that waits, or finds the one that waits for the same.
 * @returns its id; null when that message is on its way already
 */
export async function writeMessage(tx: Tx, message: NewMessage): Promise<string | null> {
  const { rows } = await sql<{ message_id: string }>`
    insert into alert_message as m (principal, message_id, channel, purpose, once, due_at)
    values (${message.person}::uuid, ${uuidv7()}::uuid, ${message.channel}, ${message.purpose}, ${message.once}, ${message.dueAt.toString()}::timestamptz)
    on conflict (principal, once) do update set due_at = m.due_at where m.state = 'waiting'
    returning message_id`.execute(tx.db)
  return rows[0]?.message_id ?? null
}

export async function addItem(tx: Tx, person: PersonId, messageId: string, noticeId: string): Promise<void> {
  await tx.db
    .insertInto('alert_item')
    .values({ principal: person, message_id: messageId, notice_id: noticeId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A message that a worker has claimed: it alone sends it until the lease ends. */
export interface ClaimedMessage {
  readonly id: string
  readonly claim: string
  readonly person: PersonId
  readonly channel: AlertChannel
  readonly purpose: 'notice' | 'digest' | 'code'
  readonly code: string | null
  readonly attempts: number
}

/** For how long a worker holds what it claimed: longer than any sending takes, and a dead worker's is taken up after it. */
const lease = Temporal.Duration.from({ minutes: 3 })

/** Claims messages whose time has come, by channels that there are; also those whose worker died with them. */
export async function claimDue(
  tx: Tx,
  channels: readonly AlertChannel[],
  most: number,
): Promise<readonly ClaimedMessage[]> {
  const { rows } = await sql<{
    message_id: string
    claim: string
    principal: string
    channel: AlertChannel
    purpose: ClaimedMessage['purpose']
    code: string | null
    attempts: number
  }>`
    update alert_message m set state = 'sending', claim = gen_random_uuid(), attempts = m.attempts + 1,
      lease_until = ${tx.now.add(lease).toString()}::timestamptz
    from (
      select d.principal, d.message_id from alert_message d
      where d.state in ('waiting', 'sending') and d.due_at <= ${tx.now.toString()}::timestamptz and d.channel = any (${channels}::text[])
        and (d.state = 'waiting' or d.lease_until <= ${tx.now.toString()}::timestamptz)
      order by d.due_at limit ${most} for update skip locked) due
    where m.principal = due.principal and m.message_id = due.message_id
    returning m.message_id, m.claim, m.principal, m.channel, m.purpose, m.code, m.attempts`.execute(tx.db)
  return rows.map(({ message_id: id, principal, ...row }) => ({ id, person: PersonId.parse(principal), ...row }))
}

/** The notifications that a message tells of, with the day of those that are reminders. */
export async function itemsOf(tx: Tx, { person, id }: ClaimedMessage) {
  return await tx.db
    .selectFrom('alert_item as i')
    .innerJoin('notice as n', (join) =>
      join.onRef('n.principal', '=', 'i.principal').onRef('n.notice_id', '=', 'i.notice_id'),
    )
    .select(['n.notice_id', 'n.kind', 'n.due_on'])
    .where('i.principal', '=', person)
    .where('i.message_id', '=', id)
    .orderBy('n.at')
    .execute()
}

/** Whether that of which a person was reminded still falls on its day. */
export async function reminderStands(tx: Tx, noticeId: string, of: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select reminder_stands(${noticeId}::uuid, ${of}) as stands`.execute(tx.db)
  return rows[0]?.stands ?? false
}

/** Where a message goes; null where no address is confirmed any more, or the code is no longer the one that counts. */
export async function addressFor(tx: Tx, message: ClaimedMessage, codeHash: Buffer | null): Promise<string | null> {
  const row = await tx.db
    .selectFrom('alert_address')
    .select(['address', 'code_hash', 'confirmed_at'])
    .where('person', '=', message.person)
    .where('channel', '=', message.channel)
    .executeTakeFirst()
  if (!row) return null
  const isOpen = codeHash === null ? row.confirmed_at !== null : row.code_hash?.equals(codeHash)
  return isOpen ? row.address : null
}

/** How a message ended: only whoever still holds it says so. */
export async function endMessage(
  tx: Tx,
  { id, claim }: ClaimedMessage,
  state: 'sent' | 'dropped' | 'given-up',
  failure: string | null = null,
): Promise<void> {
  await tx.db
    .updateTable('alert_message')
    .set({ state, claim: null, lease_until: null, code: null, done_at: tx.now.toString(), failure })
    .where('message_id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

/** Puts a message off after a failure that may pass. */
export async function tryLater(
  tx: Tx,
  { id, claim }: ClaimedMessage,
  dueAt: Temporal.Instant,
  failure: string,
): Promise<void> {
  await tx.db
    .updateTable('alert_message')
    .set({ state: 'waiting', claim: null, lease_until: null, due_at: dueAt.toString(), failure })
    .where('message_id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

export async function noteFailure(tx: Tx, { person, channel }: ClaimedMessage): Promise<void> {
  await tx.db
    .updateTable('alert_address')
    .set({ failed_at: tx.now.toString() })
    .where('person', '=', person)
    .where('channel', '=', channel)
    .execute()
}

/** Forgets messages that were done with long ago. @returns how many */
export async function forgetMessages(tx: Tx, before: Temporal.Instant): Promise<number> {
  const gone = await tx.db.deleteFrom('alert_message').where('done_at', '<', before.toString()).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Which of some cases are sealed. */
export async function sealedOf(db: Kysely<DB>, cases: readonly string[]): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set()
  const rows = await db.selectFrom('seal').select('case_id').where('case_id', 'in', cases).execute()
  return new Set(rows.map((row) => row.case_id))
}

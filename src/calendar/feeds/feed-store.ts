import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { CalendarFeed, FeedDetail, FeedSubject } from '../../../contract/feeds.ts'
import { HearingLine } from '../../../contract/cases.ts'
import { DeadlineActor, DeadlineLine, DeadlineState } from '../../../contract/deadlines.ts'
import { wireMoment, wireMomentOrNull } from '../../people/moment.ts'
import type { DB } from '../../platform/postgres/schema.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import { PersonId, TeamId, type CourtId } from '../../vocabulary/ids.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import type { FeedDeadline } from './domain/deadline-calendar.ts'
import { roomsOf } from '../sessions/session-store.ts'
import type { FeedHearing } from './domain/hearing-calendar.ts'

/** The feeds of whoever acts that are not revoked, the newest first. */
export async function ownFeeds(tx: Tx): Promise<CalendarFeed[]> {
  const rows = await tx.db
    .selectFrom('calendar_feed as f')
    .leftJoin('team as t', 't.team_id', 'f.team_id')
    .select(['f.feed_id', 'f.version', 'f.what', 'f.room', 't.name', 'f.detail', 'f.made_at', 'f.read_at'])
    .where('f.revoked_at', 'is', null)
    .orderBy('f.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.feed_id,
    version: row.version,
    what: row.what,
    title: feedTitle(row),
    detail: row.detail,
    madeAt: wireMoment(row.made_at),
    readAt: wireMomentOrNull(row.read_at),
  }))
}

/** What a feed is called, on the page and in a calendar program. */
export function feedTitle({ what, room, name }: { what: string; room: string | null; name: string | null }): string {
  if (what === 'deadlines') return 'My deadlines'
  if (what === 'room') return `Session list of courtroom ${room ?? ''}`
  return what === 'chambers' ? `Session list of ${name ?? 'a chambers'}` : 'My hearings'
}

/** @returns false when the secret is one that was used before */
export async function insertFeed(
  tx: Tx,
  person: PersonId,
  feed: { readonly id: string; readonly tokenHash: Buffer; readonly subject: FeedSubject; readonly detail: FeedDetail },
): Promise<boolean> {
  const { subject } = feed
  const made = await tx.db
    .insertInto('calendar_feed')
    .values({
      person,
      feed_id: feed.id,
      token_hash: feed.tokenHash,
      what: subject.what,
      room: subject.what === 'room' ? subject.room : null,
      team_id: subject.what === 'chambers' ? subject.teamId : null,
      detail: feed.detail,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** How many feeds whoever acts has. */
export async function countFeeds(tx: Tx): Promise<number> {
  return (await tx.db.selectFrom('calendar_feed').select('feed_id').where('revoked_at', 'is', null).execute()).length
}

export async function feedSeen(tx: Tx, feedId: string): Promise<{ readonly version: number } | null> {
  const row = await tx.db
    .selectFrom('calendar_feed')
    .select('version')
    .where('feed_id', '=', feedId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** @returns false when it is of another version by now */
export async function saveRevoked(tx: Tx, feedId: string, version: number): Promise<boolean> {
  const saved = await tx.db
    .updateTable('calendar_feed')
    .set({ revoked_at: tx.now.toString(), version: version + 1 })
    .where('feed_id', '=', feedId)
    .where('version', '=', version)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** The teams of whoever acts whose session lists he may follow. */
export async function ownChambers(tx: Tx): Promise<{ id: TeamId; name: string }[]> {
  const { rows } = await sql<{ team_id: string; name: string }>`
    select t.team_id, t.name from team t where t.team_id = any ((select principals())::uuid[]) and t.kind = 'chambers' order by t.name`.execute(
    tx.db,
  )
  return rows.map((row) => ({ id: TeamId.parse(row.team_id), name: row.name }))
}

/** Courtrooms in which the court sits; where it keeps no sessions, those of the hearings to come that whoever acts sees. */
export async function courtroomsOf(tx: Tx, courtId: CourtId): Promise<readonly string[]> {
  const ofSessions = await roomsOf(tx, courtId)
  if (ofSessions.length > 0) return ofSessions
  const { rows } = await sql<{ room: string }>`
    select distinct h.room from hearing h, court k
    where k.court_id = ${courtId}::uuid and h.on_day >= (${tx.now.toString()}::timestamptz at time zone k.zone)::date
    order by h.room`.execute(tx.db)
  return rows.map(({ room }) => room)
}

/** A feed as its secret finds it. */
export interface FoundFeed {
  readonly id: string
  readonly person: PersonId
  readonly what: FeedSubject['what']
  readonly room: string | null
  readonly teamId: string | null
  readonly title: string
  readonly detail: FeedDetail
}

/** The feed of a secret, by the system: whoever reads it has no session. Null when there is none, or it was revoked. */
export async function feedOfToken(systemDb: Kysely<DB>, tokenHash: Buffer): Promise<FoundFeed | null> {
  const row = await systemDb
    .selectFrom('calendar_feed as f')
    .leftJoin('team as t', 't.team_id', 'f.team_id')
    .select(['f.feed_id', 'f.person', 'f.what', 'f.room', 'f.team_id', 't.name', 'f.detail'])
    .where('f.token_hash', '=', tokenHash)
    .where('f.revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.feed_id,
    person: PersonId.parse(row.person),
    what: row.what,
    room: row.room,
    teamId: row.team_id,
    title: feedTitle(row),
    detail: row.detail,
  }
}

/** Notes that it was read, once an hour at most. */
export async function noteFeedRead(systemDb: Kysely<DB>, { id }: FoundFeed, at: Temporal.Instant): Promise<void> {
  await systemDb
    .updateTable('calendar_feed')
    .set({ read_at: at.toString() })
    .where('feed_id', '=', id)
    .where((where) =>
      where.or([where('read_at', 'is', null), where('read_at', '<', at.subtract({ hours: 1 }).toString())]),
    )
    .execute()
}

const HearingRow = z.object({
  uid: z.uuid(),
  sequence: z.int(),
  revised_at: z.string().transform(instantFromPg),
  on_day: LegalDate,
  at_time: z.string().transform((text) => text.slice(0, 'HH:MM'.length)),
  minutes: z.int().nullable(),
  room: z.string(),
  kind: HearingLine.shape.kind,
  status: HearingLine.shape.status,
  number: z.string().nullable(),
  defendant: z.string().nullable(),
  sealed: z.boolean(),
  zone: z.string(),
})

/** The hearings of a feed from a day on, as far as whoever acts may see them now. */
export async function hearingsOfFeed(
  tx: Tx,
  { what, room, teamId }: Pick<FoundFeed, 'what' | 'room' | 'teamId'>,
  from: LegalDate,
  most: number,
): Promise<readonly FeedHearing[]> {
  const { rows } = await sql`
    select * from feed_hearings(${what}, ${room}, ${teamId}::uuid, ${from}::date, ${most}::integer)`.execute(tx.db)
  return rows.map((found) => {
    const row = HearingRow.parse(found)
    return {
      uid: row.uid,
      sequence: row.sequence,
      revisedAt: row.revised_at,
      day: row.on_day,
      time: row.at_time,
      minutes: row.minutes,
      room: row.room,
      kind: row.kind,
      isVacated: row.status === 'vacated',
      number: row.number,
      defendant: row.defendant,
      isSealed: row.sealed,
      zone: row.zone,
    }
  })
}

const DeadlineRow = z.object({
  uid: z.uuid(),
  sequence: z.int(),
  revised_at: z.string().transform(instantFromPg),
  due_on: LegalDate,
  title: z.string(),
  who: DeadlineActor,
  direction: DeadlineLine.shape.direction,
  fixed: z.boolean(),
  state: DeadlineState,
  compartment: Compartment,
  by_hand: z.boolean(),
  number: z.string().nullable(),
  defendant: z.string().nullable(),
  sealed: z.boolean(),
})

/** The deadlines of a feed from a day on, as far as whoever acts may see them now. */
export async function deadlinesOfFeed(tx: Tx, from: LegalDate, most: number): Promise<readonly FeedDeadline[]> {
  const { rows } = await sql`select * from feed_deadlines(${from}::date, ${most}::integer)`.execute(tx.db)
  return rows.map((found) => {
    const {
      revised_at: revisedAt,
      due_on: due,
      by_hand: isByHand,
      sealed: isSealed,
      ...rest
    } = DeadlineRow.parse(found)
    return { ...rest, revisedAt, due, isByHand, isSealed }
  })
}

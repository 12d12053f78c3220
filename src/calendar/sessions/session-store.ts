import { sql } from 'kysely'
import { z } from 'zod'
import { SessionKind } from '../../../contract/court-sessions.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { CourtId, TeamId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'

const hour = z.string().transform((text) => text.slice(0, 'HH:MM'.length))

const SessionRow = z.object({
  court_id: CourtId,
  session_id: z.uuid(),
  pattern_id: z.uuid().nullable(),
  chambers: TeamId,
  name: z.string(),
  room: z.string(),
  kind: SessionKind,
  on_day: LegalDate,
  starts: hour,
  ends: hour,
  capacity: z.int(),
  taken: z.int(),
  over: z.int(),
  version: z.int(),
})

/** A session of a court that is set. */
export interface FoundSession {
  readonly id: string
  readonly courtId: CourtId
  readonly chambers: { readonly id: TeamId; readonly name: string }
  readonly room: string
  readonly kind: SessionKind
  readonly day: LegalDate
  readonly starts: string
  readonly ends: string
  readonly capacity: number
  /** Hearings that have a place in it, those above the capacity too. */
  readonly hearings: number
  readonly placesLeft: number
  readonly isWeekly: boolean
  readonly version: number
}

function foundSession(raw: unknown): FoundSession {
  const row = SessionRow.parse(raw)
  return {
    id: row.session_id,
    courtId: row.court_id,
    chambers: { id: row.chambers, name: row.name },
    room: row.room,
    kind: row.kind,
    day: row.on_day,
    starts: row.starts,
    ends: row.ends,
    capacity: row.capacity,
    hearings: row.taken + row.over,
    placesLeft: row.capacity - row.taken,
    isWeekly: row.pattern_id !== null,
    version: row.version,
  }
}

const ofCourt = (tx: Tx, courtId: string) =>
  tx.db
    .selectFrom('court_session as s')
    .innerJoin('team as t', 't.team_id', 's.chambers')
    .select(['s.court_id', 's.session_id', 's.pattern_id', 's.chambers', 't.name', 's.room', 's.kind', 's.on_day'])
    .select(['s.starts', 's.ends', 's.capacity', 's.taken', 's.over', 's.version'])
    .where('s.court_id', '=', courtId)
    .where('s.status', '=', 'set')

/**
 * The sessions of a court from a day to a day, by day, courtroom and hour.
 * @param chambers of which judges; of all where none is named
 */
export async function sessionsBetween(
  tx: Tx,
  courtId: string,
  from: LegalDate,
  to: LegalDate,
  chambers: readonly string[] = [],
): Promise<readonly FoundSession[]> {
  const all = ofCourt(tx, courtId).where('s.on_day', '>=', from).where('s.on_day', '<=', to)
  const rows = await (chambers.length === 0 ? all : all.where('s.chambers', 'in', chambers))
    .orderBy('s.on_day')
    .orderBy('s.room')
    .orderBy('s.starts')
    .execute()
  return rows.map(foundSession)
}

export async function sessionOf(tx: Tx, courtId: string, sessionId: string): Promise<FoundSession | null> {
  const row = await ofCourt(tx, courtId).where('s.session_id', '=', sessionId).executeTakeFirst()
  return row ? foundSession(row) : null
}

/** The session that sits in a courtroom at an hour; null when none does. */
export async function sessionSittingAt(
  tx: Tx,
  courtId: string,
  at: { readonly day: LegalDate; readonly time: string; readonly room: string },
): Promise<FoundSession | null> {
  const row = await ofCourt(tx, courtId)
    .where('s.on_day', '=', at.day)
    .where(sql<string>`lower(s.room)`, '=', at.room.toLowerCase())
    .where('s.starts', '<=', at.time)
    .where('s.ends', '>', at.time)
    .executeTakeFirst()
  return row ? foundSession(row) : null
}

/** A session as it is made. */
export interface NewSession {
  readonly id: string
  readonly chambers: TeamId
  readonly room: string
  readonly kind: SessionKind
  readonly day: LegalDate
  readonly starts: string
  readonly ends: string
  readonly capacity: number
}

export async function insertSessions(
  tx: Tx,
  courtId: string,
  sessions: readonly NewSession[],
  patternId: string | null,
): Promise<void> {
  await tx.db
    .insertInto('court_session')
    .values(
      sessions.map((one) => ({
        court_id: courtId,
        session_id: one.id,
        pattern_id: patternId,
        chambers: one.chambers,
        room: one.room,
        kind: one.kind,
        on_day: one.day,
        starts: one.starts,
        ends: one.ends,
        capacity: one.capacity,
      })),
    )
    .execute()
}

/** Changes a session of that version. @returns false when another version is there */
export async function saveSession(
  tx: Tx,
  session: FoundSession,
  to: Partial<Pick<NewSession, 'day' | 'starts' | 'ends' | 'room' | 'capacity'>> & { readonly status?: 'cancelled' },
): Promise<boolean> {
  const { day, ...rest } = to
  const saved = await tx.db
    .updateTable('court_session')
    .set({ ...rest, ...(day === undefined ? {} : { on_day: day }), version: session.version + 1 })
    .where('court_id', '=', session.courtId)
    .where('session_id', '=', session.id)
    .where('version', '=', session.version)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Adds a step to the history of sessions. */
export async function noteSessionChange(
  tx: Tx,
  courtId: string,
  sessionIds: readonly string[],
  step: {
    readonly what: 'made' | 'changed' | 'cancelled'
    readonly why: string
    readonly was: FoundSession | null
  },
): Promise<void> {
  const was = step.was && {
    day: step.was.day,
    starts: step.was.starts,
    ends: step.was.ends,
    room: step.was.room,
    capacity: step.was.capacity,
  }
  await sql`
    insert into court_session_change (court_id, session_id, n, what, was, why, by, at)
    select ${courtId}::uuid, x.id, coalesce((select max(c.n) from court_session_change c
        where c.court_id = ${courtId}::uuid and c.session_id = x.id), 0) + 1,
      ${step.what}, ${was === null ? null : JSON.stringify(was)}::jsonb, ${step.why}, me(), ${tx.now.toString()}::timestamptz
    from unnest(${`{${sessionIds.join(',')}}`}::uuid[]) as x(id)`.execute(tx.db)
}

/** The chambers of a court, by name. */
export async function chambersOf(
  tx: Tx,
  courtId: string,
): Promise<readonly { readonly id: TeamId; readonly name: string }[]> {
  const rows = await tx.db
    .selectFrom('team as t')
    .innerJoin('office as o', 'o.office_id', 't.office_id')
    .select(['t.team_id', 't.name'])
    .where('o.court_id', '=', courtId)
    .where('o.kind', '=', 'court')
    .where('t.kind', '=', 'chambers')
    .orderBy('t.name')
    .execute()
  return rows.map((row) => ({ id: TeamId.parse(row.team_id), name: row.name }))
}

/** Courtrooms in which the court has ever sat: from one to the next, past the sessions of each. */
export async function roomsOf(tx: Tx, courtId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ room: string }>`
    with recursive next(room) as (
      select min(s.room) from court_session s where s.court_id = ${courtId}::uuid
      union all
      select (select min(s.room) from court_session s where s.court_id = ${courtId}::uuid and s.room > n.room) from next n where n.room is not null)
    select room from next where room is not null order by room`.execute(tx.db)
  return rows.map(({ room }) => room)
}

import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { legalDate, type LegalDate } from '../vocabulary/legal-date.ts'
import { minuteOf, type Stretch } from './domain/court-hours.ts'
import type { Busy, Needed } from './domain/obstacles.ts'

const roles = { prosecution: 'prosecutor', defense: 'counsel', interpreter: 'interpreter' } as const

/** Who is needed at the hearings of a case: its prosecutor, counsel and interpreters, as the database books them. */
export async function peopleNeeded(tx: Tx, caseId: CaseId): Promise<readonly Needed[]> {
  const { rows } = await sql<{ person_id: string; name: string; relation: keyof typeof roles }>`
    (select s.person_id, s.name, a.relation from assignment a join staff s on s.person_id = a.principal
     where a.case_id = ${caseId}::uuid and a.relation = 'prosecution' and a.ends is null order by a.starts desc limit 1)
    union all
    select s.person_id, s.name, a.relation from assignment a join staff s on s.person_id = a.principal
    where a.case_id = ${caseId}::uuid and a.relation in ('defense', 'interpreter') and a.ends is null`.execute(tx.db)
  return rows.map(({ person_id: personId, name, relation }) => ({ personId, name, role: roles[relation] }))
}

interface Ask {
  readonly courtId: string
  readonly from: LegalDate
  readonly to: LegalDate
  /** The hearing that is moved stands in nobody's way. */
  readonly except: string | null
}

/** When those people are needed in a courtroom of the court, from a day to a day. */
export async function timesTaken(tx: Tx, people: readonly Needed[], ask: Ask): Promise<readonly Busy[]> {
  if (people.length === 0) return []
  const ids = `{${people.map(({ personId }) => personId).join(',')}}`
  const { rows } = await sql<{ person_id: string; from_time: string; to_time: string; room: string }>`
    select person_id, from_time::text, to_time::text, room
    from times_taken(${ask.courtId}::uuid, ${ids}::uuid[], ${ask.from}::date, ${ask.to}::date, ${ask.except}::uuid)`.execute(
    tx.db,
  )
  return rows.map(({ person_id: personId, from_time: from, to_time: to, room }) => ({
    personId,
    room,
    ...stretchOfTimes(from, to),
  }))
}

/** Times of a session that are taken by its hearings. */
export interface PlaceTaken extends Stretch {
  readonly sessionId: string
  readonly day: LegalDate
}

/** Which times of some sessions of a court are taken. @param except the hearing that is moved stands in nobody's way */
export async function placesTaken(
  tx: Tx,
  courtId: string,
  sessions: readonly string[],
  except: string | null,
): Promise<readonly PlaceTaken[]> {
  if (sessions.length === 0) return []
  const { rows } = await sql<{ session_id: string; from_time: string; to_time: string }>`
    select session_id, from_time::text, to_time::text
    from places_taken(${courtId}::uuid, ${`{${sessions.join(',')}}`}::uuid[], ${except}::uuid)`.execute(tx.db)
  return rows.map(({ session_id: sessionId, from_time: from, to_time: to }) => ({
    sessionId,
    ...stretchOfTimes(from, to),
  }))
}

/** Two timestamps of one day, as the day and its minutes; a moment has its minute. */
function stretchOfTimes(from: string, to: string): Stretch & { readonly day: LegalDate } {
  const [day = '', start = ''] = from.split(' ')
  const [lastDay = '', end = ''] = to.split(' ')
  const begins = minuteOf(start)
  const ends = lastDay === day ? minuteOf(end) : Number.POSITIVE_INFINITY
  return { day: legalDate(day), from: begins, to: ends === begins ? begins + 1 : ends }
}

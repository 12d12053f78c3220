import { hearingKindWords } from '../../../contract/calendar.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { plainDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { hoursOfDay, timeOfDay } from '../../vocabulary/time-of-day.ts'
import { courtOf, type CourtDayRow } from '../court-day-store.ts'
import { hearingsOfSession } from './hearings-of-session.ts'
import { courtServed, maySeeSessions } from './policies.ts'
import { sessionOf } from './session-store.ts'

/** The list of a session as it is posted; `session-list.typ` sets it. */
export interface PostedList {
  readonly title: string
  readonly data: {
    readonly court: string
    readonly day: string
    readonly hours: string
    readonly judge: string
    readonly room: string
    readonly lines: readonly {
      readonly number: string
      readonly time: string
      readonly case: string
      readonly hearing: string
      readonly defense: string
      readonly prosecution: string
    }[]
  }
}

/** What is public in court of the hearings of a session, in call order. A sealed case is not on it, whoever prints it. */
export async function postedList(tx: Tx, actor: Actor, sessionId: string): Promise<Outcome<PostedList, CommonRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !maySeeSessions(actor)) return refuse({ kind: 'not-allowed' })
  const [court, session] = await Promise.all([courtOf(tx, courtId), sessionOf(tx, courtId, sessionId)])
  if (!court || !session) return refuse({ kind: 'not-found' })
  const rows = await hearingsOfSession(tx, session)
  const day = plainDate(session.day).toLocaleString('en-US', {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  return done({
    title: `Hearings of ${day}, courtroom ${session.room}`,
    data: {
      court: court.name,
      day,
      hours: hoursOfDay(session.starts, session.ends),
      judge: session.chambers.name,
      room: session.room,
      lines: rows.filter(({ sealed }) => !sealed).map(postedLine),
    },
  })
}

function postedLine(row: CourtDayRow): PostedList['data']['lines'][number] {
  return {
    number: row.number ?? '',
    time: timeOfDay(row.at_time),
    case: `People v. ${row.defendant ?? 'the defendant'}`,
    hearing: hearingKindWords[row.kind],
    defense: row.self_represented ? 'Self-represented' : row.counsel.join(', '),
    prosecution: row.prosecutor ?? '',
  }
}

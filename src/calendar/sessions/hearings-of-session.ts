import type { Tx } from '../../platform/postgres/tx.ts'
import { courtDayRows, type CourtDayRow } from '../court-day-store.ts'
import { hourText, minuteOf } from '../domain/court-hours.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { FoundSession } from './session-store.ts'

/** The hearings of a session that are set and that whoever acts may move; one of a sealed case is not among them. */
export async function hearingsOfSession(tx: Tx, session: FoundSession): Promise<readonly CourtDayRow[]> {
  const rows = await courtDayRows(tx, session.day, session.room)
  return rows.filter((row) => row.status === 'set' && session.starts <= row.at_time && row.at_time < session.ends)
}

/** Where a session sits, or is to sit. */
export interface Sitting {
  readonly day: LegalDate
  readonly starts: string
  readonly room: string
}

/** Where a hearing goes when its session does: as long after its beginning as before. */
export function movedWith(
  session: FoundSession,
  to: Sitting,
  time: string,
): { readonly day: LegalDate; readonly time: string; readonly room: string } {
  const lastMinute = minuteOf('23:59')
  const minute = minuteOf(to.starts) + minuteOf(time) - minuteOf(session.starts)
  return { day: to.day, time: hourText(Math.min(minute, lastMinute)), room: to.room }
}

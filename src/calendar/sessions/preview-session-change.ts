import type { SessionConsequences } from '../../../contract/court-sessions.ts'
import { closedBecause } from '../../law/domain/court-calendar.ts'
import type { Services } from '../../law/services.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { closedDaysOf } from '../closed-days.ts'
import { obstaclesTo } from '../clear-the-time.ts'
import { courtOf, type CourtDayRow } from '../court-day-store.ts'
import { obstacleWords } from '../domain/obstacles.ts'
import { hearingsOfSession, movedWith, type Sitting } from './hearings-of-session.ts'
import { courtServed, mayKeepSessions } from './policies.ts'
import { sessionOf, type FoundSession } from './session-store.ts'

interface Supposed {
  readonly sessionId: string
  readonly day?: LegalDate | undefined
  readonly starts?: string | undefined
  readonly room?: string | undefined
  readonly into?: string | undefined
}

/** What becomes of the hearings of a session when it is moved, or cancelled in favor of another. Nothing is changed. */
export async function previewSessionChange(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  supposed: Supposed,
): Promise<Outcome<SessionConsequences, CommonRefusal>> {
  const courtId = courtServed(actor)
  if (courtId === null || !mayKeepSessions(actor)) return refuse({ kind: 'not-allowed' })
  const [court, session] = await Promise.all([courtOf(tx, courtId), sessionOf(tx, courtId, supposed.sessionId)])
  const into = supposed.into === undefined ? null : await sessionOf(tx, courtId, supposed.into)
  if (!court || !session || (supposed.into !== undefined && !into)) return refuse({ kind: 'not-found' })
  const to = into ?? { day: session.day, starts: session.starts, room: session.room, ...given(supposed) }
  const rows = await hearingsOfSession(tx, session)
  const hasOthers = rows.length < session.hearings
  const lacking = into ? session.hearings - into.placesLeft : 0
  const closed = await closedDaysOf(tx, packs, { id: courtId, pack: court.pack }, todayIn(court.zone, tx.now))
  const because = closedBecause(closed, to.day)
  const hearings: SessionConsequences['hearings'] = []
  for (const row of rows) hearings.push(await consequence(tx, actor, session, to, row))
  return done({
    hearings,
    warnings: [
      ...(because === null ? [] : [`The court is closed on that day: ${because}.`]),
      ...(hasOthers
        ? ['Not everything in this session is yours to move. Ask the chambers to move what they have.']
        : []),
      ...(lacking > 0 ? [`The other session has ${lacking} places too few.`] : []),
    ],
    isPossible: !hasOthers && lacking <= 0 && hearings.every(({ obstacles }) => obstacles.length === 0),
  })
}

const given = ({ day, starts, room }: Supposed): Partial<Sitting> => ({
  ...(day === undefined ? {} : { day }),
  ...(starts === undefined ? {} : { starts }),
  ...(room === undefined ? {} : { room }),
})

async function consequence(
  tx: Tx,
  actor: Actor,
  session: FoundSession,
  to: Sitting,
  row: CourtDayRow,
): Promise<SessionConsequences['hearings'][number]> {
  const at = movedWith(session, to, row.at_time)
  const stays = at.day === session.day && at.time === row.at_time && at.room === row.room
  const seen = stays ? null : await seeCase(tx, actor, row.case_id)
  const wanted = { ...at, minutes: row.minutes }
  const obstacles = seen ? await obstaclesTo(tx, seen, wanted, row.hearing_id) : []
  return {
    title: `People v. ${row.defendant ?? 'the defendant'}`,
    number: row.number,
    time: row.at_time,
    to: stays ? null : at,
    // Whether the other session has room for all of them is said once.
    obstacles: obstacles.filter(({ what }) => what !== 'capacity').map(obstacleWords),
  }
}

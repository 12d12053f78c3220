import type { z } from 'zod'
import type { readMyWeek } from '../../../contract/weeks.ts'
import { nextEventWords } from '../../cases/domain/hearing-words.ts'
import { closedBecause } from '../../law/domain/court-calendar.ts'
import type { Services } from '../../law/services.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { addDays, plainDate, todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { closedDaysOf } from '../closed-days.ts'
import { courtOf } from '../court-day-store.ts'
import { courtServed, mayKeepSessions, maySeeSessions } from '../sessions/policies.ts'
import { sessionsBetween, type FoundSession } from '../sessions/session-store.ts'
import { sessionView } from '../sessions/view-session.ts'
import { scheduledHearing } from './scheduled-hearing.ts'
import { myDates, myDeadlines, myHearings, type Span } from './week-store.ts'

const daysInWeek = 7
/** More than anybody reads of a week; a clerk's division has its days. */
const most = { hearings: 300, deadlines: 200 }

/** The week of whoever asks: hearings and deadlines of the cases, the sessions of the chambers, in the court's zone. */
export async function myWeek(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  ask: { readonly from: LegalDate | undefined },
): Promise<Outcome<z.input<typeof readMyWeek.response>, CommonRefusal>> {
  const court = actor.court && (await courtOf(tx, actor.court))
  if (!court || actor.court === null) return refuse({ kind: 'not-found' })
  const today = todayIn(court.zone, tx.now)
  const span = weekOf(ask.from ?? today)
  const closed = await closedDaysOf(tx, packs, { id: actor.court, pack: court.pack }, today)
  const [hearings, deadlines, dates, sessions] = await Promise.all([
    myHearings(tx, span, null, most.hearings),
    myDeadlines(tx, span, most.deadlines),
    myDates(tx, span),
    mySessions(tx, actor, span),
  ])
  return done({
    today,
    days: Array.from({ length: daysInWeek }, (_, n) => addDays(span.from, n)).map((day) => ({
      day,
      closed: closedBecause(closed, day),
      sessions: sessions.filter((one) => one.day === day).map((one) => sessionView(actor, one)),
      hearings: hearings.filter((one) => one.on_day === day).map((one) => scheduledHearing(actor, one, today)),
      deadlines: deadlines
        .filter((one) => one.due_on === day)
        .map((one) => ({
          caseId: one.case_id,
          deadlineId: one.deadline_id,
          title: one.title,
          who: one.who,
          case: one.defendant === null ? (one.number ?? 'A case') : `People v. ${one.defendant}`,
        })),
      dates: dates
        .filter((one) => one.on_day === day)
        .map((one) => ({ caseId: one.case_id, event: nextEventWords(one.event), case: one.number ?? 'A case' })),
    })),
    hasMore: hearings.length === most.hearings || deadlines.length === most.deadlines,
  })
}

/** From Monday to Sunday. */
function weekOf(day: LegalDate): Span {
  const from = addDays(day, 1 - plainDate(day).dayOfWeek)
  return { from, to: addDays(from, daysInWeek - 1) }
}

/** A judge and his staff see the sessions of their chambers, a clerk those of the court. */
async function mySessions(tx: Tx, actor: Actor, { from, to }: Span): Promise<readonly FoundSession[]> {
  const courtId = courtServed(actor)
  if (courtId === null || !maySeeSessions(actor)) return []
  const sessions = await sessionsBetween(tx, courtId, from, to)
  const mine = new Set<string>(actor.principals)
  return mayKeepSessions(actor) ? sessions : sessions.filter(({ chambers }) => mine.has(chambers.id))
}

import type { Kysely } from 'kysely'
import { courtDay } from '../src/calendar/court-day.ts'
import { viewDeadlines } from '../src/calendar/deadlines/view-deadlines.ts'
import { deadlinesOfFeed, hearingsOfFeed } from '../src/calendar/feeds/feed-store.ts'
import { offerSlots } from '../src/calendar/scheduler/offer-slots.ts'
import { courtSessions } from '../src/calendar/sessions/list-sessions.ts'
import { postedList } from '../src/calendar/sessions/print-session-list.ts'
import { myWeek } from '../src/calendar/weeks/my-week.ts'
import { roomMonth } from '../src/calendar/weeks/room-month.ts'
import { actorOfPerson } from '../src/identity/person.ts'
import { loadRulePack } from '../src/law/load-rule-pack.ts'
import type { DB } from '../src/platform/postgres/schema.ts'
import type { attemptAs } from '../src/platform/postgres/tx.ts'
import { trainingCourt, trainingPersonId } from '../src/server/seed/training-county.ts'
import type { Actor } from '../src/vocabulary/actor.ts'
import { CaseId, PersonId } from '../src/vocabulary/ids.ts'
import { addDays, todayIn } from '../src/vocabulary/legal-date.ts'
import { done } from '../src/vocabulary/outcome.ts'
import { loadWorkRules } from '../src/work/load-rules.ts'
import { listNotices } from '../src/work/notices.ts'
import { viewMyDay } from '../src/work/view-my-day.ts'
import { benchId } from './caseload/ids.ts'
import { block, defenderOf, prosecutorOf } from './caseload/shape.ts'

type Ask = Parameters<typeof attemptAs<unknown, unknown>>[2]

/** A question to the calendar, and who asks it. */
export interface CalendarQuestion {
  readonly name: string
  readonly actor: Actor
  readonly ask: Ask
}

/** A case of the caseload, the people who have it, and the courtroom in which it is heard. */
export const n = 1_000
export const theCase = CaseId.parse(benchId('case', n))
export const theProsecutor = prosecutorOf(n)
const room = `C${n % block.chambers}`
const judgeOfIt = benchId('person', block.prosecutors + block.defenders + (n % block.chambers))

const of = (actor: Actor, name: string, ask: (actor: Actor) => Ask): CalendarQuestion => ({
  name,
  actor,
  ask: async (tx) => await ask(actor)(tx),
})

/** What is asked of the calendar from day to day, by one with three hundred cases and by a clerk whose division has all. */
export async function calendarQuestions(system: Kysely<DB>): Promise<readonly CalendarQuestion[]> {
  const actorOf = async (person: string) => await actorOfPerson(system, PersonId.parse(person), Temporal.Now.instant())
  const [prosecutor, defender, judge, clerk] = await Promise.all([
    actorOf(theProsecutor),
    actorOf(defenderOf(n)),
    actorOf(judgeOfIt),
    actorOf(trainingPersonId('clerk.pell')),
  ])
  const packs = new Map([['training-county', await loadRulePack('training-county')]])
  const rules = loadWorkRules()
  const today = todayIn(trainingCourt.zone, Temporal.Now.instant())
  const [past, soon, month] = [addDays(today, -90), addDays(today, 7), addDays(today, 20).slice(0, 'YYYY-MM'.length)]
  const most = 3000
  const ofRoom = { what: 'room', room, teamId: null } as const
  const week =
    (actor: Actor): Ask =>
    async (tx) =>
      await myWeek(tx, packs, actor, { from: soon })
  const monthOf =
    (actor: Actor): Ask =>
    async (tx) =>
      await roomMonth(tx, packs, actor, { room, month })
  const day =
    (actor: Actor): Ask =>
    async (tx) =>
      await courtDay(tx, packs, actor, { on: soon })
  const roomFeed = (): Ask => async (tx) => done(await hearingsOfFeed(tx, ofRoom, past, most))
  const myDay =
    (actor: Actor): Ask =>
    async (tx) =>
      await viewMyDay(tx, actor, rules, packs)
  return [
    of(prosecutor, 'the week of a prosecutor', week),
    of(judge, 'the week of a judge', week),
    of(clerk, 'the week of a clerk', week),
    of(judge, 'the month of a courtroom, for a judge', monthOf),
    of(clerk, 'the month of a courtroom, for a clerk', monthOf),
    of(judge, 'the day of the court, for a judge', day),
    of(clerk, 'the day of the court, for a clerk', day),
    of(clerk, 'the list of a session', (actor) => async (tx) => {
      const listed = await courtSessions(tx, actor, { from: soon, to: soon })
      const session = listed.ok ? listed.value.sessions.find((one) => one.room === room) : undefined
      return session ? await postedList(tx, actor, session.id) : { ok: false, refusal: 'no session sits there' }
    }),
    of(clerk, 'the open times of a case', (actor) => async (tx) => {
      return await offerSlots(tx, packs, actor, { caseId: theCase, kind: 'status' })
    }),
    of(prosecutor, 'the deadlines of a case', (actor) => async (tx) => {
      return await viewDeadlines(tx, packs, actor, theCase)
    }),
    of(defender, 'a feed of hearings', () => async (tx) => {
      return done(await hearingsOfFeed(tx, { what: 'mine', room: null, teamId: null }, past, most))
    }),
    of(defender, 'a feed of deadlines', () => async (tx) => done(await deadlinesOfFeed(tx, past, most))),
    of(judge, 'a feed of a courtroom, for a judge', roomFeed),
    of(clerk, 'a feed of a courtroom, for a clerk', roomFeed),
    of(prosecutor, 'my day of a prosecutor', myDay),
    of(clerk, 'my day of a clerk', myDay),
    of(prosecutor, 'the notifications of a person', (actor) => async (tx) => {
      return await listNotices(tx, actor, rules.notices, { limit: 50 })
    }),
  ]
}

import { packOf } from '../../cases/packs.ts'
import { closedBecause, endOfDayIn } from '../../law/domain/court-calendar.ts'
import { eventWords } from '../../law/domain/events.ts'
import { computePeriod } from '../../law/domain/periods/compute-period.ts'
import type { PeriodUnit } from '../../law/domain/periods/period.ts'
import { periodRefusalWords } from '../../law/domain/periods/refusal-words.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { DeadlineRefusal } from '../clock-problems.ts'
import { courtTimeOf } from '../court-time-of.ts'
import { keepsIn } from '../domain/deadline-policy.ts'
import { sideOf } from '../domain/policies.ts'
import { toldOfCase } from '../events/events-of-cases.ts'
import type { Deadline } from '../domain/deadline.ts'
import { insertByHand, type DeadlineByHand } from './deadline-store.ts'

/** When it is due: on a day that is typed, or so long after or before an event of the case. */
export type DueByHand =
  | { readonly as: 'day'; readonly day: LegalDate }
  | {
      readonly as: 'period'
      readonly event: string
      readonly n: number
      readonly unit: PeriodUnit
      readonly direction: 'after' | 'before'
    }

/** A side adds a deadline that no rule gives; it is marked so. The court's lies in its file, a party's in the party's own. */
export async function addDeadline(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: { readonly caseId: CaseId; readonly title: string; readonly who: Deadline['who']; readonly due: DueByHand },
): Promise<Outcome<{ caseId: CaseId; deadlineId: string }, DeadlineRefusal>> {
  const { caseId, title, who } = input
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const side = sideOf(seen)
  if (side === null) return refuse({ kind: 'not-allowed' })
  const due = await dueDay(tx, packs, seen, input.due)
  if (!due.ok) return due
  if (due.value.due < seen.today) return refuse({ kind: 'day-passed' })
  const deadlineId = uuidv7()
  const compartment = keepsIn[side]
  const deadline = { compartment, title, who, ...due.value, enteredBy: actor.person, enteredByName: actor.name }
  await insertByHand(tx, caseId, deadlineId, deadline)
  await record(tx, {
    kind: 'calendar.deadline-set',
    caseId,
    compartment,
    subject: deadlineId,
    data: { title, who, due: due.value.due, entered: 'by-hand' },
  })
  return done({ caseId, deadlineId })
}

type Due = Pick<DeadlineByHand, 'due' | 'lastMoment' | 'trigger' | 'trace'>

async function dueDay(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  asked: DueByHand,
): Promise<Outcome<Due, DeadlineRefusal>> {
  const court = await courtTimeOf(tx, packOf(packs, seen.court), seen.court.id, seen.today)
  if (asked.as === 'day') {
    const closed = closedBecause(court.closed, asked.day)
    const words = `Typed by hand; no rule was applied.${closed === null ? '' : ` The court is closed on that day: ${closed}.`}`
    const trace = [{ rule: 'by-hand', words, day: asked.day, time: null, source: null }]
    return done({ due: asked.day, lastMoment: endOfDayIn(seen.court.zone, asked.day), trigger: null, trace })
  }
  const event = (await toldOfCase(tx, seen)).events.find((one) => one.id === asked.event)
  const eventName = event === undefined ? 'the event that is named' : eventWords[event.kind]
  const { n, unit, direction } = asked
  const from = event === undefined ? null : { name: eventName, day: event.day }
  const computed = computePeriod(court, { n, unit, direction, event: from, eventName, filing: 'electronic' })
  if (!computed.ok) return refuse({ kind: 'period-refused', words: periodRefusalWords(computed.refusal) })
  const { lastDay, lastMoment, trace } = computed.value
  const trigger = event === undefined ? null : { event: event.id, kind: event.kind, day: event.day }
  return done({ due: lastDay, lastMoment, trigger, trace: [...trace] })
}

import type { CaseDeadlines, DeadlineLine } from '../../../contract/deadlines.ts'
import { packOf } from '../../cases/packs.ts'
import { EventKind, eventWords } from '../../law/domain/events.ts'
import type { Services } from '../../law/services.ts'
import { standingOfRules } from '../../law/standing-of-rules.ts'
import { wireMoment } from '../../people/moment.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { Verification } from '../../vocabulary/verification.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { courtTimeOf } from '../court-time-of.ts'
import { keepsIn, settlementsOpen } from '../domain/deadline-policy.ts'
import { deriveDeadlines } from '../domain/derive-deadlines.ts'
import { sideOf } from '../domain/policies.ts'
import type { Side } from '../domain/recorded-events.ts'
import { toldOfCase } from '../events/events-of-cases.ts'
import type { Deadline } from '../domain/deadline.ts'
import { deadlinesSeen } from './deadline-store.ts'
import { hasDeadlines } from './recompute-deadlines.ts'

/** The deadlines of a case as whoever asks may know them, and what is wanting for further ones. */
export async function viewDeadlines(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<CaseDeadlines, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const { court, today } = seen
  const pack = packOf(packs, court)
  const [kept, told, standing] = await Promise.all([
    deadlinesSeen(tx, [caseId]),
    toldOfCase(tx, seen),
    standingOfRules(tx, pack),
  ])
  for (const compartment of new Set([...kept, ...told.events].map((one) => one.compartment)))
    noteRead(tx, caseId, compartment)
  const side = sideOf(seen)
  const wanting = hasDeadlines(pack)
    ? deriveDeadlines({ pack, court: await courtTimeOf(tx, pack, court.id, today), ...told, today }).wanting
    : []
  return done({
    today,
    pack: pack.jurisdiction,
    deadlines: kept.map((one) => lineOf(one, side, today, standing)),
    wanting: wanting.map(({ rule, title, words }) => ({ rule, title, words: [...words] })),
    events: told.events
      .map(({ id, kind, day, note }) => ({
        id,
        words: note === undefined ? eventWords[kind] : `${eventWords[kind]}: ${note}`,
        day,
      }))
      .toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    keepIn: side === null ? null : (fileWords[keepsIn[side]] ?? 'The court’s file'),
    abilities: side === null ? [] : ['add'],
  })
}

const fileWords: Readonly<Record<string, string>> = {
  'court-file': 'The court’s file, where the parties see it',
  prosecution: 'The prosecution’s own file',
  defense: 'The defense’s own file',
  parties: 'Between the parties',
  tendered: 'With what was tendered',
}

const originWords: Record<Deadline['origin'], string> = {
  'by-rule': 'By rule',
  'by-clock': 'Last day of a clock',
  'by-hand': 'Entered by hand; no rule stands behind it',
}

function lineOf(
  one: Deadline,
  side: Side | null,
  today: LegalDate,
  standing: (rule: string) => Verification | null,
): DeadlineLine {
  const kind = one.trigger === null ? null : EventKind.safeParse(one.trigger.kind)
  return {
    id: one.id,
    title: one.title,
    who: one.who,
    does: one.does,
    direction: one.direction,
    due: one.due,
    lastMoment: wireMoment(one.lastMoment),
    isFixed: one.fixed,
    isPast: one.state === 'open' && one.direction === 'not-later-than' && one.due < today,
    origin: one.origin,
    originWords: originWords[one.origin],
    keptIn: one.compartment === 'court-file' ? null : (fileWords[one.compartment] ?? one.compartment),
    rule: one.rule,
    source: one.source,
    verification: one.rule === null ? null : standing(one.rule),
    trigger:
      one.trigger === null
        ? null
        : { words: kind?.success === true ? eventWords[kind.data] : one.trigger.kind, day: one.trigger.day },
    trace: one.trace.map(({ words, day, time, source }) => ({ words, day, time, source })),
    state: one.state,
    stateOn: one.stateOn,
    stateBy: one.stateBy,
    stateWhy: one.stateWhy,
    excusedBy: one.excusedBy,
    enteredBy: one.enteredByName,
    version: one.version,
    abilities: settlementsOpen(side, one),
  }
}

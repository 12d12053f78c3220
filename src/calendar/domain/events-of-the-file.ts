import type { HearingLine } from '../../../contract/cases.ts'
import type { EventKind } from '../../law/domain/events.ts'
import type { CustodyStatus } from '../../vocabulary/code-lists.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import { compareDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from './case-event.ts'

export interface CustodyFact {
  readonly n: number
  readonly status: CustodyStatus
  readonly since: LegalDate
}

/** The arrest as the police referred it: in the investigation, and once charges are filed in the court's file. */
export interface ArrestFact {
  readonly day: LegalDate
  readonly compartment: Compartment
}

export interface HearingFact {
  readonly id: string
  readonly kind: HearingLine['kind']
  readonly day: LegalDate
  readonly status: HearingLine['status']
}

const inTheFile = { compartment: 'court-file', contested: false } as const

/** What custody means to the law: detention on the case begins and ends, another authority holds the defendant. */
export function eventsOfCustody(facts: readonly CustodyFact[]): readonly CaseEvent[] {
  const told = facts.filter((one) => one.status !== 'unknown').toSorted((a, b) => a.n - b.n)
  return told.flatMap((fact, index) => {
    const before = told[index - 1]?.status
    const kinds = custodyChange(before, fact.status)
    return kinds.map((kind): CaseEvent => ({
      ...inTheFile,
      id: `custody:${fact.n}:${kind}`,
      kind,
      day: fact.since,
      by: 'court',
      from: 'custody',
    }))
  })
}

function custodyChange(before: CustodyStatus | undefined, now: CustodyStatus): readonly EventKind[] {
  const kinds: EventKind[] = []
  if (now === 'in-custody' && before !== 'in-custody') kinds.push('custody-began')
  // A first fact that is no detention says as much: the defendant is at liberty from that day.
  if (now !== 'in-custody' && (before === undefined || before === 'in-custody')) kinds.push('custody-ended')
  if (now === 'released-with-conditions' && before !== now) kinds.push('released-with-conditions')
  if (now === 'held-elsewhere' && before !== now) kinds.push('held-elsewhere-began')
  if (before === 'held-elsewhere' && now !== before) kinds.push('held-elsewhere-ended')
  return kinds
}

/** The arrest on the case, once: it lies in the court's file as soon as that tells of it. */
export function eventsOfArrest(facts: readonly ArrestFact[]): readonly CaseEvent[] {
  const told = facts.find((one) => one.compartment === 'court-file') ?? facts[0]
  if (told === undefined) return []
  const { day, compartment } = told
  return [
    { id: 'referral:arrest', kind: 'arrest', day, by: 'prosecution', contested: false, compartment, from: 'referral' },
  ]
}

/** Whether the defendant is held on the case; undefined while nobody has said so. */
export function isInCustody(facts: readonly CustodyFact[]): boolean | undefined {
  const last = facts
    .filter((one) => one.status !== 'unknown')
    .toSorted((a, b) => a.n - b.n)
    .at(-1)
  return last === undefined ? undefined : last.status === 'in-custody'
}

/** What hearings mean to the law: the first that was held, the arraignment, one at which the defendant was missing, the trial. */
export function eventsOfHearings(facts: readonly HearingFact[]): readonly CaseEvent[] {
  const held = facts.filter((one) => one.status === 'held').toSorted((a, b) => compareDays(a.day, b.day))
  const missed = facts.filter((one) => one.status === 'failed-to-appear')
  const first = held.slice(0, 1).map((one) => eventOf(one, 'first-appearance'))
  const arraigned = held.filter((one) => one.kind === 'arraignment').map((one) => eventOf(one, 'arraignment'))
  const tried = held.filter((one) => one.kind === 'trial').map((one) => eventOf(one, 'trial-commenced'))
  const sentenced = facts
    .filter((one) => one.kind === 'sentencing' && (one.status === 'held' || one.status === 'set'))
    .map((one) => eventOf(one, 'sentencing-set'))
  const absences = missed.flatMap((one) => {
    const back = held.find((other) => other.day > one.day)
    return [
      eventOf(one, 'failure-to-appear'),
      ...(back === undefined ? [] : [eventOf(back, 'appearance-after-failure')]),
    ]
  })
  const all = [...first, ...arraigned, ...tried, ...sentenced, ...absences]
  return [...new Map(all.map((event) => [event.id, event])).values()]
}

const eventOf = (hearing: HearingFact, kind: EventKind): CaseEvent => ({
  ...inTheFile,
  id: `hearing:${hearing.id}:${kind}`,
  kind,
  day: hearing.day,
  by: 'court',
  from: 'hearing',
})

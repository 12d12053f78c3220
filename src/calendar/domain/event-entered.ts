import { eventWords, type EventKind } from '../../law/domain/events.ts'
import { eventsAsked } from '../../law/domain/rule-asks.ts'
import { rulesOf } from '../../law/domain/rules-of.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { keysOf } from '../../vocabulary/kept.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from './case-event.ts'
import { recordedEvents, type RecordedEvent, type Side } from './recorded-events.ts'

/** An event as it is entered. */
export interface EventEntered {
  readonly kind: EventKind
  readonly day: LegalDate
  readonly about: string | null
  readonly until: LegalDate | null
  readonly days: number | null
}

export type EventFault =
  | { readonly kind: 'event-not-entered-here'; readonly event: string }
  | { readonly kind: 'event-not-yours'; readonly event: string; readonly by: string }
  | { readonly kind: 'event-to-come'; readonly day: LegalDate }
  | { readonly kind: 'event-concerns-nothing'; readonly event: string; readonly concerns: string }
  | { readonly kind: 'event-wants'; readonly event: string; readonly wants: 'last-day' | 'days' }

const toEnter = new WeakMap<RulePack, readonly EventKind[]>()

/** The events that may be entered under the law of a court: those that some clock or deadline of it looks at. */
export function eventsToEnter(pack: RulePack): readonly EventKind[] {
  const before = toEnter.get(pack)
  if (before) return before
  const looked = new Set(rulesOf(pack).flatMap(({ id, rule }) => eventsAsked(id, rule).map(({ kind }) => kind)))
  const kinds = keysOf(eventWords).filter((kind) => looked.has(kind) && recordedEvents[kind] !== undefined)
  toEnter.set(pack, kinds)
  return kinds
}

/** The events of a case that something else may still end or concern, by the name under which it is named. */
export function openEvents(
  events: readonly CaseEvent[],
  kind: EventKind,
  endedBy: EventKind,
): readonly { readonly about: string; readonly event: CaseEvent }[] {
  const ended = new Set(events.filter((one) => one.kind === endedBy).map((one) => one.about))
  return events
    .filter((one) => one.kind === kind)
    .map((event) => ({ about: event.about ?? event.id, event }))
    .filter(({ about }) => !ended.has(about))
}

/** Why an event cannot be entered as it is; null when it can. */
export function eventFault(
  pack: RulePack,
  events: readonly CaseEvent[],
  side: Side,
  entered: EventEntered,
  today: LegalDate,
): EventFault | null {
  const { kind, day, about, until, days } = entered
  const event = eventWords[kind]
  const rule: RecordedEvent | undefined = recordedEvents[kind]
  if (rule === undefined || !eventsToEnter(pack).includes(kind)) return { kind: 'event-not-entered-here', event }
  if (!rule.by.includes(side)) return { kind: 'event-not-yours', event, by: bySideWords(rule.by) }
  if (day > today) return { kind: 'event-to-come', day }
  if (rule.concerns !== undefined && !openEvents(events, rule.concerns, kind).some((one) => one.about === about))
    return { kind: 'event-concerns-nothing', event, concerns: eventWords[rule.concerns] }
  if (rule.days === true && days === null) return { kind: 'event-wants', event, wants: 'days' }
  if ((rule.until === 'needed' && until === null) || (until !== null && until < day))
    return { kind: 'event-wants', event, wants: 'last-day' }
  return null
}

const sideNames: Record<Side, string> = { prosecution: 'the prosecution', defense: 'the defense', court: 'the court' }

const bySideWords = (sides: readonly Side[]): string => sides.map((side) => sideNames[side]).join(' or ')

import { dayNumber } from '../../../vocabulary/day-number.ts'
import type { EventKind } from '../events.ts'
import type { ClockEvent } from './clock-event.ts'

/** What each step is undone by: it can only have come after the step. */
const undoneBy: Partial<Record<EventKind, readonly EventKind[]>> = {
  'plea-accepted': ['plea-withdrawn'],
  'trial-commenced': ['mistrial-declared', 'new-trial-ordered'],
}

/** Whether a step of one kind undoes one of another. */
export const undoes = (undoing: EventKind, kind: EventKind): boolean => undoneBy[kind]?.includes(undoing) ?? false

/**
 * Whether at the end of a day no step of a kind still stands: each was undone. Events have days and no hours, so that of
 * a plea accepted and withdrawn at one hearing only the pair tells which came last.
 */
export function isUndone(kind: EventKind, events: readonly ClockEvent[], day: number): boolean {
  const until = events.filter((event) => dayNumber(event.day) <= day)
  const taken = until.filter((event) => event.kind === kind).length
  return taken <= until.filter((event) => undoes(event.kind, kind)).length
}

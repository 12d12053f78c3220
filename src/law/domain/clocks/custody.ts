import { dayNumber } from '../../../vocabulary/day-number.ts'
import type { ClockEvent } from './clock-event.ts'

/** Whether the defendant was detained on this case at the end of a day; null when nothing has been said of it until then. */
export function detainedOn(events: readonly ClockEvent[], day: number): boolean | null {
  const last = events.findLast(
    (event) => (event.kind === 'custody-began' || event.kind === 'custody-ended') && dayNumber(event.day) <= day,
  )
  return last === undefined ? null : last.kind === 'custody-began'
}

/** The first release after one day and no later than another. */
export function releasedBetween(events: readonly ClockEvent[], after: number, until: number): ClockEvent | undefined {
  return events.find(
    (event) => event.kind === 'custody-ended' && dayNumber(event.day) > after && dayNumber(event.day) <= until,
  )
}

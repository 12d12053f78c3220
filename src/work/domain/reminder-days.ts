import { addDays, todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'

/**
 * The days of a court whose reminders are still to be written: each is done once its hour has come by the court's own
 * clock. A worker that was away makes up for the days it missed; one who hears late of a day gone by is told of none.
 * @param doneThrough the last day that was done; null when none ever was, and then it begins with today
 */
export function daysToRemind(
  zone: string,
  at: Temporal.PlainTime,
  now: Temporal.Instant,
  doneThrough: LegalDate | null,
): readonly LegalDate[] {
  const today = todayIn(zone, now)
  const hasCome = Temporal.PlainTime.compare(now.toZonedDateTimeISO(zone).toPlainTime(), at) >= 0
  const last = hasCome ? today : addDays(today, -1)
  if (doneThrough === null) return hasCome ? [today] : []
  const days: LegalDate[] = []
  for (let day = addDays(doneThrough, 1); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

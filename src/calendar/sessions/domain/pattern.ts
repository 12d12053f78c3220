import { closedBecause, type ClosedDays } from '../../../law/domain/court-calendar.ts'
import { addDays, plainDate, type LegalDate } from '../../../vocabulary/legal-date.ts'

interface Pattern {
  readonly from: LegalDate
  /** ISO weekdays; none for the first day alone. */
  readonly weekdays: readonly number[]
  readonly weeks: number
}

interface SessionDays {
  readonly days: readonly LegalDate[]
  readonly skipped: readonly { readonly day: LegalDate; readonly because: string }[]
}

const daysInWeek = 7

/**
 * The days of a weekly pattern in the weeks that begin with the first day; those on which the court is closed are left
 * out, each with what closes it. A single day is taken as it is: courts sit on closed days too, if somebody means it.
 */
export function sessionDays(closed: ClosedDays, { from, weekdays, weeks }: Pattern): SessionDays {
  if (weekdays.length === 0) return { days: [from], skipped: [] }
  const all = Array.from({ length: weeks * daysInWeek }, (_, n) => addDays(from, n)).filter((day) =>
    weekdays.includes(plainDate(day).dayOfWeek),
  )
  const judged = all.map((day) => ({ day, because: closedBecause(closed, day) }))
  return {
    days: judged.filter(({ because }) => because === null).map(({ day }) => day),
    skipped: judged.flatMap(({ day, because }) => (because === null ? [] : [{ day, because }])),
  }
}

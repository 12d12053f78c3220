import { dayText, weekdayOf } from './day-text.ts'

interface DayProps {
  /** A legal day, `YYYY-MM-DD`. */
  readonly day: string
  readonly weekday?: boolean
}

/** A legal day: `Mon 03/16/2026`. It has no zone: a day is the court's day. */
export function Day({ day, weekday = false }: DayProps) {
  return (
    <time dateTime={day} className="day">
      {weekday ? `${weekdayOf(day)} ${dayText(day)}` : dayText(day)}
    </time>
  )
}

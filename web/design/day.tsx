import { dayText, spanishDayText, weekdayOf } from './day-text.ts'
import { useSpokenLanguage } from './language.ts'

interface DayProps {
  /** A legal day, `YYYY-MM-DD`. */
  readonly day: string
  readonly weekday?: boolean
}

/** A legal day: `Mon 03/16/2026`, in Spanish in words. It has no zone: a day is the court's day. */
export function Day({ day, weekday = false }: DayProps) {
  const language = useSpokenLanguage()
  return (
    <time dateTime={day} className="day">
      {language === 'es' ? spanishDayText(day, weekday) : weekday ? `${weekdayOf(day)} ${dayText(day)}` : dayText(day)}
    </time>
  )
}

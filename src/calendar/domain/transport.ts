import type { Transport } from '../../law/domain/court-practice.ts'
import { plainDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import { minuteOf, type Stretch } from './court-hours.ts'

/**
 * Why one who is in custody would not be in court at a time; null when he is brought, or when the court has no rule.
 * A hearing must begin while people are brought; that it ends later keeps nobody away.
 */
export function notBrought(transport: Transport | null, day: LegalDate, at: Stretch): string | null {
  if (!transport) return null
  const isDay = transport.weekdays.includes(plainDate(day).dayOfWeek)
  const isHour = minuteOf(transport.from) <= at.from && at.from < minuteOf(transport.until)
  return isDay && isHour ? null : transport.text
}

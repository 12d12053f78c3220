import { z } from 'zod'

/** What a period is counted in. Court days are days on which the court is open. */
export const PeriodUnit = z.enum(['days', 'court-days', 'hours', 'weeks', 'months', 'years'])
export type PeriodUnit = z.infer<typeof PeriodUnit>

/** A length of time after or before an event, as a rule states it. */
export const Period = z.strictObject({
  n: z.int().min(1),
  unit: PeriodUnit,
  direction: z.enum(['after', 'before']).default('after'),
})
export type Period = z.infer<typeof Period>

const one: Record<PeriodUnit, string> = {
  days: 'day',
  'court-days': 'court day',
  hours: 'hour',
  weeks: 'week',
  months: 'month',
  years: 'year',
}

/** The length in words: `14 days`, `1 court day`. */
export function lengthWords({ n, unit }: { readonly n: number; readonly unit: PeriodUnit }): string {
  return `${n} ${one[unit]}${n === 1 ? '' : 's'}`
}

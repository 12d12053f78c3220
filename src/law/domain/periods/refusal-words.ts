import { lengthWords } from './period.ts'
import type { PeriodRefusal } from './compute-period.ts'
import { serviceMannerWords } from './time-counting.ts'

/** Why a period cannot be computed, and what to do. */
export function periodRefusalWords(refusal: PeriodRefusal): string {
  switch (refusal.kind) {
    case 'bad-length':
      return `${lengthWords(refusal)} is no period of a rule. State a whole number of at least 1; say before or after for the direction.`
    case 'missing-event':
      return `The day is not known from which this is measured: ${refusal.event}. Enter when it was.`
    case 'missing-time':
      return `Hours are counted from a moment: enter at what time this was: ${refusal.event}.`
    case 'unknown-service':
      return `The court has no rule for service by ${serviceMannerWords[refusal.manner]}. Choose another manner, or add the rule to its pack.`
  }
}

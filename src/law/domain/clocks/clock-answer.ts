import type { Citation } from '../../../vocabulary/citation.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import type { Verification } from '../../../vocabulary/verification.ts'
import type { Source } from '../source.ts'
import type { ClockLength } from './clock-rule.ts'

/** What the clock would need to know, with the words in which a person is asked for it. */
export interface MissingForClock {
  readonly kind: 'event' | 'fact' | 'findings' | 'last-day' | 'custody' | 'law'
  /** The kind of event, the fact, or the id of the event that lacks it; of `law`, the event on which the rule is silent. */
  readonly of: string
  readonly words: string
}

/** One step of the reckoning, as the screen tells it. */
export interface ClockStep {
  readonly rule:
    | 'start'
    | 'reset'
    | 'resumed'
    | 'limit'
    | 'extension'
    | 'floor'
    | 'closed-day'
    | 'cure'
    | 'ignored'
    | 'refused'
    | 'end'
  readonly words: string
  readonly day: LegalDate
  readonly source: Citation | null
}

/** An authority under which days are not counted. */
export interface ExcludedBy {
  readonly exclusion: string
  readonly title: string
  /** The event that opened the period; null where no event of the case did. */
  readonly event: string | null
  readonly about: string | null
  readonly source: Citation
  readonly standing: 'by-law' | 'found' | 'asserted' | 'not-settled'
  readonly contested: boolean
}

/** Days in a row of which the same holds: each day of the clock lies in exactly one of them. */
export interface DaySpan {
  readonly from: LegalDate
  readonly to: LegalDate
  readonly days: number
  readonly found: 'charged' | 'excluded'
  readonly asserted: 'charged' | 'excluded'
  readonly under: readonly ExcludedBy[]
  /** A party disputes an exclusion that decides here, or asserts one that the court has not found. */
  readonly contested: boolean
}

/** How a clock stands. */
export type ClockStanding =
  | 'not-started'
  | 'running'
  /** Today is not counted. */
  | 'stopped'
  /** What it demands has been done. */
  | 'satisfied'
  /** It no longer concerns the case. */
  | 'ceased'
  | 'expired'
  /** The limit has run and more time was given. */
  | 'in-cure'

/** Days of a clock, by what the court has found or by what the parties assert. */
export interface Reckoning {
  readonly standing: ClockStanding
  readonly charged: number
  readonly excluded: number
  /** Days of the limit that have not been counted; where a floor moved the last day, calendar days until it. */
  readonly left: number
  readonly lastDay: LegalDate
  /** While a period runs that has no end yet: the last day if it ended today. */
  readonly lastDayIs: 'fixed' | 'if-it-ran-from-tomorrow'
  readonly curedUntil: LegalDate | null
}

/** What a clock says of a case on a day. */
export type ClockAnswer =
  | {
      readonly kind: 'not-applicable' | 'missing-facts' | 'not-in-force' | 'not-started'
      readonly because: readonly string[]
      readonly missing: readonly MissingForClock[]
      readonly sources: readonly Citation[]
      readonly verified: Verification | null
    }
  | {
      readonly kind: 'reckoned'
      readonly start: LegalDate
      readonly limit: ClockLength
      readonly limitDays: number
      readonly found: Reckoning
      readonly asserted: Reckoning
      readonly days: readonly DaySpan[]
      readonly steps: readonly ClockStep[]
      readonly missing: readonly MissingForClock[]
      readonly consequence: { readonly text: string; readonly prejudice: string; readonly source: Citation }
      readonly sources: readonly Citation[]
      readonly verified: Verification
      /** Sources on which this answer rests and which nobody has read whole. */
      readonly unverified: readonly Source[]
    }

import type { Citation } from '../../../vocabulary/citation.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'

/** What a step of a computation did. */
export type TraceRule =
  | 'event'
  | 'count'
  | 'closed-day'
  | 'skipped-closed-days'
  | 'inaccessible'
  | 'service'
  | 'last-moment'

/** One step of a computation, as the screen shows it: what was done, to which day it led, and by what authority. */
export interface TraceStep {
  readonly rule: TraceRule
  readonly words: string
  /** Where the computation stands after the step. */
  readonly day: LegalDate
  /** The time of that day in the court's zone, where the step knows it, as HH:MM. */
  readonly time: string | null
  /** Null for a step that is no rule's: the event itself. */
  readonly source: Citation | null
}

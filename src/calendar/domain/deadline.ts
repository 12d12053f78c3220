import { z } from 'zod'
import { Citation } from '../../vocabulary/citation.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'

export const Trace = z.array(
  z.object({
    rule: z.string(),
    words: z.string(),
    day: LegalDate,
    time: z.string().nullable(),
    source: Citation.nullable(),
  }),
)

/** A deadline as it is kept. */
export interface Deadline {
  readonly caseId: CaseId
  readonly id: string
  /** Only who sees it there knows of it. */
  readonly compartment: Compartment
  readonly origin: 'by-rule' | 'by-clock' | 'by-hand'
  /** Id of the rule and its pack; null by hand. */
  readonly rule: string | null
  readonly pack: string | null
  /** SHA-256 of what the rule said when the day was computed, in hexadecimal. */
  readonly statement: string | null
  readonly about: string
  readonly trigger: { readonly event: string; readonly kind: string; readonly day: LegalDate } | null
  readonly title: string
  readonly who: 'prosecution' | 'defense' | 'court' | 'clerk' | 'probation' | 'parties'
  readonly does: string
  readonly direction: 'not-later-than' | 'not-earlier-than'
  readonly due: LegalDate
  readonly lastMoment: string
  /** False while a clock stands still: the day if it ran from tomorrow. */
  readonly fixed: boolean
  readonly source: Citation | null
  readonly trace: z.infer<typeof Trace>
  readonly state: 'open' | 'met' | 'excused' | 'moot'
  readonly stateOn: LegalDate | null
  readonly stateBy: string | null
  readonly stateEvent: string | null
  readonly stateWhy: string | null
  readonly excusedBy: 'court' | 'other-side' | null
  readonly enteredByName: string | null
  readonly version: number
}

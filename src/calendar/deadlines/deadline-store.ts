import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Citation } from '../../vocabulary/citation.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'

const Trace = z.array(
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

/** The deadlines of cases, as whoever asks sees them, the next first. */
export async function deadlinesSeen(tx: Tx, caseIds: readonly CaseId[]): Promise<readonly Deadline[]> {
  const rows = await tx.db
    .selectFrom('deadline')
    .selectAll()
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .orderBy('due_on')
    .orderBy('title')
    .orderBy('deadline_id')
    .execute()
  return rows.map((row) => ({
    caseId: CaseId.parse(row.case_id),
    id: row.deadline_id,
    compartment: Compartment.parse(row.compartment),
    origin: row.origin,
    rule: row.rule,
    pack: row.pack,
    statement: row.statement?.toString('hex') ?? null,
    about: row.about,
    trigger:
      row.trigger_event !== null && row.trigger_kind !== null && row.trigger_day !== null
        ? { event: row.trigger_event, kind: row.trigger_kind, day: LegalDate.parse(row.trigger_day) }
        : null,
    title: row.title,
    who: row.who,
    does: row.does,
    direction: row.direction,
    due: LegalDate.parse(row.due_on),
    lastMoment: row.last_moment,
    fixed: row.fixed,
    source:
      row.source === null ? null : { text: row.source, ...(row.source_url === null ? {} : { url: row.source_url }) },
    trace: Trace.parse(row.trace),
    state: row.state,
    stateOn: row.state_on === null ? null : LegalDate.parse(row.state_on),
    stateBy: row.state_by_name,
    stateEvent: row.state_event,
    stateWhy: row.state_why,
    excusedBy: row.excused_by,
    enteredByName: row.entered_by_name,
    version: row.version,
  }))
}

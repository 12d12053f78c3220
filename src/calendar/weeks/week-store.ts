import { sql } from 'kysely'
import { z } from 'zod'
import { HearingLine, Stage } from '../../../contract/cases.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Relation } from '../../vocabulary/compartments.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'

const HearingRow = z.object({
  case_id: CaseId,
  hearing_id: z.uuid(),
  on_day: LegalDate,
  at_time: z.string().transform((text) => text.slice(0, 'HH:MM'.length)),
  minutes: z.int().nullable(),
  room: z.string(),
  kind: HearingLine.shape.kind,
  status: HearingLine.shape.status,
  version: z.int(),
  number: z.string().nullable(),
  stage: Stage,
  defendant: z.string().nullable(),
  relations: z.array(Relation),
})
export type HearingRow = z.infer<typeof HearingRow>

/** Days between which something is looked for, both included. */
export interface Span {
  readonly from: LegalDate
  readonly to: LegalDate
}

/** The hearings of a span in the cases whose court file whoever acts sees. @param room in which courtroom; null for all */
export async function myHearings(
  tx: Tx,
  { from, to }: Span,
  room: string | null,
  most: number,
): Promise<readonly HearingRow[]> {
  const { rows } = await sql<object>`
    select * from my_hearings(${from}::date, ${to}::date, ${room}::text, ${most}::integer)`.execute(tx.db)
  return z.array(HearingRow).parse(rows)
}

const DateRow = z.object({
  case_id: CaseId,
  on_day: LegalDate,
  event: z.string().nullable(),
  number: z.string().nullable(),
})

/** The public dates of a span in the cases of which whoever acts sees no more than these. */
export async function myDates(tx: Tx, { from, to }: Span): Promise<readonly z.infer<typeof DateRow>[]> {
  const { rows } = await sql<object>`select * from my_dates(${from}::date, ${to}::date)`.execute(tx.db)
  return z.array(DateRow).parse(rows)
}

const DeadlineRow = z.object({
  case_id: CaseId,
  deadline_id: z.uuid(),
  title: z.string(),
  who: z.string(),
  due_on: LegalDate,
  number: z.string().nullable(),
  defendant: z.string().nullable(),
})
export type DeadlineRow = z.infer<typeof DeadlineRow>

/** The deadlines of a span that are open, as far as whoever acts may know of them. */
export async function myDeadlines(tx: Tx, { from, to }: Span, most: number): Promise<readonly DeadlineRow[]> {
  const { rows } = await sql<object>`
    select * from my_deadlines(${from}::date, ${to}::date, ${most}::integer)`.execute(tx.db)
  return z.array(DeadlineRow).parse(rows)
}

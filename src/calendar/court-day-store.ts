import { sql } from 'kysely'
import { z } from 'zod'
import { CourtDayHearing, EnteredOutcome } from '../../contract/calendar.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

const shape = CourtDayHearing.shape
const hoursAndMinutes = 5

const CourtDayRow = z.object({
  case_id: shape.caseId,
  hearing_id: shape.hearingId,
  at_time: z.string().transform((text) => text.slice(0, hoursAndMinutes)),
  room: z.string(),
  minutes: z.int().nullable(),
  kind: shape.kind,
  status: shape.status,
  version: z.int(),
  number: z.string().nullable(),
  stage: shape.stage,
  sealed: z.boolean(),
  relations: z.array(z.enum(['bench', 'clerk'])),
  defendant: z.string().nullable(),
  lead_charge: z.string().nullable(),
  charges: z.int(),
  custody: z.string().nullable(),
  facility: z.string().nullable(),
  counsel: z.array(z.string()),
  self_represented: z.boolean(),
  prosecutor: z.string().nullable(),
  judge: z.string().nullable(),
  agreement: shape.agreement,
  plea_hearing: shape.pleaHearing,
  outcome: EnteredOutcome.shape.outcome.nullable(),
  outcome_by: z.string().nullable(),
  outcome_at: z.string().nullable(),
  requested_by: EnteredOutcome.shape.requestedBy,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  next_day: z.string().nullable(),
  next_kind: shape.kind.nullable(),
  relied_on: z.boolean(),
})
export type CourtDayRow = z.infer<typeof CourtDayRow>

/**
 * The hearings of a day in the cases where whoever acts is the bench or the clerk, courtroom by courtroom as called.
 * @param room in which courtroom; null for all
 */
export async function courtDayRows(tx: Tx, on: LegalDate, room: string | null): Promise<readonly CourtDayRow[]> {
  const { rows } = await sql<object>`select * from court_day(${on}::date, ${room}::text)`.execute(tx.db)
  return z.array(CourtDayRow).parse(rows)
}

/** The court in which somebody works. */
export async function courtOf(tx: Tx, courtId: string) {
  return await tx.db
    .selectFrom('court')
    .select(['name', 'zone', 'pack'])
    .where('court_id', '=', courtId)
    .executeTakeFirst()
}

/** The places of hearings of a courtroom in its call. */
export async function savePlaces(
  tx: Tx,
  places: readonly { readonly caseId: string; readonly hearingId: string; readonly place: number }[],
): Promise<void> {
  await sql`
    update hearing h set call_place = p.place
    from json_to_recordset(${JSON.stringify(places)}::json) as p("caseId" uuid, "hearingId" uuid, place integer)
    where h.case_id = p."caseId" and h.hearing_id = p."hearingId" and h.call_place is distinct from p.place`.execute(
    tx.db,
  )
}

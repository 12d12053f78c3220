import { sql } from 'kysely'
import type { EventKind } from '../../law/domain/events.ts'
import { EventKind as EventKindSchema } from '../../law/domain/events.ts'
import { ServiceManner } from '../../law/domain/periods/time-counting.ts'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import type { Side } from '../domain/recorded-events.ts'

/** An event that a person enters for the sake of clocks and deadlines. */
export interface NewCaseEvent {
  readonly kind: EventKind
  readonly day: LegalDate
  /** HH:MM in the court's zone, where hours are counted from it. */
  readonly time: string | null
  readonly until: LegalDate | null
  readonly about: string | null
  readonly days: number | null
  readonly served: ServiceManner | null
  readonly by: Side
  readonly note: string
  readonly enteredBy: string
  readonly enteredByName: string
}

/** An entered event as it stands. */
export interface CaseEventRow extends Omit<NewCaseEvent, 'enteredBy'> {
  readonly caseId: CaseId
  readonly id: string
  readonly struck: string | null
  readonly version: number
}

export async function insertCaseEvent(tx: Tx, caseId: CaseId, id: string, event: NewCaseEvent): Promise<void> {
  await tx.db
    .insertInto('case_event')
    .values({
      case_id: caseId,
      event_id: id,
      kind: event.kind,
      on_day: event.day,
      at_time: event.time,
      until_day: event.until,
      about: event.about,
      days: event.days,
      served: event.served,
      by_side: event.by,
      note: event.note,
      entered_by: event.enteredBy,
      entered_by_name: event.enteredByName,
      entered_at: tx.now.toString(),
    })
    .execute()
}

const hoursAndMinutes = 5

/** The entered events of cases, struck ones too. */
export const caseEventRows = question((db, { caseIds }: { caseIds: readonly CaseId[] }) =>
  db
    .selectFrom('case_event')
    .selectAll()
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .orderBy('on_day')
    .orderBy('event_id'),
)

/** The entered events of cases, as whoever asks sees them, struck ones too. */
export async function caseEventsSeen(tx: Tx, caseIds: readonly CaseId[]): Promise<readonly CaseEventRow[]> {
  return caseEventsIn(await caseEventRows.ask(tx, { caseIds }))
}

/** The rows of `caseEventRows`. */
export const caseEventsIn = (rows: Awaited<ReturnType<typeof caseEventRows.ask>>): readonly CaseEventRow[] =>
  rows.map((row) => ({
    caseId: CaseId.parse(row.case_id),
    id: row.event_id,
    kind: EventKindSchema.parse(row.kind),
    day: LegalDate.parse(row.on_day),
    time: row.at_time?.slice(0, hoursAndMinutes) ?? null,
    until: row.until_day === null ? null : LegalDate.parse(row.until_day),
    about: row.about,
    days: row.days,
    served: row.served === null ? null : ServiceManner.parse(row.served),
    by: row.by_side,
    note: row.note,
    enteredByName: row.entered_by_name,
    struck: row.struck_why,
    version: row.version,
  }))

/** Strikes an entry of that version. @returns false when it has been struck since */
export async function strikeCaseEvent(
  tx: Tx,
  caseId: CaseId,
  { id, version }: Pick<CaseEventRow, 'id' | 'version'>,
  struck: { readonly why: string; readonly byName: string },
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('case_event')
    .set({ struck_why: struck.why, struck_by_name: struck.byName, struck_at: tx.now.toString(), version: version + 1 })
    .where('case_id', '=', caseId)
    .where('event_id', '=', id)
    .where('version', '=', version)
    .where('struck_why', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

import { sql } from 'kysely'
import type { EnteredOutcome, HearingOutcome } from '../../contract/calendar.ts'
import { continuanceReasonWords, hearingKindWords, vacationReasonWords } from '../../contract/calendar.ts'
import type { HearingLine } from '../../contract/cases.ts'
import { wireMoment } from '../people/moment.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { daysBetween, LegalDate } from '../vocabulary/legal-date.ts'

/** An outcome to be put on record. */
export interface NewOutcome {
  readonly outcome: HearingOutcome | { readonly outcome: 'set-again'; readonly note: string }
  readonly nextHearingId: string | null
  /** Why the entry before it was not right; null when it corrects nothing. */
  readonly correction: string | null
}

export async function insertOutcome(
  tx: Tx,
  caseId: CaseId,
  hearingId: string,
  { outcome, nextHearingId, correction }: NewOutcome,
): Promise<void> {
  await tx.db
    .insertInto('hearing_outcome')
    .values({
      case_id: caseId,
      hearing_id: hearingId,
      n: sql<number>`(select coalesce(max(o.n), 0) + 1 from hearing_outcome o where o.case_id = ${caseId}::uuid and o.hearing_id = ${hearingId}::uuid)`,
      outcome: outcome.outcome,
      requested_by: 'requestedBy' in outcome ? outcome.requestedBy : null,
      reason: 'reason' in outcome ? outcome.reason : null,
      note: outcome.note,
      next_hearing_id: nextHearingId,
      correction,
      entered_by: sql<string>`me()`,
      entered_at: tx.now.toString(),
    })
    .execute()
}

/** The hearing that was set with the outcome which holds of a hearing; undefined when nothing was entered of it. */
export async function lastOutcome(tx: Tx, caseId: CaseId, hearingId: string) {
  return await tx.db
    .selectFrom('hearing_outcome')
    .select(['outcome', 'next_hearing_id'])
    .where('case_id', '=', caseId)
    .where('hearing_id', '=', hearingId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
}

/** Whether something rests on what was entered of a hearing. */
export async function isReliedOn(tx: Tx, caseId: CaseId, hearingId: string): Promise<boolean> {
  const { rows } = await sql<{ relied: boolean }>`
    select outcome_relied_on(${caseId}::uuid, ${hearingId}::uuid) as relied`.execute(tx.db)
  return rows[0]?.relied ?? false
}

/** What was entered of each hearing of a case, the last first, by the hearing's id. */
export async function outcomesSeen(tx: Tx, caseId: CaseId): Promise<ReadonlyMap<string, EnteredOutcome[]>> {
  const rows = await tx.db
    .selectFrom('hearing_outcome as o')
    .leftJoin('staff as s', 's.person_id', 'o.entered_by')
    .leftJoin('hearing as n', (join) =>
      join.onRef('n.case_id', '=', 'o.case_id').onRef('n.hearing_id', '=', 'o.next_hearing_id'),
    )
    .select(['o.hearing_id', 'o.outcome', 'o.requested_by', 'o.reason', 'o.note', 'o.correction', 'o.entered_at'])
    .innerJoin('hearing as h', (join) =>
      join.onRef('h.case_id', '=', 'o.case_id').onRef('h.hearing_id', '=', 'o.hearing_id'),
    )
    .select(['s.name', 'n.on_day as next_day', 'n.kind as next_kind', 'h.on_day as day'])
    .where('o.case_id', '=', caseId)
    .orderBy('o.hearing_id')
    .orderBy('o.n', 'desc')
    .execute()
  const byHearing = new Map<string, EnteredOutcome[]>()
  for (const row of rows) {
    const entry: EnteredOutcome = { ...enteredOutcome(row), correction: row.correction }
    byHearing.set(row.hearing_id, [...(byHearing.get(row.hearing_id) ?? []), entry])
  }
  return byHearing
}

interface OutcomeRow {
  readonly outcome: EnteredOutcome['outcome']
  readonly requested_by: EnteredOutcome['requestedBy']
  readonly reason: string | null
  readonly note: string
  readonly name: string | null
  readonly entered_at: string
  /** Of the hearing itself. */
  readonly day: string
  readonly next_day: string | null
  readonly next_kind: HearingLine['kind'] | null
}

/** An outcome of the database as it is shown. */
export function enteredOutcome(row: OutcomeRow): Omit<EnteredOutcome, 'correction'> {
  const { next_day: day, next_kind: kind } = row
  return {
    outcome: row.outcome,
    requestedBy: row.requested_by,
    reason: row.reason === null ? null : reasonText(row.reason),
    note: row.note,
    daysAdded:
      day !== null && row.outcome === 'continued' ? daysBetween(LegalDate.parse(row.day), LegalDate.parse(day)) : null,
    next: day !== null && kind !== null ? { day: LegalDate.parse(day), kindLabel: hearingKindWords[kind] } : null,
    by: row.name,
    at: wireMoment(row.entered_at),
  }
}

const reasonWords: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...vacationReasonWords, ...continuanceReasonWords }),
)

const reasonText = (code: string): string => reasonWords.get(code) ?? code

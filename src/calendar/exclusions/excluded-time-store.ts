import { sql } from 'kysely'
import type { ExclusionEntered } from '../domain/exclusion.ts'
import type { Side } from '../domain/recorded-events.ts'
import type { EventKind } from '../../law/domain/events.ts'
import { EventKind as EventKindSchema } from '../../law/domain/events.ts'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'

/** Excluded time to be put on record. */
export interface NewExcludedTime extends ExclusionEntered {
  readonly opens: EventKind
  readonly by: Side
  readonly about: string | null
  readonly note: string
  readonly hearingId: string | null
  /** The assertion that the court ruled on with it. */
  readonly answers: string | null
  /** The entry that it replaces, and why. */
  readonly corrects: { readonly id: string; readonly why: string } | null
  readonly enteredBy: string
  readonly enteredByName: string
}

/** Excluded time as it stands in the record. */
export interface ExcludedTimeRow extends ExclusionEntered {
  readonly caseId: CaseId
  readonly id: string
  readonly opens: EventKind
  readonly standing: 'asserted' | 'found'
  readonly by: Side
  readonly about: string | null
  readonly note: string
  readonly hearingId: string | null
  readonly answers: string | null
  readonly corrects: string | null
  readonly correction: string | null
  readonly contested: { readonly by: Side; readonly why: string } | null
  readonly ruling: {
    readonly ruled: 'found' | 'not-found'
    readonly why: string | null
    readonly byName: string | null
  } | null
  readonly struck: string | null
  readonly enteredByName: string
  readonly version: number
}

export async function insertExcludedTime(tx: Tx, caseId: CaseId, id: string, entered: NewExcludedTime): Promise<void> {
  await tx.db
    .insertInto('excluded_time')
    .values({
      case_id: caseId,
      excluded_id: id,
      clock: entered.clock,
      exclusion: entered.exclusion,
      opens: entered.opens,
      standing: entered.by === 'court' ? 'found' : 'asserted',
      by_side: entered.by,
      from_day: entered.from,
      to_day: entered.to,
      about: entered.about,
      findings: entered.findings,
      factors: [...entered.factors],
      note: entered.note,
      hearing_id: entered.hearingId,
      answers: entered.answers,
      corrects: entered.corrects?.id ?? null,
      correction: entered.corrects?.why ?? null,
      entered_by: entered.enteredBy,
      entered_by_name: entered.enteredByName,
      entered_at: tx.now.toString(),
    })
    .execute()
}

/** The excluded time of cases, in the order in which it was entered. */
export const excludedTimeRows = question((db, { caseIds }: { caseIds: readonly CaseId[] }) =>
  db
    .selectFrom('excluded_time')
    .selectAll()
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .orderBy('case_id')
    .orderBy('entered_at')
    .orderBy('excluded_id'),
)

/** The excluded time of cases, as whoever asks sees it, in the order in which it was entered. */
export async function excludedTimeSeen(tx: Tx, caseIds: readonly CaseId[]): Promise<readonly ExcludedTimeRow[]> {
  return excludedTimeIn(await excludedTimeRows.ask(tx, { caseIds }))
}

/** The rows of `excludedTimeRows`. */
export const excludedTimeIn = (rows: Awaited<ReturnType<typeof excludedTimeRows.ask>>): readonly ExcludedTimeRow[] =>
  rows.map((row) => ({
    caseId: CaseId.parse(row.case_id),
    id: row.excluded_id,
    clock: row.clock,
    exclusion: row.exclusion,
    opens: EventKindSchema.parse(row.opens),
    standing: row.standing,
    by: row.by_side,
    from: LegalDate.parse(row.from_day),
    to: row.to_day === null ? null : LegalDate.parse(row.to_day),
    about: row.about,
    findings: row.findings,
    factors: row.factors,
    note: row.note,
    hearingId: row.hearing_id,
    answers: row.answers,
    corrects: row.corrects,
    correction: row.correction,
    contested:
      row.contested_by !== null && row.contested_why !== null ? { by: row.contested_by, why: row.contested_why } : null,
    ruling: row.ruling === null ? null : { ruled: row.ruling, why: row.ruled_why, byName: row.ruled_by_name },
    struck: row.struck_why,
    enteredByName: row.entered_by_name,
    version: row.version,
  }))

/** One entry as a verb finds it. */
export async function excludedTimeOf(tx: Tx, caseId: CaseId, id: string): Promise<ExcludedTimeRow | null> {
  return (await excludedTimeSeen(tx, [caseId])).find((one) => one.id === id) ?? null
}

/** What of an entry may change: it is disputed, ruled on, ended, or struck. */
export type ExcludedTimeChange =
  | { readonly contested: { readonly by: 'prosecution' | 'defense'; readonly why: string } }
  | { readonly ruled: 'found' | 'not-found'; readonly why: string | null; readonly byName: string }
  | { readonly ended: LegalDate }
  | { readonly struck: string }

/** Changes an entry of that version. @returns false when it has been changed since */
export async function saveExcludedTime(
  tx: Tx,
  caseId: CaseId,
  { id, version }: Pick<ExcludedTimeRow, 'id' | 'version'>,
  change: ExcludedTimeChange,
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('excluded_time')
    .set({ ...columnsOf(change, tx.now.toString()), version: version + 1 })
    .where('case_id', '=', caseId)
    .where('excluded_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

function columnsOf(change: ExcludedTimeChange, now: string) {
  if ('contested' in change) return { contested_by: change.contested.by, contested_why: change.contested.why }
  if ('ruled' in change)
    return { ruling: change.ruled, ruled_why: change.why, ruled_by_name: change.byName, ruled_at: now }
  if ('ended' in change) return { to_day: change.ended }
  return { struck_why: change.struck, struck_at: now }
}

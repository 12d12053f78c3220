import { sql } from 'kysely'
import { FactId, FactValue } from '../../law/domain/facts.ts'
import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import type { Side } from '../domain/recorded-events.ts'

/** What a person stated about a fact last; null where it was taken back. */
export interface StatedFactRow {
  readonly caseId: CaseId
  readonly fact: FactId
  readonly value: FactValue | null
  readonly why: string
  readonly by: Side
  readonly statedByName: string
}

/** What was stated last about each fact of cases. */
export const statedFactRows = question((db, { caseIds }: { caseIds: readonly CaseId[] }) =>
  db
    .selectFrom('case_fact')
    .select(['case_id', 'fact', 'value', 'why', 'by_side', 'stated_by_name'])
    .distinctOn(['case_id', 'fact'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .orderBy('case_id')
    .orderBy('fact')
    .orderBy('n', 'desc'),
)

/** The rows of `statedFactRows`. */
export const statedFactsIn = (rows: Awaited<ReturnType<typeof statedFactRows.ask>>): readonly StatedFactRow[] =>
  rows.map((row) => ({
    caseId: CaseId.parse(row.case_id),
    fact: FactId.parse(row.fact),
    value: FactValue.nullable().parse(row.value),
    why: row.why,
    by: row.by_side,
    statedByName: row.stated_by_name,
  }))

/** Writes down what was stated about a fact; what was stated before stays. */
export async function insertStatedFact(
  tx: Tx,
  { caseId, fact, value, why, by, statedByName, statedBy }: StatedFactRow & { readonly statedBy: string },
): Promise<void> {
  await sql`insert into case_fact (case_id, fact, n, value, why, by_side, stated_by, stated_by_name, stated_at)
    select ${caseId}::uuid, ${fact}, coalesce(max(n), 0) + 1, ${JSON.stringify(value)}::jsonb, ${why}, ${by}, ${statedBy}::uuid,
      ${statedByName}, ${tx.now.toString()}::timestamptz
    from case_fact where case_id = ${caseId}::uuid and fact = ${fact}`.execute(tx.db)
}

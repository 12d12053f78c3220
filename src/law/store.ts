import { sql } from 'kysely'
import { question } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

/** That a lawyer checked a rule as it then stood. */
export interface RuleCheck {
  readonly rule: string
  readonly statement: Buffer
  readonly by: string
  readonly on: string
  readonly note: string
}

const checkRows = question((db, { pack }: { readonly pack: string }) =>
  db
    .selectFrom('rule_check as c')
    .innerJoin('staff as s', 's.person_id', 'c.person')
    .where('c.pack', '=', pack)
    .select(['c.rule', 'c.statement', 's.name as by', sql<string>`c.checked_on::text`.as('on'), 'c.note'])
    .orderBy('c.checked_at', 'desc')
    .orderBy('c.person'),
)

/** The checks of the rules of a pack, the latest first. */
export async function checksOf(tx: Tx, pack: string): Promise<readonly RuleCheck[]> {
  return await checkRows.ask(tx, { pack })
}

/** Records a check by whoever acts; false when his position is no lawyer's. */
export async function recordCheck(
  tx: Tx,
  check: {
    readonly pack: string
    readonly rule: string
    readonly statement: Buffer
    readonly on: LegalDate
    readonly note: string
  },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select check_rule(${check.pack}, ${check.rule}, ${check.statement}, ${check.on}::date, ${check.note}) as done`.execute(
    tx.db,
  )
  return rows[0]?.done ?? false
}

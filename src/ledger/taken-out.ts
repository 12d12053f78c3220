import { sql } from 'kysely'
import type { TakenOutKind } from '../../contract/oversight.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'

type Taken =
  | { readonly what: 'extract'; readonly caseId: CaseId; readonly compartment: Compartment }
  | { readonly what: Exclude<TakenOutKind, 'extract'> }

/** Notes, in the transaction that makes it, that whoever acts is handed a file: an auditor looks at it. */
export async function noteTakenOut(tx: Pick<Tx, 'db'>, taken: Taken): Promise<void> {
  const of = taken.what === 'extract' ? taken : { caseId: null, compartment: null }
  await sql`select note_taken_out(${taken.what}, ${of.caseId}::uuid, ${of.compartment})`.execute(tx.db)
}

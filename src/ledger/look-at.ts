import { sql } from 'kysely'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { myAudit } from './oversight-store.ts'
import { shownLines } from './view-oversight.ts'

/** Says that an auditor has looked at lines of what was taken out or read. What is not shown to him is passed over. */
export async function lookAt(
  tx: Tx,
  of: readonly string[],
): Promise<Outcome<{ of: readonly string[] }, CommonRefusal>> {
  if (!(await myAudit(tx))) return refuse({ kind: 'not-allowed' })
  await sql`select look_at(${[...of]}::text[], ${tx.now.toString()}::timestamptz, ${shownLines}::integer)`.execute(
    tx.db,
  )
  return done({ of })
}

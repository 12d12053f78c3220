import { sql } from 'kysely'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'

/** Asks that the whole record be verified. While one is to come, that one is meant. */
export async function askVerification(tx: Tx): Promise<Outcome<{ requestId: string }, CommonRefusal>> {
  const { rows } = await sql<{ id: string | null }>`
    select ask_verification(${tx.now.toString()}::timestamptz) as id`.execute(tx.db)
  const requestId = rows[0]?.id
  return requestId ? done({ requestId }) : refuse({ kind: 'not-allowed' })
}

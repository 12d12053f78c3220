import { sql } from 'kysely'
import type { Job } from '../platform/jobs/job.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { verifyLedger, type KeptCheckpoint, type Verification } from './verify.ts'

/**
 * Verifies the whole record as it stood at one moment, and keeps what came of it. Run by the system, as the first thing
 * of its transaction: entries that are appended meanwhile would look like heads that do not fit.
 */
export async function verifyAndKeep(tx: Tx, kept: readonly KeptCheckpoint[] = []): Promise<Verification> {
  await standStill(tx)
  return await keep(tx, null, kept)
}

const standStill = async (tx: Tx): Promise<void> => {
  await sql`set transaction isolation level repeatable read`.execute(tx.db)
}

async function keep(tx: Tx, requestId: string | null, kept: readonly KeptCheckpoint[]): Promise<Verification> {
  const verified = await verifyLedger(tx, kept)
  await tx.db
    .insertInto('verification')
    .values({
      request_id: requestId,
      at: tx.now.toString(),
      chains: verified.chains,
      entries: String(verified.entries),
      checkpoints: verified.checkpoints,
      broken: verified.broken.length,
    })
    .execute()
  return verified
}

/** Does the verification that an auditor asked for. What was broken off is done by the next round. */
export const verificationJob: Job = {
  name: 'ledger/verify-asked',
  cron: '* * * * *',
  run: async (tx) => {
    await standStill(tx)
    const { rows: turn } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7265663) as mine`.execute(
      tx.db,
    )
    if (!turn[0]?.mine) return 0
    const { rows } = await sql<{ request_id: string }>`
      select r.request_id from verification_request r
      where not exists (select from verification v where v.request_id = r.request_id) limit 1`.execute(tx.db)
    const [asked] = rows
    if (!asked) return 0
    await keep(tx, asked.request_id, [])
    return 1
  },
}

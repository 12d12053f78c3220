import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Job } from '../platform/jobs/job.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { checkpointHash, firstCheckpointHash, leafHash, merkleTree, type Leaf } from './domain/merkle.ts'

/** A checkpoint as it is handed out: whoever keeps it can later prove that history was not rewritten. */
export interface Checkpoint {
  readonly n: number
  readonly at: string
  readonly root: Buffer
  readonly hash: Buffer
  readonly leaves: number
}

/**
 * Fixes the heads that moved since the last checkpoint as blinded leaves of a padded Merkle tree, and chains it to the
 * last one. Run by the system.
 * @returns null when nothing moved
 */
export async function makeCheckpoint(tx: Tx): Promise<Checkpoint | null> {
  await sql`select pg_advisory_xact_lock(7265660)`.execute(tx.db)
  const leaves = (await movedHeads(tx)).map((head): Leaf => ({ ...head, blind: randomBytes(32) }))
  if (leaves.length === 0) return null
  const last = await tx.db
    .selectFrom('checkpoint')
    .select(['n', 'hash'])
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const tree = merkleTree(leaves.map(leafHash), () => randomBytes(32))
  const at = tx.now.toString({ smallestUnit: 'microsecond' })
  const prevHash = last?.hash ?? firstCheckpointHash
  const checkpoint = {
    n: Number(last?.n ?? 0) + 1,
    at,
    root: tree.root,
    hash: checkpointHash(prevHash, tree.root, at),
    leaves: leaves.length,
  }
  await tx.db
    .insertInto('checkpoint')
    .values({
      n: String(checkpoint.n),
      at,
      root: tree.root,
      leaves: leaves.length,
      prev_hash: prevHash,
      hash: checkpoint.hash,
    })
    .execute()
  await saveLeaves(tx, checkpoint.n, leaves, tree.paths)
  return checkpoint
}

async function movedHeads(tx: Tx): Promise<readonly Omit<Leaf, 'blind'>[]> {
  const { rows } = await sql<{ case_id: string; compartment: string; seq: string; hash: Buffer }>`
    select h.case_id, h.compartment, h.seq, h.hash from ledger_head h
    where h.seq > coalesce((select max(l.seq) from checkpoint_leaf l where l.case_id = h.case_id and l.compartment = h.compartment), 0)
    order by random()`.execute(tx.db)
  return rows.map((row) => ({
    caseId: row.case_id,
    compartment: row.compartment,
    seq: Number(row.seq),
    head: row.hash,
  }))
}

async function saveLeaves(
  tx: Tx,
  n: number,
  leaves: readonly Leaf[],
  paths: readonly (readonly Buffer[])[],
): Promise<void> {
  const rows = leaves.map((leaf, index) => ({
    case_id: leaf.caseId,
    compartment: leaf.compartment,
    n: String(n),
    idx: index,
    seq: String(leaf.seq),
    head: leaf.head,
    blind: leaf.blind,
    path: [...(paths[index] ?? [])],
  }))
  for (let start = 0; start < rows.length; start += 1000)
    await tx.db
      .insertInto('checkpoint_leaf')
      .values(rows.slice(start, start + 1000))
      .execute()
}

/** A checkpoint every hour. */
export const checkpointJob: Job = {
  name: 'ledger/checkpoint',
  cron: '0 * * * *',
  run: async (tx) => (await makeCheckpoint(tx))?.leaves ?? 0,
}

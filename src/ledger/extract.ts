import type { Extract } from '../../contract/ledger.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/**
 * The whole chain of a compartment as the transaction's actor may see it, with its places in the checkpoints.
 * @returns null when there is nothing there for the actor
 */
export async function extractOf(tx: Tx, caseId: CaseId, compartment: Compartment): Promise<Extract | null> {
  const entries = await tx.db
    .selectFrom('ledger_entry as e')
    .leftJoin('ledger_content as c', (join) =>
      join
        .onRef('c.case_id', '=', 'e.case_id')
        .onRef('c.compartment', '=', 'e.compartment')
        .onRef('c.seq', '=', 'e.seq'),
    )
    .select(['e.seq', 'e.commitment', 'e.prev_hash', 'e.hash', 'c.salt', 'c.content'])
    .where('e.case_id', '=', caseId)
    .where('e.compartment', '=', compartment)
    .orderBy('e.seq')
    .execute()
  if (entries.length === 0) return null
  return {
    format: 'colloquy-extract-1',
    caseId,
    compartment,
    entries: entries.map((entry) => ({
      seq: Number(entry.seq),
      commitment: hex(entry.commitment),
      prevHash: hex(entry.prev_hash),
      hash: hex(entry.hash),
      salt: entry.salt === null ? null : hex(entry.salt),
      content: entry.content,
    })),
    proofs: await proofsOf(tx, caseId, compartment),
  }
}

async function proofsOf(tx: Tx, caseId: CaseId, compartment: Compartment): Promise<Extract['proofs']> {
  const leaves = await tx.db
    .selectFrom('checkpoint_leaf as l')
    .innerJoin('checkpoint as c', 'c.n', 'l.n')
    .select(['l.n', 'c.at', 'c.root', 'c.prev_hash', 'c.hash', 'l.idx', 'l.seq', 'l.head', 'l.blind', 'l.path'])
    .where('l.case_id', '=', caseId)
    .where('l.compartment', '=', compartment)
    .orderBy('l.n')
    .execute()
  return leaves.map((leaf) => ({
    checkpoint: Number(leaf.n),
    at: Temporal.Instant.from(leaf.at.replace(' ', 'T')).toString({ smallestUnit: 'microsecond' }),
    root: hex(leaf.root),
    prevHash: hex(leaf.prev_hash),
    hash: hex(leaf.hash),
    index: leaf.idx,
    seq: Number(leaf.seq),
    head: hex(leaf.head),
    blind: hex(leaf.blind),
    path: leaf.path.map(hex),
  }))
}

const hex = (bytes: Buffer): string => bytes.toString('hex')

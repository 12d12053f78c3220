import { sql } from 'kysely'
import type { Extract } from '../../contract/ledger.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { follow, genesisHash, isBroken, type BrokenLink, type ChainEntry, type ChainState } from './domain/chain.ts'
import { checkpointHash, firstCheckpointHash, leafHash, rootFrom } from './domain/merkle.ts'

/** The first thing that does not hold, where, and why. */
export interface Break {
  readonly caseId: string
  readonly compartment: string
  readonly seq: number
  readonly why: string
}

export interface Verification {
  readonly chains: number
  readonly entries: number
  readonly checkpoints: number
  readonly broken: readonly Break[]
}

/** A checkpoint that somebody kept, to hold today's history against. */
export interface KeptCheckpoint {
  readonly n: number
  readonly hash: string
}

interface Row {
  case_id: string
  compartment: string
  seq: string
  at: string | null
  actor: string | null
  kind: string | null
  subject: string | null
  commitment: Buffer
  prev_hash: Buffer
  hash: Buffer
  salt: Buffer | null
  content: string | null
}

/** Entries fetched at a time. */
const page = 5000

/**
 * Verifies the whole ledger: every link, every content, every described column, the heads, the checkpoints, and the
 * checkpoints that others kept. Run by the system.
 */
export async function verifyLedger(tx: Tx, kept: readonly KeptCheckpoint[] = []): Promise<Verification> {
  const broken: Break[] = []
  const heads = new Map<string, ChainState>()
  const brokenChains = new Set<string>()
  let entries = 0
  let after: Row | undefined
  for (;;) {
    const rows: readonly Row[] = await entriesAfter(tx, after)
    for (const row of rows) {
      entries += 1
      const chain = `${row.case_id} ${row.compartment}`
      if (brokenChains.has(chain)) continue
      const state = heads.get(chain) ?? { seq: 0, hash: genesisHash(row.case_id, row.compartment) }
      const next = described(row) ?? follow(state, entryOf(row))
      if (isBroken(next)) {
        brokenChains.add(chain)
        broken.push({ caseId: row.case_id, compartment: row.compartment, ...next })
      } else heads.set(chain, next)
    }
    after = rows.at(-1)
    if (rows.length < page) break
  }
  broken.push(...(await wrongHeads(tx, heads, brokenChains)))
  const checkpoints = await wrongCheckpoints(tx, kept)
  broken.push(...checkpoints.broken)
  return { chains: heads.size + brokenChains.size, entries, checkpoints: checkpoints.count, broken }
}

async function entriesAfter(tx: Tx, after: Row | undefined): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select e.case_id, e.compartment, e.seq, e.at, e.actor, e.kind, e.subject, e.commitment, e.prev_hash, e.hash, c.salt, c.content
    from ledger_entry e left join ledger_content c using (case_id, compartment, seq)
    ${after ? sql`where (e.case_id, e.compartment, e.seq) > (${after.case_id}::uuid, ${after.compartment}, ${after.seq}::bigint)` : sql``}
    order by e.case_id, e.compartment, e.seq limit ${page}`.execute(tx.db)
  return rows
}

const entryOf = (row: Row): ChainEntry => ({
  seq: Number(row.seq),
  commitment: row.commitment,
  prevHash: row.prev_hash,
  hash: row.hash,
  salt: row.salt,
  content: row.content,
})

/** The columns beside the chain say what the hashed content says; an expunged entry says nothing. */
function described(row: Row): BrokenLink | null {
  const seq = Number(row.seq)
  if (row.content === null)
    return row.kind === null && row.actor === null && row.subject === null
      ? null
      : { seq, why: 'its content is gone but its description is not' }
  const said: unknown = parsed(row.content)
  if (typeof said !== 'object' || said === null) return { seq, why: 'its content cannot be read' }
  const fields = { kind: row.kind, actor: row.actor, subject: row.subject }
  const wrong = Object.entries(fields).find(([name, value]) => valueOf(said, name) !== value)
  return wrong
    ? { seq, why: `its ${wrong[0]} is not what was recorded` }
    : timeDiffers(row.at, valueOf(said, 'at'))
      ? { seq, why: 'its time is not what was recorded' }
      : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const valueOf = (said: object, name: string): unknown => Object.entries(said).find(([key]) => key === name)?.[1] ?? null

const timeDiffers = (column: string | null, said: unknown): boolean =>
  column === null ||
  typeof said !== 'string' ||
  !Temporal.Instant.from(column.replace(' ', 'T')).equals(Temporal.Instant.from(said))

async function wrongHeads(
  tx: Tx,
  heads: ReadonlyMap<string, ChainState>,
  brokenChains: ReadonlySet<string>,
): Promise<readonly Break[]> {
  const rows = await tx.db.selectFrom('ledger_head').selectAll().execute()
  const known = new Set(rows.map((row) => `${row.case_id} ${row.compartment}`))
  const headless = [...heads]
    .filter(([chain]) => !known.has(chain))
    .map(([chain, state]): Break => ({ ...splitChain(chain), seq: state.seq, why: 'the chain has no head' }))
  const wrong = rows.flatMap((row): Break[] => {
    const chain = `${row.case_id} ${row.compartment}`
    if (brokenChains.has(chain)) return []
    const state = heads.get(chain) ?? { seq: 0, hash: genesisHash(row.case_id, row.compartment) }
    const same = state.seq === Number(row.seq) && state.hash.equals(row.hash)
    return same
      ? []
      : [
          {
            caseId: row.case_id,
            compartment: row.compartment,
            seq: state.seq + 1,
            why: `the chain ends at ${state.seq}, its head says ${row.seq}`,
          },
        ]
  })
  return [...headless, ...wrong]
}

function splitChain(chain: string): { caseId: string; compartment: string } {
  const [caseId = '', compartment = ''] = chain.split(' ')
  return { caseId, compartment }
}

async function wrongCheckpoints(
  tx: Tx,
  kept: readonly KeptCheckpoint[],
): Promise<{ count: number; broken: readonly Break[] }> {
  const checkpoints = await tx.db.selectFrom('checkpoint').selectAll().orderBy('n').execute()
  const broken: Break[] = []
  let prev: Buffer = firstCheckpointHash
  for (const [index, row] of checkpoints.entries()) {
    const at = Temporal.Instant.from(row.at.replace(' ', 'T')).toString({ smallestUnit: 'microsecond' })
    const fits =
      Number(row.n) === index + 1 && row.prev_hash.equals(prev) && checkpointHash(prev, row.root, at).equals(row.hash)
    if (!fits) broken.push(atCheckpoint(Number(row.n), 'the checkpoint does not stand on the one before it'))
    prev = row.hash
  }
  for (const { n, hash } of kept) {
    const row = checkpoints.find((each) => Number(each.n) === n)
    if (row?.hash.toString('hex') !== hash)
      broken.push(atCheckpoint(n, 'the checkpoint is not the one that was handed out: history was rewritten'))
  }
  const { rows: leaves } = await sql<{
    case_id: string
    compartment: string
    n: string
    idx: number
    seq: string
    head: Buffer
    blind: Buffer
    path: Buffer[]
    root: Buffer
    hash: Buffer | null
  }>`
    select l.*, c.root, e.hash from checkpoint_leaf l join checkpoint c using (n)
    left join ledger_entry e on e.case_id = l.case_id and e.compartment = l.compartment and e.seq = l.seq`.execute(
    tx.db,
  )
  for (const leaf of leaves) {
    const of = { caseId: leaf.case_id, compartment: leaf.compartment, seq: Number(leaf.seq) }
    if (!rootFrom(leafHash({ ...of, head: leaf.head, blind: leaf.blind }), leaf.idx, leaf.path).equals(leaf.root))
      broken.push({ ...of, why: `it does not lead to the root of checkpoint ${leaf.n}` })
    else if (!leaf.hash?.equals(leaf.head))
      broken.push({ ...of, why: `it is not what checkpoint ${leaf.n} fixed: history was rewritten` })
  }
  return { count: checkpoints.length, broken }
}

const atCheckpoint = (n: number, why: string): Break => ({ caseId: '', compartment: `checkpoint ${n}`, seq: n, why })

/** Verifies one extract alone, without a database or an account. */
export function verifyExtract(extract: Extract, kept: readonly KeptCheckpoint[] = []): Verification {
  const broken: Break[] = []
  const at = { caseId: extract.caseId, compartment: extract.compartment }
  let state: ChainState = { seq: 0, hash: genesisHash(extract.caseId, extract.compartment) }
  const hashes = new Map<number, string>()
  for (const entry of extract.entries) {
    const next = follow(state, {
      seq: entry.seq,
      commitment: bytes(entry.commitment),
      prevHash: bytes(entry.prevHash),
      hash: bytes(entry.hash),
      salt: entry.salt === null ? null : bytes(entry.salt),
      content: entry.content,
    })
    if (isBroken(next)) {
      broken.push({ ...at, ...next })
      break
    }
    hashes.set(entry.seq, entry.hash)
    state = next
  }
  for (const proof of extract.proofs) {
    const leaf = leafHash({ ...at, seq: proof.seq, head: bytes(proof.head), blind: bytes(proof.blind) })
    if (!rootFrom(leaf, proof.index, proof.path.map(bytes)).equals(bytes(proof.root)))
      broken.push({ ...at, seq: proof.seq, why: `it does not lead to the root of checkpoint ${proof.checkpoint}` })
    else if (!checkpointHash(bytes(proof.prevHash), bytes(proof.root), proof.at).equals(bytes(proof.hash)))
      broken.push({ ...at, seq: proof.seq, why: `checkpoint ${proof.checkpoint} is not what its hash says` })
    else if (broken.length === 0 && hashes.get(proof.seq) !== proof.head)
      broken.push({
        ...at,
        seq: proof.seq,
        why: `it is not what checkpoint ${proof.checkpoint} fixed: history was rewritten or cut short`,
      })
    const handedOut = kept.find((each) => each.n === proof.checkpoint)
    if (handedOut && handedOut.hash !== proof.hash)
      broken.push({
        ...at,
        seq: proof.seq,
        why: `checkpoint ${proof.checkpoint} is not the one that was handed out: history was rewritten`,
      })
  }
  return { chains: 1, entries: extract.entries.length, checkpoints: extract.proofs.length, broken }
}

const bytes = (text: string): Buffer => Buffer.from(text, 'hex')

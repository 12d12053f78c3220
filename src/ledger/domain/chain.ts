import { createHash } from 'node:crypto'

/** One entry of a chain with what it says; `content` and `salt` are null once expunged. */
export interface ChainEntry {
  readonly seq: number
  readonly commitment: Buffer
  readonly prevHash: Buffer
  readonly hash: Buffer
  readonly salt: Buffer | null
  readonly content: string | null
}

/** What is wrong with a chain, and where it shows first. */
export interface BrokenLink {
  readonly seq: number
  readonly why: string
}

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The hash before the first entry of a chain; it binds the chain to its case and compartment. */
export const genesisHash = (caseId: string, compartment: string): Buffer =>
  sha256(`colloquy ledger 1:${caseId}:${compartment}`)

/** What a chain commits to for an entry: its content under a salt, so that a guess at the content proves nothing. */
export const commitmentOf = (salt: Buffer, content: string): Buffer => sha256(salt, content)

/** The hash of an entry: the one before it, its number (8 bytes, big endian) and its commitment. */
export function entryHash(prevHash: Buffer, seq: number, commitment: Buffer): Buffer {
  const number = Buffer.alloc(8)
  number.writeBigInt64BE(BigInt(seq))
  return sha256(prevHash, number, commitment)
}

/** Where a walk along a chain stands. */
export interface ChainState {
  readonly seq: number
  readonly hash: Buffer
}

/**
 * Follows a chain by one entry.
 * @returns the next state, or the broken link: an entry missing or out of order, a link that does not fit, an
 *   altered hash, or content that is not what was committed to
 */
export function follow(state: ChainState, entry: ChainEntry): ChainState | BrokenLink {
  if (entry.seq !== state.seq + 1)
    return { seq: state.seq + 1, why: `entry ${state.seq + 1} is missing or out of order` }
  if (!entry.prevHash.equals(state.hash)) return { seq: entry.seq, why: 'it does not follow from the entry before it' }
  if (!entryHash(entry.prevHash, entry.seq, entry.commitment).equals(entry.hash))
    return { seq: entry.seq, why: 'its hash is not that of its commitment' }
  if (
    entry.salt !== null &&
    entry.content !== null &&
    !commitmentOf(entry.salt, entry.content).equals(entry.commitment)
  )
    return { seq: entry.seq, why: 'its content is not what was recorded' }
  return { seq: entry.seq, hash: entry.hash }
}

/** Tells a broken link from a state. */
export const isBroken = (state: ChainState | BrokenLink): state is BrokenLink => 'why' in state

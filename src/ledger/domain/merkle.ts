import { createHash } from 'node:crypto'

/** A head of a chain as a leaf: blinded, so that the tree tells nothing of what it stands on. */
export interface Leaf {
  readonly caseId: string
  readonly compartment: string
  readonly seq: number
  readonly head: Buffer
  readonly blind: Buffer
}

/** @source RFC 6962 §2.1: leaves and nodes are hashed under different prefixes, so that one is never taken for the other. */
const leafPrefix = Buffer.from([0])
const nodePrefix = Buffer.from([1])

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The hash of a leaf. */
export const leafHash = (leaf: Leaf): Buffer =>
  sha256(leafPrefix, leaf.blind, `${leaf.caseId}:${leaf.compartment}:${leaf.seq}:`, leaf.head)

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(nodePrefix, left, right)

/** The smallest power of two that holds `n` leaves, at least 64: the size of a tree tells only its magnitude. */
export const paddedSize = (n: number): number => Math.max(64, 2 ** Math.ceil(Math.log2(Math.max(1, n))))

export interface Tree {
  readonly root: Buffer
  /** For each leaf, in the order given, the siblings on the way to the root. */
  readonly paths: readonly (readonly Buffer[])[]
}

/**
 * The Merkle tree of the leaf hashes, padded with random-looking leaves.
 * @param leaves leaf hashes in their order
 * @param padding gives the hash of the i-th padding leaf
 */
export function merkleTree(leaves: readonly Buffer[], padding: (i: number) => Buffer): Tree {
  const size = paddedSize(leaves.length)
  const levels: Buffer[][] = [[...leaves, ...Array.from({ length: size - leaves.length }, (_, i) => padding(i))]]
  for (let level = levels[0] ?? []; level.length > 1; level = levels.at(-1) ?? []) levels.push(parents(level))
  const root = levels.at(-1)?.[0]
  if (!root) throw new RangeError('A tree has at least one leaf')
  return { root, paths: leaves.map((_, index) => pathOf(levels, index)) }
}

function parents(level: readonly Buffer[]): Buffer[] {
  const next: Buffer[] = []
  for (let i = 0; i < level.length; i += 2) next.push(nodeHash(at(level, i), at(level, i + 1)))
  return next
}

const pathOf = (levels: readonly (readonly Buffer[])[], index: number): Buffer[] =>
  levels.slice(0, -1).map((level, height) => at(level, Math.floor(index / 2 ** height) ^ 1))

const at = (level: readonly Buffer[], i: number): Buffer => {
  const hash = level[i]
  if (!hash) throw new RangeError(`No node ${i}`)
  return hash
}

/** The root that a leaf and its path lead to. */
export function rootFrom(leaf: Buffer, index: number, path: readonly Buffer[]): Buffer {
  return path.reduce(
    (hash, sibling, height) =>
      (Math.floor(index / 2 ** height) & 1) === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash),
    leaf,
  )
}

/** The hash of a checkpoint: it stands on the one before it. */
export const checkpointHash = (prevHash: Buffer, root: Buffer, at_: string): Buffer => sha256(prevHash, root, at_)

/** The hash before the first checkpoint. */
export const firstCheckpointHash: Buffer = sha256('colloquy checkpoints 1')

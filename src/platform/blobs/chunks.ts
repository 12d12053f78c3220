import type { ByteSource } from './blobs.ts'

/** A piece of a source; the last one is marked and may be shorter, or empty. */
export interface Chunk {
  readonly bytes: Buffer
  readonly last: boolean
}

/** Cuts a source into pieces of one size, holding no more than one piece and what arrived last. */
export async function* inChunks(source: ByteSource, size: number): AsyncGenerator<Chunk> {
  let held: Buffer[] = []
  let heldBytes = 0
  for await (const arrived of pieces(source)) {
    held.push(Buffer.from(arrived))
    heldBytes += arrived.length
    // A full piece is held back until more arrives: only then is it known not to be the last.
    if (heldBytes <= size) continue
    const joined = Buffer.concat(held)
    const whole = Math.ceil(joined.length / size) - 1
    for (let index = 0; index < whole; index += 1) {
      yield { bytes: joined.subarray(index * size, (index + 1) * size), last: false }
    }
    const rest = joined.subarray(whole * size)
    held = [rest]
    heldBytes = rest.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}

async function* pieces(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source
  else yield* source
}

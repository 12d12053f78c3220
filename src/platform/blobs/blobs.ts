import type { Readable } from 'node:stream'
import type { Sha256 } from '../../vocabulary/sha256.ts'

export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>

export interface StoredBlob {
  readonly sha256: Sha256
  /** Bytes of the content, not of what lies on the disk. */
  readonly size: number
}

/** The files of the system, each named by its content. Who may read one is decided where the file is referred to, never here. */
export interface Blobs {
  /**
   * Stores bytes. When it returns they are on the disk; equal bytes are stored once.
   * @param limit most bytes accepted
   * @throws BlobTooLarge when the source has more than the limit; nothing is kept
   */
  put(source: ByteSource, limit?: number): Promise<StoredBlob>
  /**
   * The bytes, checked piece by piece before they are handed on.
   * @throws BlobMissing when there is no such content
   * @throws BlobDamaged (from the stream, or at once) when what lies on the disk is not what was stored
   */
  get(sha256: Sha256): Promise<Readable>
  has(sha256: Sha256): Promise<boolean>
}

export class BlobMissing extends Error {
  override readonly name = 'BlobMissing'
  constructor(sha256: Sha256) {
    super(`No file with the SHA-256 ${sha256} is stored.`)
  }
}

export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge'
  readonly limit: number
  constructor(limit: number) {
    super(`The file is larger than the ${limit} bytes allowed.`)
    this.limit = limit
  }
}

export class BlobDamaged extends Error {
  override readonly name = 'BlobDamaged'
  constructor(sha256: Sha256) {
    super(`The stored file ${sha256} cannot be opened: it is damaged, or was sealed with another key.`)
  }
}

import { createHash, createHmac, randomUUID } from 'node:crypto'
import { access, link, mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { Sha256 } from '../../vocabulary/sha256.ts'
import { BlobDamaged, BlobMissing, BlobTooLarge, type Blobs, type ByteSource, type StoredBlob } from './blobs.ts'
import { inChunks } from './chunks.ts'
import {
  chunkBytes,
  fileKeyFrom,
  header,
  headerBytes,
  newFileKey,
  openChunk,
  sealChunk,
  sealedChunkBytes,
} from './sealing.ts'

/**
 * Files in a folder, sealed at rest. A file lies under a keyed hash of its content, so that the folder does not tell
 * somebody who has a document whether it is here.
 * @param key 32 bytes, from `fileKey`
 */
export function folderBlobs(folder: string, key: Uint8Array): Blobs {
  const pathOf = (sha256: Sha256): string => {
    const name = createHmac('sha256', key).update('name').update(sha256).digest('hex')
    return join(folder, name.slice(0, 2), name.slice(2))
  }
  return {
    put: async (source, limit = Number.POSITIVE_INFINITY) => {
      const draft = join(folder, 'incoming', randomUUID())
      await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
      try {
        const stored = await writeSealed(draft, source, key, limit)
        await settle(draft, pathOf(stored.sha256))
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },
    get: async (sha256) => {
      const file = await open(pathOf(sha256), 'r').catch((error: unknown) => {
        throw isCode(error, 'ENOENT') ? new BlobMissing(sha256) : error
      })
      return Readable.from(contentOf(file, key, sha256), { objectMode: false })
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
  }
}

async function writeSealed(draft: string, source: ByteSource, key: Uint8Array, limit: number): Promise<StoredBlob> {
  const file = await open(draft, 'wx', 0o600)
  try {
    const ownKey = newFileKey()
    const hash = createHash('sha256')
    let size = 0
    let index = 0
    for await (const chunk of inChunks(source, chunkBytes)) {
      size += chunk.bytes.length
      if (size > limit) throw new BlobTooLarge(limit)
      hash.update(chunk.bytes)
      const place = headerBytes + index * sealedChunkBytes
      await writeAll(file, sealChunk(ownKey, index, chunk.last, chunk.bytes), place)
      index += 1
    }
    const digest = hash.digest()
    await writeAll(file, header(key, ownKey, digest), 0)
    await file.sync()
    return { sha256: Sha256.parse(digest.toString('hex')), size }
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, place: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, place + written)
    written += bytesWritten
  }
}

/** A link appears whole or not at all, and leaves alone what is already there. */
async function settle(draft: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await link(draft, path).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error
  })
  await syncFolder(dirname(path))
  await syncFolder(dirname(dirname(path)))
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* contentOf(file: FileHandle, key: Uint8Array, sha256: Sha256): AsyncGenerator<Buffer> {
  try {
    const { size } = await file.stat()
    const chunks = Math.ceil((size - headerBytes) / sealedChunkBytes)
    const ownKey = fileKeyFrom(key, await readAt(file, 0, headerBytes), Buffer.from(sha256, 'hex'))
    if (chunks < 1) throw new Error('The file has no content.')
    for (let index = 0; index < chunks; index += 1) {
      const sealed = await readAt(file, headerBytes + index * sealedChunkBytes, sealedChunkBytes)
      yield openChunk(ownKey, index, index === chunks - 1, sealed)
    }
  } catch (error) {
    throw Object.assign(new BlobDamaged(sha256), { cause: error })
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, place: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, place)
  return buffer.subarray(0, bytesRead)
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

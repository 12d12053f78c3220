import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sha256 } from '../../vocabulary/sha256.ts'
import { BlobDamaged, BlobMissing, BlobTooLarge, type Blobs } from './blobs.ts'
import { fileKey } from './file-key.ts'
import { folderBlobs } from './folder-blobs.ts'
import { chunkBytes, headerBytes, sealedChunkBytes } from './sealing.ts'

let folder: string
let blobs: Blobs
const key = randomBytes(32)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  blobs = folderBlobs(folder, key)
})
afterEach(() => rm(folder, { recursive: true }))

const hashOf = (bytes: Uint8Array) => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function onlyFile(): Promise<string> {
  const [path, ...others] = await storedFiles()
  expect(others).toEqual([])
  return path ?? ''
}

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let place = 0; place < bytes.length; place += size) yield bytes.subarray(place, place + size)
}

async function* broken() {
  yield randomBytes(100_000)
  throw new Error('connection lost')
}

function chunkAt(sealed: Buffer, index: number): Buffer {
  return sealed.subarray(headerBytes + index * sealedChunkBytes, headerBytes + (index + 1) * sealedChunkBytes)
}

describe('what is stored', () => {
  it.each([[0], [1], [chunkBytes - 1], [chunkBytes], [chunkBytes + 1], [3 * chunkBytes], [3 * chunkBytes + 17]])(
    'comes back the same: %i bytes',
    async (size) => {
      const bytes = randomBytes(size)
      const stored = await blobs.put(inPieces(bytes, 10_007))
      expect(stored).toEqual({ sha256: hashOf(bytes), size })
      expect((await buffer(await blobs.get(stored.sha256))).equals(bytes)).toBe(true)
    },
  )

  it('is kept once, however often it comes and however it is cut', async () => {
    const bytes = randomBytes(2 * chunkBytes)
    await Promise.all([blobs.put(bytes), blobs.put(bytes), blobs.put(inPieces(bytes, 999))])
    expect(await storedFiles()).toHaveLength(1)
  })

  it('is not readable on the disk, nor named by its content', async () => {
    const bytes = Buffer.from('A secret of the case. '.repeat(100))
    await blobs.put(bytes)
    const path = await onlyFile()
    expect((await readFile(path)).includes('secret')).toBe(false)
    expect(path).not.toContain(hashOf(bytes).slice(2))
    expect((await stat(path)).mode & 0o077).toBe(0)
  })

  it('is there, and what was never stored is not', async () => {
    const { sha256 } = await blobs.put(Buffer.from('here'))
    expect(await blobs.has(sha256)).toBe(true)
    const absent = hashOf(Buffer.from('absent'))
    expect(await blobs.has(absent)).toBe(false)
    await expect(blobs.get(absent)).rejects.toThrow(BlobMissing)
  })
})

describe('a source that fails', () => {
  it('by being larger than allowed leaves nothing behind', async () => {
    await expect(blobs.put(inPieces(randomBytes(200_000), 5_000), 100_000)).rejects.toThrow(BlobTooLarge)
    expect(await storedFiles()).toEqual([])
  })

  it('by breaking off leaves nothing behind', async () => {
    await expect(blobs.put(broken())).rejects.toThrow('connection lost')
    expect(await storedFiles()).toEqual([])
  })
})

describe('a file altered on the disk', () => {
  const bytes = randomBytes(2 * chunkBytes + 5)

  it.each<[string, (sealed: Buffer) => Buffer]>([
    [
      'with a bit changed',
      (sealed) => sealed.fill(sealed.readUInt8(headerBytes + 9) ^ 1, headerBytes + 9, headerBytes + 10),
    ],
    ['with its key changed', (sealed) => sealed.fill(sealed.readUInt8(30) ^ 1, 30, 31)],
    ['cut off at a chunk', (sealed) => sealed.subarray(0, headerBytes + 2 * sealedChunkBytes)],
    ['cut off after its header', (sealed) => sealed.subarray(0, headerBytes)],
    ['emptied', () => Buffer.alloc(0)],
    [
      'with two chunks exchanged',
      (sealed) =>
        Buffer.concat([sealed.subarray(0, headerBytes), chunkAt(sealed, 1), chunkAt(sealed, 0), chunkAt(sealed, 2)]),
    ],
  ])('%s is not handed out', async (_how, alter) => {
    const { sha256 } = await blobs.put(bytes)
    const path = await onlyFile()
    await writeFile(path, alter(await readFile(path)))
    await expect(blobs.get(sha256).then(buffer)).rejects.toThrow(BlobDamaged)
  })

  it('by putting another stored file in its place is not handed out', async () => {
    const { sha256 } = await blobs.put(bytes)
    const place = await onlyFile()
    await blobs.put(Buffer.from('another'))
    const other = (await storedFiles()).find((path) => path !== place)
    await writeFile(place, await readFile(other ?? ''))
    await expect(blobs.get(sha256).then(buffer)).rejects.toThrow(BlobDamaged)
  })

  it('is not found with another key', async () => {
    const { sha256 } = await blobs.put(bytes)
    expect(await folderBlobs(folder, randomBytes(32)).has(sha256)).toBe(false)
  })
})

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes that somebody still holds, whatever the collector left lying about. */
function bytesHeld(): number {
  if (typeof collectGarbage !== 'function') throw new Error('This Node collects no garbage when asked.')
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

describe('a large file', () => {
  it('is stored and read in constant memory', { timeout: 60_000 }, async () => {
    const piece = randomBytes(1024 * 1024)
    const pieces = 192
    const before = bytesHeld()
    /** What is held after each twelfth of the way. What is freed may be counted a while later: one low reading tells. */
    const held = { writing: new Array<number>(), reading: new Array<number>() }
    async function* large() {
      for (let index = 1; index <= pieces; index += 1) {
        if (index % 16 === 0) held.writing.push(bytesHeld() - before)
        yield piece
      }
    }
    const { sha256, size } = await blobs.put(large())
    let read = 0
    for await (const chunk of await blobs.get(sha256)) {
      read += Buffer.from(chunk).length
      if (read % (16 * piece.length) < Buffer.from(chunk).length) held.reading.push(bytesHeld() - before)
    }
    expect([size, read]).toEqual([pieces * piece.length, pieces * piece.length])
    for (const readings of [held.writing, held.reading]) {
      expect(readings).toHaveLength(12)
      expect(Math.min(...readings.slice(6))).toBeLessThan((pieces * piece.length) / 2)
    }
  })
})

describe('the key of the files', () => {
  it('is made once, for its owner alone, and found again', async () => {
    const keys = await Promise.all([fileKey(folder, undefined), fileKey(folder, undefined), fileKey(folder, undefined)])
    expect(new Set(keys.map((one) => one.toString('hex'))).size).toBe(1)
    expect((await stat(join(folder, 'file.key'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['file.key'])
  })

  it('is taken from the environment when it is set there', async () => {
    expect(await fileKey(folder, 'ab'.repeat(32))).toEqual(Buffer.from('ab'.repeat(32), 'hex'))
    expect(await fileKey(folder, randomBytes(32).toString('base64'))).toHaveLength(32)
    await expect(fileKey(folder, 'too short')).rejects.toThrow('COLLOQUY_FILE_KEY does not hold a key of 32 bytes')
    expect(await readdir(folder)).toEqual([])
  })
})

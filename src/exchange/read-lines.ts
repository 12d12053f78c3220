import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip, type Gunzip } from 'node:zlib'

/** A physical line of a text file, without its line ending. */
export interface Line {
  readonly number: number
  readonly text: string
  /** The bytes were not UTF-8 and were read as Windows-1252, which gives every byte a character. */
  readonly encodingDoubted: boolean
  /** Set when the line is longer than `longestLine`: `text` is its beginning. */
  readonly cut: boolean
  /** False for a last line that no line ending closes. */
  readonly closed: boolean
}

export const longestLine = 64 * 1024
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Why a file could be read only in part. */
export class FileCutShort extends Error {
  override readonly name = 'FileCutShort'
}

/**
 * The lines of a file, gunzipped when it begins as gzip does, in constant memory.
 * @throws FileCutShort after the last readable line, when the compressed data end early or are damaged
 */
export async function* readLines(path: string, onBytes?: (bytes: number) => void): AsyncGenerator<Line> {
  const splitter = new LineSplitter()
  let damage: string | null = null
  try {
    for await (const chunk of bytesOf(path, onBytes)) yield* splitter.push(chunk)
  } catch (error) {
    if (!isCompressionFault(error)) throw error
    damage = error.message
  }
  yield* splitter.end()
  if (damage !== null)
    throw new FileCutShort(
      `The compressed file is cut short or damaged (${damage}): rows after line ${splitter.last} cannot be read.`,
    )
}

async function* bytesOf(path: string, onBytes?: (bytes: number) => void): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    const magic = Buffer.alloc(2)
    await file.read(magic, 0, 2, 0)
    const bytes = file.createReadStream({ start: 0, autoClose: false })
    const isZipped = magic[0] === 0x1f && magic[1] === 0x8b
    let told = 0
    for await (const chunk of isZipped ? unzipped(bytes) : bytes) {
      onBytes?.(bytes.bytesRead - told)
      told = bytes.bytesRead
      yield chunk
    }
  } finally {
    // Whoever stops in the middle, as at a wrong heading or damaged bytes, leaves no open file behind.
    await file.close()
  }
}

function unzipped(bytes: Readable): Gunzip {
  const zipped = createGunzip()
  bytes.on('error', (error) => zipped.destroy(error))
  return bytes.pipe(zipped)
}

function isCompressionFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}

/** Cuts bytes into lines at line feeds; a carriage return before one belongs to the line ending. */
class LineSplitter {
  private pending: Buffer[] = []
  private pendingLength = 0
  private dropped = false
  last = 0;

  *push(chunk: Buffer): Generator<Line> {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      this.hold(chunk.subarray(from, at))
      yield this.take(true)
      from = at + 1
    }
    this.hold(chunk.subarray(from))
  }

  *end(): Generator<Line> {
    if (this.pendingLength > 0) yield this.take(false)
  }

  private hold(bytes: Buffer): void {
    const room = longestLine - this.pendingLength
    if (bytes.length > room) this.dropped = true
    if (room <= 0 || bytes.length === 0) return
    this.pending.push(bytes.subarray(0, room))
    this.pendingLength += Math.min(bytes.length, room)
  }

  private take(closed: boolean): Line {
    let bytes = Buffer.concat(this.pending)
    if (bytes.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1)
    this.last += 1
    const line = {
      number: this.last,
      ...decode(bytes, this.last === 1),
      cut: this.dropped,
      closed,
    }
    this.pending = []
    this.pendingLength = 0
    this.dropped = false
    return line
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

function decode(bytes: Buffer, first: boolean): { text: string; encodingDoubted: boolean } {
  const byteOrderMark = '\uFEFF'
  try {
    const text = utf8.decode(bytes)
    return {
      text: first && text.startsWith(byteOrderMark) ? text.slice(1) : text,
      encodingDoubted: false,
    }
  } catch {
    return { text: windows1252.decode(bytes), encodingDoubted: true }
  }
}

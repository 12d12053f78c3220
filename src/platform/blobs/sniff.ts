import type { ByteSource } from './blobs.ts'

/** What a file is by its own bytes, whatever its name says. */
export type FileType =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  | 'application/zip'
  | 'application/x-executable'
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/tiff'
  | 'image/heic'
  | 'image/svg+xml'
  | 'video/mp4'
  | 'video/quicktime'
  | 'video/webm'
  | 'video/x-msvideo'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/wav'
  | 'audio/ogg'
  | 'text/html'
  | 'text/plain'

/** Bytes from the beginning of a file that suffice to know its type. */
export const headBytes = 4_096

/** The type of a file from its first bytes, or null when they are of no type known here. */
export function sniff(head: Uint8Array): FileType | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, headBytes))
  return bySignature(bytes) ?? byContainer(bytes) ?? asText(bytes) ?? asProgram(bytes)
}

type Signature = readonly [offset: number, start: string, type: FileType]

/** The bytes as Latin-1 text, at their offset. */
const signatures: readonly Signature[] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1A\n', 'image/png'],
  [0, '\xFF\xD8\xFF', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, '\x1A\x45\xDF\xA3', 'video/webm'],
  [0, 'OggS', 'audio/ogg'],
  [0, 'ID3', 'audio/mpeg'],
  [0, '\xFF\xFB', 'audio/mpeg'],
  [0, '\xFF\xF3', 'audio/mpeg'],
  [0, '\x7FELF', 'application/x-executable'],
  [0, '\xCF\xFA\xED\xFE', 'application/x-executable'],
  [0, '#!', 'application/x-executable'],
]

function bySignature(bytes: Buffer): FileType | null {
  const latin = bytes.toString('latin1')
  return signatures.find(([offset, start]) => latin.startsWith(start, offset))?.[2] ?? null
}

const riffKinds: Readonly<Record<string, FileType>> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
}

const heicBrands = new Set(['heic', 'heix', 'mif1', 'msf1', 'hevc'])
const officeFolders: readonly (readonly [string, FileType])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

function byContainer(bytes: Buffer): FileType | null {
  const latin = bytes.toString('latin1')
  if (latin.startsWith('RIFF')) return riffKinds[latin.slice(8, 12)] ?? null
  if (latin.slice(4, 8) === 'ftyp') return mediaBrand(latin.slice(8, 12))
  if (!latin.startsWith('PK\x03\x04')) return null
  const office = officeFolders.find(([folder]) => latin.includes('[Content_Types].xml') && latin.includes(folder))
  return office?.[1] ?? 'application/zip'
}

function mediaBrand(brand: string): FileType {
  if (heicBrands.has(brand)) return 'image/heic'
  if (brand === 'qt  ') return 'video/quicktime'
  return brand.startsWith('M4A') ? 'audio/mp4' : 'video/mp4'
}

/** Markup that a browser would run is named for what it is. */
const active = /<(?:!doctype\s+html|html|head|body|script|iframe|meta|link|style)\b/i

function asText(bytes: Buffer): FileType | null {
  const text = wellFormedText(bytes)
  if (text === null) return null
  if (/<svg\b/i.test(text)) return 'image/svg+xml'
  return active.test(text) ? 'text/html' : 'text/plain'
}

/** The bytes as UTF-8 text, or null. A letter cut in two at the end of what was read does not count against it. */
function wellFormedText(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return bytes.some(isBinaryControl) ? null : text
  } catch {
    return null
  }
}

/** Two letters that a text may begin with too: they count only where the bytes are no text. */
function asProgram(bytes: Buffer): FileType | null {
  return bytes.toString('latin1', 0, 2) === 'MZ' ? 'application/x-executable' : null
}

/** Controls that no text has; tab, line feed, form feed, carriage return and escape may stand in one. */
function isBinaryControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b
}

/** The first bytes of a source, and the whole source again: its type is known before any of it is stored. */
export async function peek(
  source: AsyncIterable<Uint8Array>,
  length: number = headBytes,
): Promise<{ readonly head: Uint8Array; readonly whole: ByteSource }> {
  const rest = source[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let size = 0
  while (size < length) {
    const next = await rest.next()
    if (next.done === true) break
    taken.push(next.value)
    size += next.value.length
  }
  return { head: Buffer.concat(taken).subarray(0, length), whole: rejoined(taken, rest) }
}

async function* rejoined(taken: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* taken
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

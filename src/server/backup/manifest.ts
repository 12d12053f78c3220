import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { SnapshotFacts } from '../../platform/postgres/snapshot.ts'

const KeptFile = z.object({
  /** Path in the backup's folder, with `/` between its parts. */
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
})
export type KeptFile = z.infer<typeof KeptFile>

/** The table of contents of a backup: what is in it, and the hash of each part. */
export const Manifest = z.object({
  format: z.literal(1),
  database: SnapshotFacts,
  files: z.array(KeptFile),
  /** Tells whether a key is the one that opens the files, without telling the key. Null when there are no files. */
  fileKey: z.string().nullable(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'
export const tableFile = (table: string) => `tables/${table}.copy.gz`
export const filesFolder = 'files'

/** Reads a backup's manifest. @throws Error when the folder holds no backup of ours */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) throw new Error(`${folder} holds no backup: there is no ${manifestName} in it.`)
  const manifest = Manifest.safeParse(JSON.parse(text))
  if (manifest.success) return manifest.data
  throw new Error(`The ${manifestName} in ${folder} is not one that this program can read.`)
}

/** Passes bytes on and remembers their number and hash. */
export class Weighing extends Transform {
  bytes = 0
  readonly #hash = createHash('sha256')
  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length
    this.#hash.update(chunk)
    done(null, chunk)
  }
  /** The hash of all that has passed; asked once, at the end. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}

/**
 * Finds the parts of a backup that are not what its manifest says.
 * @returns a sentence for each
 */
export async function damagedParts(folder: string, { files }: Manifest): Promise<string[]> {
  const sentences: string[] = []
  for (const { path, bytes, sha256 } of files) {
    const weighing = new Weighing()
    try {
      await pipeline(createReadStream(join(folder, path)), weighing.resume())
    } catch {
      sentences.push(`${path} is missing or cannot be read.`)
      continue
    }
    if (weighing.bytes !== bytes) sentences.push(`${path} has ${weighing.bytes} bytes; it was written with ${bytes}.`)
    else if (weighing.digest() !== sha256) sentences.push(`${path} was changed since it was written.`)
  }
  return sentences
}

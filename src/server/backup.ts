import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { readConfig, type Config } from '../platform/config.ts'
import { openDatabase, type Database } from '../platform/postgres/database.ts'
import { takeSnapshot } from '../platform/postgres/snapshot.ts'
import { filesOf, finishedFiles, keyMark } from './backup/file-store.ts'
import { filesFolder, manifestName, tableFile, Weighing, type KeptFile, type Manifest } from './backup/manifest.ts'
import { UsageError } from './command.ts'

export const summary = 'Write every table and file, as of one moment, to a folder.'

export const usage = `colloquy backup --to FOLDER [--json]

Writes one consistent snapshot of the database (a gzipped file a table), every stored file, and a
manifest with the hash of each. The server may run meanwhile. FOLDER must be new or empty.

The key that opens the files (file.key in COLLOQUY_HOME, or COLLOQUY_FILE_KEY) is not written:
keep a copy of it in another place. Without it the files cannot be read again.

  --json   print what was written as JSON`

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (values.to === undefined) throw new UsageError('Say where to: --to FOLDER.')
  const config = readConfig()
  const database = await openDatabase(config, { whenInUse: 'join' })
  try {
    const manifest = await backUp(database, config, resolve(values.to))
    console.log(values.json ? JSON.stringify(reportOf(manifest)) : inWords(manifest, values.to))
  } finally {
    await database.stop()
  }
}

/** Writes a backup. @throws Error when the folder holds something */
export async function backUp(database: Database, config: Pick<Config, 'home'>, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty. Name a new folder for each backup.`)
  const files: KeptFile[] = []
  const keep = async (path: string, source: Readable, ...through: NodeJS.ReadWriteStream[]) => {
    files.push(await writePart(folder, path, source, through))
  }
  const facts = await takeSnapshot(database, (table, rows) => keep(tableFile(table), rows, createGzip()))
  // After the snapshot: a file is stored before the row that names it, so that no row can lack its file.
  const stored = filesOf(config.home)
  for (const path of await finishedFiles(stored))
    await keep(`${filesFolder}/${path}`, createReadStream(join(stored, path)))
  const manifest: Manifest = { format: 1, database: facts, files, fileKey: await keyMark(config.home) }
  // Last: a backup without a manifest was cut short.
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  return manifest
}

async function writePart(
  folder: string,
  path: string,
  source: Readable,
  through: readonly NodeJS.ReadWriteStream[],
): Promise<KeptFile> {
  const destination = join(folder, path)
  await mkdir(dirname(destination), { recursive: true, mode: 0o700 })
  const weighing = new Weighing()
  await pipeline([source, ...through, weighing, createWriteStream(destination, { mode: 0o600, flush: true })])
  return { path, bytes: weighing.bytes, sha256: weighing.digest() }
}

function reportOf({ database, files }: Manifest) {
  return {
    takenAt: database.takenAt,
    tables: database.tables.length,
    rows: database.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files.filter(({ path }) => path.startsWith(`${filesFolder}/`)).length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

function inWords(manifest: Manifest, folder: string): string {
  const { takenAt, tables, rows, files, bytes } = reportOf(manifest)
  const words = `${rows} rows of ${tables} tables and ${files} files as of ${takenAt}, ${bytes} bytes, are in ${folder}.`
  return files === 0
    ? words
    : `${words}\nThe key that opens the files is not among them: keep a copy of it in another place.`
}

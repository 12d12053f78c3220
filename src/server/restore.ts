import { createReadStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { readConfig, type Config } from '../platform/config.ts'
import { openDatabase, type Database } from '../platform/postgres/database.ts'
import { loadSnapshot } from '../platform/postgres/snapshot.ts'
import { filesOf, finishedFiles, keyMark } from './backup/file-store.ts'
import { damagedParts, filesFolder, readManifest, tableFile, type Manifest } from './backup/manifest.ts'
import { UsageError } from './command.ts'
import { migrateDatabase } from './migrate-database.ts'

export const summary = 'Fill an empty installation from a backup, after checking it whole.'

export const usage = `colloquy restore --from FOLDER [--json]

Checks every part of the backup against its manifest, then fills the empty database and the files
of COLLOQUY_HOME (or DATABASE_URL) from it, and migrates on to this program's version. Nothing is
changed when a part is damaged. Afterwards "colloquy audit verify" checks the ledger.

The key of the installation that was backed up must be in place first: file.key in COLLOQUY_HOME,
or COLLOQUY_FILE_KEY.

  --json   print what was restored as JSON`

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (values.from === undefined) throw new UsageError('Say where from: --from FOLDER.')
  const config = readConfig()
  const folder = resolve(values.from)
  const manifest = await soundManifest(folder, config)
  const database = await openDatabase(config)
  try {
    await fill(database, config, folder, manifest)
    const rows = manifest.database.tables.reduce((sum, table) => sum + table.rows, 0)
    const { takenAt } = manifest.database
    console.log(
      values.json
        ? JSON.stringify({
            takenAt,
            tables: manifest.database.tables.length,
            rows,
            files: storedFiles(manifest).length,
          })
        : `Restored ${rows} rows and ${storedFiles(manifest).length} files as of ${takenAt}. Now run: colloquy audit verify`,
    )
  } finally {
    await database.stop()
  }
}

/** Fills an empty database and home from a backup. @throws Error before anything is changed when the backup is damaged */
export async function restore(database: Database, config: Pick<Config, 'home'>, folder: string): Promise<Manifest> {
  const manifest = await soundManifest(folder, config)
  await fill(database, config, folder, manifest)
  return manifest
}

async function soundManifest(folder: string, config: Pick<Config, 'home'>): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const damaged = await damagedParts(folder, manifest)
  if (damaged.length > 0)
    throw new Error(`The backup in ${folder} is damaged; nothing was restored.\n${damaged.join('\n')}`)
  if (storedFiles(manifest).length === 0) return manifest
  if (manifest.fileKey !== (await keyMark(config.home)))
    throw new Error(
      `The files of this backup were sealed with a key that is not here. Put the file.key of that installation into ${config.home}, or set COLLOQUY_FILE_KEY, and restore again.`,
    )
  const present = await finishedFiles(filesOf(config.home))
  if (present.length > 0)
    throw new Error(`${filesOf(config.home)} holds files already. Set COLLOQUY_HOME to a new folder and restore again.`)
  return manifest
}

async function fill(
  database: Database,
  config: Pick<Config, 'home'>,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  await loadSnapshot(database, manifest.database, (table) => {
    const unpacked = createGunzip()
    // A failure of either stream reaches whoever reads the rows.
    pipeline(createReadStream(join(folder, tableFile(table))), unpacked, () => undefined)
    return unpacked
  })
  for (const { path } of storedFiles(manifest)) {
    const destination = join(filesOf(config.home), path.slice(filesFolder.length + 1))
    await mkdir(dirname(destination), { recursive: true, mode: 0o700 })
    await copyFile(join(folder, path), destination)
  }
  await migrateDatabase(database)
}

const storedFiles = ({ files }: Manifest) => files.filter(({ path }) => path.startsWith(`${filesFolder}/`))

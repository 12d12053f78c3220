import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { now, uuidv7 } from '../platform/clock.ts'
import type { TestDatabase } from '../platform/postgres/testing.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { courtFor } from './domain/imported-court.ts'
import type { Source } from './domain/source-definition.ts'
import { importExtract, type ImportReport } from './import-extract.ts'
import { findExtract } from './read-extract-file.ts'
import { sourceNamed } from './sources.ts'

/** The invented extract that lies in the project. */
export const sampleExtract = fileURLToPath(new URL('samples/cook-county', import.meta.url))

/** Where the real extract lies: `COLLOQUY_SAMPLE_DATA`, or `../shared/data` beside the project. */
const realData = process.env['COLLOQUY_SAMPLE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
export const realExtract = `${realData}/cook-county-2019`

/** Why tests on the real extract cannot run here, or null when they can. */
export const realExtractAbsent = existsSync(`${realExtract}/intake.csv.gz`)
  ? null
  : `The real extract is not at ${realExtract}; set COLLOQUY_SAMPLE_DATA to the folder that holds cook-county-2019.`

export const cookCounty = await known('cook-county')
export const plainCsv = await known('plain-csv')

async function known(name: string): Promise<Source> {
  const source = await sourceNamed(name)
  if (!source) throw new Error(`There is no source ${name}.`)
  return source
}

/** The court that the invented extract is imported into. */
export const importedCourt = courtFor(cookCounty)

interface Importing {
  readonly source?: Source
  readonly asOf?: string
  readonly dryRun?: boolean
}

/** Imports a folder into a test database, as the importer. */
export async function importedInto(
  database: TestDatabase,
  folder: string,
  { source = cookCounty, asOf = '2026-01-01', dryRun = false }: Importing = {},
): Promise<ImportReport> {
  return await asImporter(database, async (client) => {
    return await importExtract(client, {
      run: uuidv7(),
      source,
      court: courtFor(source),
      files: await findExtract(source, folder),
      asOf: legalDate(asOf),
      dryRun,
      startedAt: now(),
      now,
    })
  })
}

/** Acts on a connection of the importer's own, for bulk loading goes through no pool. */
export async function asImporter<T>(database: TestDatabase, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(database.database.connectionFor('colloquy_import'))
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** A fingerprint of every table, by name. */
export async function fingerprints(database: TestDatabase): Promise<Map<string, string>> {
  const { rows: tables } = await database
    .administrator()
    .query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
  const prints = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await database
      .administrator()
      .query<{ print: string }>(
        `select coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), 'empty') as print from ${name} t`,
      )
    prints.set(name, rows[0]?.print ?? '')
  }
  return prints
}

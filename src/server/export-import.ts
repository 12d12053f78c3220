import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { courtFor } from '../exchange/domain/imported-court.ts'
import { exportExtract } from '../exchange/export-extract.ts'
import { sourceNamed, sourceNames } from '../exchange/sources.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { UsageError } from './command.ts'
import { migrateDatabase } from './migrate-database.ts'

export const summary = 'Write the files of an import again, from what was kept of them.'

export const usage = `colloquy export-import SOURCE DIR [--court NAME] [--as-mended] [--json]

Writes each file of SOURCE that was imported as NAME.csv into DIR: every row that was loaded, and every row that is held or was
set aside, in the order in which they came. Comparing it with what was sent proves that nothing was lost.

The files name race, gender and age where the source did. They are for whoever answers for the source; the application shows
them to nobody.

  --court NAME  the court of that name (default: the court of the source)
  --as-mended   write rows as people put them right, instead of as they came
  --json        print the counts as JSON`

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      court: { type: 'string' },
      'as-mended': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [name = '', folder, ...more] = positionals
  const source = await sourceNamed(name)
  if (!source) throw new UsageError(`Say what was imported: ${(await sourceNames()).join(' or ')}.`)
  if (folder === undefined || more.length > 0) throw new UsageError('Say the one folder to write into.')
  const court = courtFor(source, values.court === undefined ? {} : { name: values.court })
  const database = await openDatabase(readConfig(), { whenInUse: 'join', notice: (message) => console.error(message) })
  try {
    await migrateDatabase(database)
    const client = new Client(database.connectionFor('colloquy_import'))
    await client.connect()
    try {
      const report = await exportExtract(client, { source, court: court.id, folder, asMended: values['as-mended'] })
      if (Object.keys(report).length === 0)
        throw new Error(`Nothing of ${source.source} was imported into ${court.name}.`)
      await client.query(`select note_taken_out('import-files', null, null)`)
      console.log(values.json ? JSON.stringify(report) : inWords(report))
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
  }
}

const inWords = (report: Readonly<Record<string, number>>): string =>
  Object.entries(report)
    .map(([file, rows]) => `${file}.csv  ${rows.toLocaleString('en-US')} rows`)
    .join('\n')

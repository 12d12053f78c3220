import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { checkExtract } from '../exchange/check-extract.ts'
import { doubtsInWords, filesInWords, heldInWords, totalsInWords } from '../exchange/domain/report-in-words.ts'
import { sourceZone } from '../exchange/domain/source-dates.ts'
import { importExtract, type ImportReport } from '../exchange/import-extract.ts'
import { type ExtractPaths, findExtract } from '../exchange/read-extract-file.ts'
import { now, uuidv7 } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { LegalDate, todayIn } from '../vocabulary/legal-date.ts'
import { UsageError } from './command.ts'
import { migrateDatabase } from './migrate-database.ts'

export const summary = 'Import published case data into a court of its own.'

export const usage = `colloquy import cook-county DIR [--as-of YYYY-MM-DD] [--check] [--json]

Reads intake, initiation, dispositions and sentencing (.csv or .csv.gz) of the Cook County State's
Attorney from DIR into the imported court. Every row is loaded, loaded with a flag when it is
doubtful, or quarantined with the reason; none is dropped. Names are generated, for the source has
none. All or nothing is loaded; a second run of the same extract changes nothing.

  --as-of DAY  the last day the extract can know of (default: today); later dates are flagged
  --check      read and count only; no database is touched
  --json       print the report as JSON

Exit code 1 when a file could be read only in part; what could be read is loaded.`

const heldOnScreen = 20

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [source, folder, ...more] = positionals
  if (source !== 'cook-county') throw new UsageError('Say what to import: cook-county.')
  if (folder === undefined || more.length > 0) throw new UsageError('Say the one folder that holds the extract.')
  const asOf = dayFrom(values['as-of'])
  const paths = await findExtract(folder)
  const report = values.check ? await checkExtract(paths, asOf) : await load(paths, asOf)
  if (values.json) console.log(JSON.stringify(report))
  else console.log(inWords(report))
  for (const damage of report.damage) console.error(damage)
  if (report.damage.length > 0) process.exitCode = 1
}

function dayFrom(text: string | undefined): LegalDate {
  if (text === undefined) return todayIn(sourceZone, now())
  const day = LegalDate.safeParse(text)
  if (!day.success) throw new UsageError(`--as-of ${text} is not a day. Write YYYY-MM-DD.`)
  return day.data
}

async function load(paths: ExtractPaths, asOf: LegalDate): Promise<ImportReport> {
  const database = await openDatabase(readConfig(), { whenInUse: 'join', notice: (message) => console.error(message) })
  try {
    await migrateDatabase(database)
    const client = new Client(database.connectionFor('colloquy_import'))
    await client.connect()
    try {
      return await importExtract(client, { run: uuidv7(), paths, asOf, startedAt: now(), now })
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
  }
}

function inWords(report: ImportReport | Awaited<ReturnType<typeof checkExtract>>): string {
  const lines = [filesInWords(report), '', totalsInWords(report)]
  if ('flags' in report)
    lines.push(
      `${report.casesOpened.toLocaleString('en-US')} cases opened, ${report.casesCompleted.toLocaleString('en-US')} completed; ${report.news.same.toLocaleString('en-US')} rows were known.`,
      ...(report.flags.length > 0 ? ['', 'Doubted, and loaded as it stands:', doubtsInWords(report.flags)] : []),
    )
  if (report.quarantine.length > 0) lines.push('', 'Quarantined:', heldInWords(report.quarantine, heldOnScreen))
  return lines.join('\n')
}

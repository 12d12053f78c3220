import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { checkExtract } from '../exchange/check-extract.ts'
import { courtFor } from '../exchange/domain/imported-court.ts'
import {
  changesInWords,
  doubtsInWords,
  filesInWords,
  heldInWords,
  totalsInWords,
} from '../exchange/domain/report-in-words.ts'
import type { Source } from '../exchange/domain/source-definition.ts'
import { importExtract, type ImportOrder, type ImportReport } from '../exchange/import-extract.ts'
import { LoadIncomplete } from '../exchange/load/count-load.ts'
import { type ExtractFile, findExtract, NotAnExtract } from '../exchange/read-extract-file.ts'
import { sourceNamed, sourceNames } from '../exchange/sources.ts'
import { tellProgress } from '../exchange/tell-progress.ts'
import { now, uuidv7 } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/postgres/database.ts'
import { LegalDate, todayIn } from '../vocabulary/legal-date.ts'
import { UsageError } from './command.ts'
import { progressOn } from './import-progress.ts'
import { migrateDatabase } from './migrate-database.ts'

export const summary = 'Import cases of another system into a court of its own.'

const sources = await Promise.all((await sourceNames()).map(async (name) => await sourceNamed(name)))
const listed = sources.flatMap((source) => (source ? [`  ${source.source.padEnd(12)} ${source.title}`] : []))

export const usage = `colloquy import SOURCE DIR [--court NAME] [--pack PACK] [--as-of YYYY-MM-DD] [--dry-run | --check] [--json]

Reads the files of SOURCE (.csv or .csv.gz) from DIR into an imported court. Every row is loaded, loaded with a
flag when it is doubtful, or quarantined with the reason; none is dropped. All or nothing is loaded, whenever the
program is stopped; a second run of the same extract changes nothing. docs/guide/import.md tells the rest.

Sources:
${listed.join('\n')}

  --court NAME  a court of that name, of its own (default: the court of the source)
  --pack PACK   the rule pack of that court, when it is new (default: that of the source)
  --as-of DAY   the last day the extract can know of (default: today); later dates are flagged
  --dry-run     load, count, take everything back, and say what would happen
  --check       read and count only; no database is touched
  --json        print the report as JSON

Exit code 1 when a file could be read only in part; what could be read is loaded.`

const heldOnScreen = 20

interface Order {
  readonly source: Source
  readonly files: readonly ExtractFile[]
  readonly asOf: LegalDate
  readonly court: { readonly name?: string; readonly pack?: string }
  readonly dryRun: boolean
}

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      court: { type: 'string' },
      pack: { type: 'string' },
      'as-of': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [name = '', folder, ...more] = positionals
  const source = await sourceNamed(name)
  if (!source) throw new UsageError(`Say what to import: ${(await sourceNames()).join(' or ')}.`)
  if (folder === undefined || more.length > 0) throw new UsageError('Say the one folder that holds the extract.')
  const asOf = dayFrom(values['as-of'], source)
  const files = await findExtract(source, folder)
  const court = {
    ...(values.court === undefined ? {} : { name: values.court }),
    ...(values.pack === undefined ? {} : { pack: values.pack }),
  }
  const report = values.check
    ? await checkExtract(source, files, asOf)
    : await load({ source, files, asOf, court, dryRun: values['dry-run'] })
  if (values.json) console.log(JSON.stringify(report))
  else console.log(inWords(report, values['dry-run']))
  for (const damage of report.damage) console.error(damage)
  if (report.damage.length > 0) process.exitCode = 1
}

function dayFrom(text: string | undefined, source: Source): LegalDate {
  if (text === undefined) return todayIn(source.court.zone, now())
  const day = LegalDate.safeParse(text)
  if (!day.success) throw new UsageError(`--as-of ${text} is not a day. Write YYYY-MM-DD.`)
  return day.data
}

async function load({ source, files, asOf, court, dryRun }: Order): Promise<ImportReport> {
  const database = await openDatabase(readConfig(), { whenInUse: 'join', notice: (message) => console.error(message) })
  try {
    await migrateDatabase(database)
    const [client, teller] = [await importer(database), await importer(database)]
    const progress = progressOn(process.stderr)
    const into = { run: uuidv7(), source, court: courtFor(source, court), dryRun, now }
    const inApp = await tellProgress(teller, { ...into, source: source.source })
    try {
      const order: ImportOrder = {
        ...into,
        files,
        asOf,
        startedAt: now(),
        onProgress: (place) => {
          progress.tell(place)
          inApp.tell(place)
        },
      }
      const report = await importExtract(client, order)
      await inApp.end('finished')
      return report
    } catch (error) {
      await inApp.end('failed', reasonInApp(error))
      throw error
    } finally {
      progress.end()
      await client.end()
      await teller.end()
    }
  } finally {
    await database.stop()
  }
}

async function importer(database: Database): Promise<Client> {
  const client = new Client(database.connectionFor('colloquy_import'))
  await client.connect()
  return client
}

/** What PostgreSQL says of a row may quote it; the operator's terminal may, the application may not. */
function reasonInApp(error: unknown): string {
  if (error instanceof NotAnExtract || error instanceof LoadIncomplete) return error.message
  return 'Nothing was loaded. The terminal of whoever ran it tells why.'
}

const figure = (n: number): string => n.toLocaleString('en-US')

function inWords(report: ImportReport | Awaited<ReturnType<typeof checkExtract>>, dryRun: boolean): string {
  const lines = [filesInWords(report), '', totalsInWords(report)]
  if ('flags' in report) {
    lines.push(
      `${figure(report.casesOpened)} cases ${dryRun ? 'would be opened' : 'opened'}, ${figure(report.casesCompleted)} changed.`,
      '',
      changesInWords(report.changes),
      ...(report.flags.length > 0 ? ['', 'Doubted, and loaded as it stands:', doubtsInWords(report.flags)] : []),
    )
  }
  if (report.quarantine.length > 0) lines.push('', 'Quarantined:', heldInWords(report.quarantine, heldOnScreen))
  if (dryRun) lines.push('', 'This was a dry run: nothing was kept.')
  return lines.join('\n')
}

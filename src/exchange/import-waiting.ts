import { sql, type Kysely } from 'kysely'
import { Client } from 'pg'
import { z } from 'zod'
import type { Database } from '../platform/postgres/database.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { Log } from '../platform/log.ts'
import { CourtId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { type ImportedCourt, courtFor } from './domain/imported-court.ts'
import type { Source } from './domain/source-definition.ts'
import { importMended } from './import-extract.ts'
import { sourceNamed } from './sources.ts'

const Waiting = z.object({
  court_id: CourtId,
  name: z.string(),
  zone: z.string(),
  pack: z.string(),
  source: z.string(),
  as_of: LegalDate,
})
type Waiting = z.infer<typeof Waiting>

/**
 * Loads what people have put right, court by court, until nothing waits. May run twice: a row that was loaded waits no more.
 * @returns how many rows were loaded
 */
export async function importWaiting(database: Database, systemDb: Kysely<DB>, log: Log): Promise<number> {
  let loaded = 0
  for (let waiting = await whatWaits(systemDb); waiting.length > 0; waiting = await whatWaits(systemDb)) {
    const client = new Client(database.connectionFor('colloquy_import'))
    await client.connect()
    try {
      for (const each of waiting) loaded += await loadOne(client, each, log)
    } finally {
      await client.end()
    }
  }
  return loaded
}

async function whatWaits(systemDb: Kysely<DB>): Promise<readonly Waiting[]> {
  const { rows } = await sql`
    select c.court_id, c.name, c.zone, c.pack, r.source, max(r.as_of) as as_of
    from import_quarantine q join import_run r using (run_id) join court c on c.court_id = q.court_id
    where q.state = 'mended' group by 1, 2, 3, 4, 5`.execute(systemDb)
  return z.array(Waiting).parse(rows)
}

/** Rows that cannot be loaded although they can be read go back to the person: tried again and again they would help nobody. */
async function loadOne(client: Client, waiting: Waiting, log: Log): Promise<number> {
  try {
    const source = await sourceNamed(waiting.source)
    if (!source) throw new Error(`There is no source ${waiting.source}.`)
    const report = await importMended(client, { source, court: courtOf(source, waiting), asOf: waiting.as_of })
    log.info({ court: waiting.court_id, ...report }, 'mended rows were imported')
    return report.loaded
  } catch (error) {
    log.error({ err: error, court: waiting.court_id }, 'mended rows could not be imported')
    await client.query(
      `update import_quarantine q set state = 'held', version = q.version + 1,
         reason = 'The row was put right, but could not be loaded. Send it again; if that fails too, tell the operator.'
       from import_run r where r.run_id = q.run_id and r.source = $2 and q.court_id = $1 and q.state = 'mended'`,
      [waiting.court_id, waiting.source],
    )
    return 0
  }
}

/** The court as it stands in the database: one that an office named has offices and teams of its own. */
function courtOf(source: Source, { court_id: id, name, zone, pack }: Waiting): ImportedCourt {
  const usual = courtFor(source)
  const court = usual.id === id ? usual : courtFor(source, { name, pack })
  return { ...court, id, name, zone, pack }
}

import { Client } from 'pg'
import { z } from 'zod'
import { now, uuidv7 } from '../platform/clock.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { courtFor } from './domain/imported-court.ts'
import { importExtract } from './import-extract.ts'
import { findExtract } from './read-extract-file.ts'
import { sourceNamed } from './sources.ts'

/* An import in a process of its own, for a test that kills it. */
const [settings = '{}', folder = ''] = process.argv.slice(2)
const source = await sourceNamed('cook-county')
if (!source) throw new Error('There is no source cook-county.')
const client = new Client(
  z.object({ host: z.string(), user: z.string(), database: z.string() }).parse(JSON.parse(settings)),
)
await client.connect()
await importExtract(client, {
  run: uuidv7(),
  source,
  court: courtFor(source),
  files: await findExtract(source, folder),
  asOf: legalDate('2026-01-01'),
  startedAt: now(),
  now,
})
await client.end()
process.disconnect?.()

import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { now, uuidv7 } from '../platform/clock.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { importExtract } from './import-extract.ts'
import { findExtract } from './read-extract-file.ts'
import { sampleExtract, realExtract } from './testing.ts'

const database = await testDatabase()
async function imported(folder: string) {
  const client = new Client(database.database.connectionFor('colloquy_import'))
  await client.connect()
  try {
    return await importExtract(client, {
      run: uuidv7(),
      paths: await findExtract(folder),
      asOf: legalDate('2026-01-01'),
      startedAt: now(),
      now,
    })
  } finally {
    await client.end()
  }
}
it('s', async () => {
  console.log(JSON.stringify(await imported(sampleExtract), null, 1))
  console.time('real')
  const r = await imported(realExtract)
  console.timeEnd('real')
  console.log(JSON.stringify(r, null, 1))
}, 300_000)

import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { migrateDatabase } from './migrate-database.ts'

export const summary = 'Bring the database to the newest migration.'

export const usage = `colloquy migrate [--json]

Runs the migrations that the database has not had, in order, each in a transaction,
and makes the row-security policies anew. Running it twice does nothing more.

  --json   print {"applied": [...]} instead of words`

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  const database = await openDatabase(readConfig(), { whenInUse: 'join', notice: (message) => console.error(message) })
  try {
    const applied = await migrateDatabase(database)
    if (values.json) console.log(JSON.stringify({ applied }))
    else console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`)
  } finally {
    await database.stop()
  }
}

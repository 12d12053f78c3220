import { Client } from 'pg'
import { openDatabase } from '../../src/platform/postgres/database.ts'

/** Writes numbers one after another until it is killed, and says each on stdout once its commit is acknowledged. */
const database = await openDatabase({ home: process.argv[2] ?? '', databaseUrl: undefined })
const client = new Client(database.administrator())
await client.connect()
await client.query('create table if not exists written (n int primary key)')
for (let n = 1; ; n += 1) {
  await client.query('insert into written values ($1)', [n])
  process.stdout.write(`${n}\n`)
}

import { Client } from 'pg'
import type { Database } from '../../src/platform/postgres/database.ts'
import { caseStatements, making } from './cases.ts'
import { idFunction } from './ids.ts'
import { addPeople } from './people.ts'
import { recordStatements } from './record.ts'
import { talksStatements } from './talks.ts'

/** Cases that one transaction adds. */
const step = 5_000

/** Adds the cases numbered `from` to `to`, with their people, on two connections at once. */
export async function growCaseload(database: Database, from: number, to: number): Promise<void> {
  await withLoader(database, async (client) => {
    await client.query(idFunction)
    await client.query('begin')
    await addPeople(client, from, to)
    await client.query('commit')
  })
  const steps = Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, i) => from + i * step)
  const loader = async (client: Client): Promise<void> => {
    for (let first = steps.shift(); first !== undefined; first = steps.shift())
      await addCases(client, first, Math.min(first + step - 1, to))
  }
  await Promise.all([withLoader(database, loader), withLoader(database, loader)])
  await withLoader(database, async (client) => {
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
}

async function addCases(client: Client, from: number, to: number): Promise<void> {
  await client.query('begin')
  await client.query(making(from, to))
  for (const statement of [...caseStatements, ...talksStatements, ...recordStatements]) await client.query(statement)
  await client.query('select refresh_my_cases(array(select case_id from made))')
  await client.query('commit')
}

/** Rows are put down as they are: triggers and foreign keys have had their say when the real ones were made. */
async function withLoader(database: Database, act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query(
      `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'; set temp_buffers = '128MB'`,
    )
    await act(client)
  } finally {
    await client.end()
  }
}

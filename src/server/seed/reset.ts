import { Client, type ClientBase } from 'pg'
import type { Database } from '../../platform/postgres/database.ts'
import { migrateDatabase } from '../migrate-database.ts'

/** The database must not be emptied. */
export class NotATrainingDatabase extends Error {
  override readonly name = 'NotATrainingDatabase'
}

/**
 * Throws away everything in a training database, what was imported beside the training court included, and migrates
 * the empty one: nothing that a trainee did is left.
 * @throws NotATrainingDatabase when there is a live court, or courts but no training one
 * @throws Error while another program is connected: it would go on with what is gone
 */
export async function emptyTrainingDatabase(database: Database): Promise<void> {
  await migrateDatabase(database)
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query('begin')
    await client.query('lock table court in access exclusive mode')
    await refuseOtherDatabases(client)
    await refuseWhileInUse(client, 50)
    // Whatever a migration once put in is put in again by it: no list of tables to keep.
    await client.query('drop schema public cascade; drop schema if exists pgboss cascade; create schema public')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
  await migrateDatabase(database)
}

async function refuseOtherDatabases(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ kind: string; name: string }>('select kind, name from court order by name')
  const live = rows.find(({ kind }) => kind === 'live')
  if (live) throw new NotATrainingDatabase(`This database holds a live court (${live.name}). Nothing was changed.`)
  if (rows.length > 0 && !rows.some(({ kind }) => kind === 'training'))
    throw new NotATrainingDatabase('This database holds courts, but no training court. Nothing was changed.')
}

/** A process that was killed may leave its connections for a moment: it is looked again before the answer is no. */
async function refuseWhileInUse(client: ClientBase, looks: number): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
       and usename in ('colloquy_app', 'colloquy_system', 'colloquy_import')`,
  )
  if ((rows[0]?.others ?? 0) === 0) return
  if (looks <= 1) throw new Error('Colloquy is running on this database. Stop it first; nothing was changed.')
  await client.query('select pg_sleep(0.1), pg_stat_clear_snapshot()')
  await refuseWhileInUse(client, looks - 1)
}

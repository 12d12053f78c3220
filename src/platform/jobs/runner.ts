import type { Kysely } from 'kysely'
import { Client, Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database } from '../postgres/database.ts'
import type { DB } from '../postgres/schema.ts'
import { runAsSystem } from '../postgres/tx.ts'
import type { Job } from './job.ts'

/** The worker that runs jobs at their times, in the same database as everything else. */
export interface JobRunner {
  /** Whether it is at work, for `/readyz`. */
  readonly alive: () => boolean
  stop(): Promise<void>
}

/** Starts the worker with its jobs; several processes share the work. */
export async function startJobs(
  database: Database,
  systemDb: Kysely<DB>,
  jobs: readonly Job[],
  log: Log,
): Promise<JobRunner> {
  await makeSchema(database)
  const pool = new Pool({ ...database.connectionFor('colloquy_system'), max: 3 })
  pool.on('error', () => undefined)
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await pool.query(text, values) },
    schema: 'pgboss',
    createSchema: false,
  })
  let alive = true
  boss.on('error', (error: Error) => {
    log.error({ err: error }, 'the worker had an error; it goes on')
  })
  boss.on('stopped', () => {
    alive = false
  })
  await boss.start()
  for (const job of jobs) await serve(boss, systemDb, job, log)
  return {
    alive: () => alive,
    stop: async () => {
      alive = false
      await boss.stop({ graceful: true, timeout: 5000 })
      await pool.end()
    },
  }
}

async function serve(boss: PgBoss, systemDb: Kysely<DB>, job: Job, log: Log): Promise<void> {
  const queue = job.name.replaceAll('/', '.')
  await boss.createQueue(queue, { policy: 'standard', retryLimit: 3 })
  await boss.schedule(queue, job.cron)
  await boss.work(queue, async () => {
    const count = await runAsSystem(systemDb, async (tx) => await job.run(tx))
    if (count > 0) log.info({ job: job.name, count }, 'a job ran')
  })
}

async function makeSchema(database: Database): Promise<void> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query('create schema if not exists pgboss authorization colloquy_system')
  } finally {
    await client.end()
  }
}

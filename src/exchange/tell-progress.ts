import { randomInt } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { ImportPlace } from './domain/import-steps.ts'
import type { ImportedCourt } from './domain/imported-court.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Tells in the application how far an import is. */
export interface ProgressTold {
  tell(place: ImportPlace): void
  /** @param reason why it failed, without case content */
  end(state: 'finished' | 'failed', reason?: string): Promise<void>
}

interface ToldOf {
  readonly run: string
  readonly court: ImportedCourt
  readonly source: string
  readonly dryRun: boolean
  readonly now: () => Instant
}

const watchLock = 7265660
const largestWatch = 2_147_483_647
const tellAfterMilliseconds = 400

/**
 * Tells on a connection of its own, for nothing of a load is seen before it commits. The connection holds a lock as long as it
 * lives: when the program is killed, whoever looks sees that the import broke off.
 * @param client signed in as the importer, and not the one that loads
 */
export async function tellProgress(client: ClientBase, of: ToldOf): Promise<ProgressTold> {
  const watch = randomInt(largestWatch)
  const { run, court, source, dryRun, now } = of
  await client.query('select pg_advisory_lock($1, $2)', [watchLock, watch])
  await client.query('delete from import_progress where court_id = $1', [court.id])
  await client.query(
    `insert into import_progress (run_id, court_id, court, source, dry_run, state, step, done, watch, started_at, told_at)
     values ($1, $2, $3, $4, $5, 'running', 'Reading the files', 0, $6, $7, $7)`,
    [run, court.id, court.name, source, dryRun, watch, now().toString()],
  )
  let underway = Promise.resolve()
  let toldAt = 0
  return {
    tell: ({ step, done }) => {
      const at = now()
      if (at.epochMilliseconds - toldAt < tellAfterMilliseconds) return
      toldAt = at.epochMilliseconds
      underway = underway
        .then(() => client.query(told, [run, step, done, at.toString()]))
        // An import goes on though nobody can be told how far it is; the end is told once more.
        .then(
          () => undefined,
          () => undefined,
        )
    },
    end: async (state, reason) => {
      await underway
      await client.query(ended, [run, state, reason ?? null, now().toString()])
    },
  }
}

const told = 'update import_progress set step = $2, done = $3, told_at = $4 where run_id = $1'
const ended = `
  update import_progress set state = $2, reason = $3, told_at = $4, done = case when $2 = 'finished' then 1 else done end where run_id = $1`

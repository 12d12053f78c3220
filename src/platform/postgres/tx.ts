import { sql, type Kysely, type Transaction } from 'kysely'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { now, playedMoment } from '../clock.ts'
import type { DB } from './schema.ts'

/** One transaction as one actor. Whatever runs in it sees and writes what that actor may. */
export interface Tx {
  readonly db: Transaction<DB>
  /** The moment of the transaction; every rule in it is asked at this moment. */
  readonly now: Temporal.Instant
  /** What was read in it, for the log of reads. */
  readonly reads: ReadNote[]
}

export interface ReadNote {
  readonly caseId: CaseId
  readonly compartment: Compartment
}

/** Notes that a compartment of a case was read. `status` and `court-file` are not logged. */
export function noteRead(tx: Tx, caseId: CaseId, compartment: Compartment): void {
  if (compartment === 'status' || compartment === 'court-file') return
  if (!tx.reads.some((note) => note.caseId === caseId && note.compartment === compartment))
    tx.reads.push({ caseId, compartment })
}

class RolledBack extends Error {
  readonly outcome: { readonly ok: false; readonly refusal: unknown }
  constructor(outcome: { readonly ok: false; readonly refusal: unknown }) {
    super('rolled back by a refusal')
    this.outcome = outcome
  }
}

/** Runs `act` in one transaction as the actor and gives back what it gives; a thrown error rolls back. */
export async function runAs<T>(db: Kysely<DB>, actor: Actor, act: (tx: Tx) => Promise<T>, at = now()): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    await sql`select set_config('app.person', ${actor.person}, true), set_config('app.principals', ${`{${actor.principals.join(',')}}`}, true)`.execute(
      trx,
    )
    await tellPlayedMoment(trx)
    return await act({ db: trx, now: at, reads: [] })
  })
}

/** What the database keeps by itself then bears the moment that is played. Nothing is sent in the present. */
async function tellPlayedMoment(trx: Transaction<DB>): Promise<void> {
  const moment = playedMoment()
  if (moment) await sql`select set_config('app.played_at', ${moment.toString()}, true)`.execute(trx)
}

/**
 * As `runAs`, for a verb: a refusal rolls back all that the verb had done before it refused.
 */
export async function attemptAs<T, R>(
  db: Kysely<DB>,
  actor: Actor,
  act: (tx: Tx) => Promise<Outcome<T, R>>,
  at = now(),
): Promise<Outcome<T, R>> {
  return await attempt<T, R>((inner) => runAs(db, actor, inner, at), act)
}

/** Runs `act` as the system principal: it sees all cases. Only the worker, sign-in and the seed may. */
export async function runAsSystem<T>(systemDb: Kysely<DB>, act: (tx: Tx) => Promise<T>, at = now()): Promise<T> {
  return await systemDb.transaction().execute(async (trx) => {
    await tellPlayedMoment(trx)
    return await act({ db: trx, now: at, reads: [] })
  })
}

/** As `attemptAs`, for the system principal. */
export async function attemptAsSystem<T, R>(
  systemDb: Kysely<DB>,
  act: (tx: Tx) => Promise<Outcome<T, R>>,
  at = now(),
): Promise<Outcome<T, R>> {
  return await attempt<T, R>((inner) => runAsSystem(systemDb, inner, at), act)
}

async function attempt<T, R>(
  run: (act: (tx: Tx) => Promise<Outcome<T, R>>) => Promise<Outcome<T, R>>,
  act: (tx: Tx) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
  let refused: Outcome<T, R> | undefined
  try {
    return await run(async (tx) => {
      const outcome = await act(tx)
      if (outcome.ok) return outcome
      refused = outcome
      throw new RolledBack(outcome)
    })
  } catch (error) {
    if (error instanceof RolledBack && refused) return refused
    throw error
  }
}

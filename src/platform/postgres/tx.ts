import { sql, type Kysely, type Transaction } from 'kysely'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import { now, playedMoment } from '../clock.ts'
import type { Does } from './pipelined-connection.ts'
import type { DB } from './schema.ts'
import { transact } from './transact.ts'

/** One transaction as one actor. Whatever runs in it sees and writes what that actor may. */
export interface Tx {
  readonly db: Transaction<DB>
  /** The moment of the transaction; every rule in it is asked at this moment. */
  readonly now: Temporal.Instant
  /** What was read in it, for the log of reads. */
  readonly reads: readonly ReadNote[]
  /** Adds to it what is not there yet. */
  note(read: ReadNote): void
}

export interface ReadNote {
  readonly caseId: CaseId
  readonly compartment: Compartment
}

/** Notes that a compartment of a case was read. `status` and `court-file` are not logged. */
export function noteRead(tx: Tx, caseId: CaseId, compartment: Compartment): void {
  if (compartment === 'status' || compartment === 'court-file') return
  tx.note({ caseId, compartment })
}

/** A transaction that has just begun. */
function fresh(db: Transaction<DB>, at: Temporal.Instant): Tx {
  const reads: ReadNote[] = []
  const known = new Set<string>()
  return {
    db,
    now: at,
    reads,
    note: (read) => {
      const key = `${read.caseId} ${read.compartment}`
      if (known.has(key)) return
      known.add(key)
      reads.push(read)
    },
  }
}

class RolledBack extends Error {
  readonly outcome: { readonly ok: false; readonly refusal: unknown }
  constructor(outcome: { readonly ok: false; readonly refusal: unknown }) {
    super('rolled back by a refusal')
    this.outcome = outcome
  }
}

/** How a transaction learns who acts in it. */
export interface Entrance<R> {
  /** Who it very likely is. What is read for him is thrown away if it is somebody else, or nobody. */
  readonly expected?: Actor | undefined
  /** The first statement: it tells the database the person and all of his principals, or refuses. */
  readonly enter: (db: Transaction<DB>) => Promise<Outcome<Actor, R>>
}

/** The entrance of somebody who is known already. What follows need not wait: without it the database shows nothing. */
export const entranceOf = (actor: Actor): Entrance<never> => ({
  enter: async (db) => {
    sql`select set_config('app.person', ${actor.person}, true), set_config('app.principals', ${`{${actor.principals.join(',')}}`}, true)`
      .execute(db)
      .catch(() => undefined)
    await tellPlayedMoment(db)
    return done(actor)
  },
})

/** Runs `act` in one transaction as the actor and gives back what it gives; a thrown error rolls back. */
export async function runAs<T>(db: Kysely<DB>, actor: Actor, act: (tx: Tx) => Promise<T>, at = now()): Promise<T> {
  return await transact(db, 'writes', async ({ trx }) => {
    await entranceOf(actor).enter(trx)
    return await act(fresh(trx, at))
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

/**
 * As `attemptAs`, for whoever comes through the entrance: one who is refused there does nothing.
 * A transaction that only reads begins to read for the one who is expected while the database looks who it is, which
 * saves the time of a question and its answer; row security shows it what whoever came in may see, and no more.
 */
export async function attemptThrough<T, R>(
  db: Kysely<DB>,
  entrance: Entrance<R>,
  does: Does,
  act: (tx: Tx, actor: Actor) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
  const at = now()
  const { expected } = entrance
  if (does === 'writes' || expected === undefined)
    return await attempt<T, R>(
      (inner) => transact(db, does, async ({ trx }) => await inner(fresh(trx, at))),
      async (tx) => {
        const entered = await entrance.enter(tx.db)
        return entered.ok ? await act(tx, entered.value) : entered
      },
    )
  const guessed = await transact(db, does, async ({ trx, behind }) => {
    const entering = entrance.enter(trx)
    const [entered, read] = await Promise.allSettled([entering, act(fresh(behind(entering), at), expected)])
    if (entered.status === 'rejected') throw entered.reason
    if (!entered.value.ok) return entered.value
    if (!isSame(entered.value.value, expected)) return null
    if (read.status === 'rejected') throw read.reason
    return read.value
  })
  return guessed ?? (await attemptThrough(db, { enter: async (trx) => await entrance.enter(trx) }, does, act))
}

/** Whether two actors are the same in everything that an answer may depend on. */
const isSame = (a: Actor, b: Actor): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Runs `act` as the system principal: it sees all cases. Only the worker, sign-in and the seed may. */
export async function runAsSystem<T>(systemDb: Kysely<DB>, act: (tx: Tx) => Promise<T>, at = now()): Promise<T> {
  return await transact(systemDb, 'writes', async ({ trx }) => {
    await tellPlayedMoment(trx)
    return await act(fresh(trx, at))
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

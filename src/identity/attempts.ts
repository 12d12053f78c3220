import { sql } from 'kysely'
import type { Tx } from '../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { failuresAnAddressMayHave, failuresThatLock, windowBegins } from './domain/sign-in-rules.ts'
import type { SignInRefusal } from './problems.ts'
import { noteSecurityEvent } from './security-event.ts'
import { hashOf } from './tokens.ts'

/** A name as it is compared: what differs only in case or in how it was typed is one name. */
export const signInNameOf = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()

/** An attempt that is being checked: a failure until it is shown to be none. */
export interface Attempt {
  readonly id: string
  readonly nameHash: Buffer
  readonly address: string
}

/**
 * Takes up an attempt before anything is compared: so any number of them at once has only five guesses. Names that no
 * account has are counted and locked like the others.
 */
export async function beginAttempt(
  tx: Tx,
  signInName: string,
  address: string,
): Promise<Outcome<Attempt, SignInRefusal>> {
  const nameHash = hashOf(signInName)
  // One name, one attempt taken up at a time.
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameHash.toString('hex')}, 5))`.execute(tx.db)
  if (await isLocked(tx, signInName, nameHash)) return refuse({ kind: 'locked-out' })
  const { ofName, ofAddress } = await failuresOf(tx, nameHash, address)
  if (ofName >= failuresThatLock || ofAddress >= failuresAnAddressMayHave) return refuse({ kind: 'too-many-attempts' })
  const { id } = await tx.db
    .insertInto('sign_in_failure')
    .values({ name_hash: nameHash, address, at: tx.now.toString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return done({ id, nameHash, address })
}

async function isLocked(tx: Tx, signInName: string, nameHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select exists (select from account where sign_in_name = ${signInName} and locked_at is not null)
      or exists (select from sign_in_lock where name_hash = ${nameHash}
        and not exists (select from account where sign_in_name = ${signInName})) as locked`.execute(tx.db)
  return rows[0]?.locked ?? false
}

async function failuresOf(tx: Tx, nameHash: Buffer, address: string): Promise<{ ofName: number; ofAddress: number }> {
  const since = windowBegins(tx.now).toString()
  const { rows } = await sql<{ of_name: number; of_address: number }>`
    select (select count(*)::int from sign_in_failure where name_hash = ${nameHash} and at >= ${since}::timestamptz) as of_name,
      (select count(*)::int from sign_in_failure where address = ${address} and at >= ${since}::timestamptz) as of_address`.execute(
    tx.db,
  )
  return { ofName: rows[0]?.of_name ?? 0, ofAddress: rows[0]?.of_address ?? 0 }
}

/**
 * The attempt was right: what failed before no longer counts.
 * @returns false when the account was locked while it was checked: then it is as wrong as any other
 */
export async function attemptSucceeded(tx: Tx, attempt: Attempt, person: PersonId): Promise<boolean> {
  const { locked_at } = await tx.db
    .selectFrom('account')
    .select('locked_at')
    .where('person_id', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (locked_at !== null) return false
  await tx.db.deleteFrom('sign_in_failure').where('name_hash', '=', attempt.nameHash).execute()
  return true
}

/** The attempt was no guess, as when only the code was missing yet. */
export async function attemptWithdrawn(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.db.deleteFrom('sign_in_failure').where('id', '=', attempt.id).execute()
}

/** The attempt was wrong: the fifth in fifteen minutes locks the name. @returns whether it is locked now */
export async function attemptFailed(tx: Tx, attempt: Attempt, person: PersonId | null): Promise<boolean> {
  await tx.db.deleteFrom('sign_in_failure').where('at', '<', windowBegins(tx.now).toString()).execute()
  const { ofName } = await failuresOf(tx, attempt.nameHash, attempt.address)
  if (ofName < failuresThatLock) return false
  await lock(tx, attempt.nameHash, person)
  await noteSecurityEvent(tx, { kind: 'account-locked', person, address: attempt.address })
  return true
}

async function lock(tx: Tx, nameHash: Buffer, person: PersonId | null): Promise<void> {
  const at = tx.now.toString()
  if (person)
    await tx.db
      .updateTable('account')
      .set({ locked_at: at })
      .where('person_id', '=', person)
      .where('locked_at', 'is', null)
      .execute()
  else
    await tx.db
      .insertInto('sign_in_lock')
      .values({ name_hash: nameHash, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Lets a name try again. @returns false when it was not locked */
export async function releaseAccount(tx: Tx, person: PersonId): Promise<boolean> {
  const released = await tx.db
    .updateTable('account')
    .set({ locked_at: null })
    .where('person_id', '=', person)
    .where('locked_at', 'is not', null)
    .returning('sign_in_name')
    .executeTakeFirst()
  if (!released) return false
  await tx.db.deleteFrom('sign_in_failure').where('name_hash', '=', hashOf(released.sign_in_name)).execute()
  return true
}

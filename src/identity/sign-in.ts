import { attemptAsSystem, runAsSystem } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import {
  attemptFailed,
  attemptSucceeded,
  attemptWithdrawn,
  beginAttempt,
  signInNameOf,
  type Attempt,
} from './attempts.ts'
import { endAfter } from './domain/sign-in-rules.ts'
import { stepOfCode } from './one-time-code.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import { passwordMatches } from './password.ts'
import type { SignInRefusal } from './problems.ts'
import { noteSecurityEvent } from './security-event.ts'
import { accountNamed, deleteSession, insertSession, isMethodOpen, useStep, type Account } from './store.ts'
import { hashOf, newToken } from './tokens.ts'

/** What somebody gives to show who he is. */
export interface Credentials {
  readonly username: string
  readonly password: string
  readonly code?: string | undefined
}

/** Where the request comes from, and the token its browser had. */
export interface From {
  readonly address: string
  readonly oldToken: string | undefined
}

/**
 * Signs in with a password and, where one is set up, an authenticator code.
 * @returns the token of a new session: one that the browser had before is never taken on
 */
export async function signInWithPassword(
  parts: IdentityParts,
  given: Credentials,
  from: From,
): Promise<Outcome<string, SignInRefusal>> {
  if (!(await isMethodOpen(parts.systemDb, 'password'))) return refuse({ kind: 'method-closed' })
  const proved = await prove(parts, given, from.address)
  if (!proved.ok) return proved
  return done(await beginSession(parts, proved.value, 'password', from))
}

/**
 * Compares credentials under the rule of five failures. What is wrong with them is never told, nor whether the
 * account exists.
 */
export async function prove(
  parts: IdentityParts,
  given: Credentials,
  address: string,
): Promise<Outcome<PersonId, SignInRefusal>> {
  const at = momentOf(parts)
  const name = signInNameOf(given.username)
  const begun = await attemptAsSystem(parts.systemDb, (tx) => beginAttempt(tx, name, address), at)
  if (!begun.ok) return begun
  const attempt = begun.value
  const account = await runAsSystem(parts.systemDb, (tx) => accountNamed(tx, name), at)
  const matches = await passwordMatches(account?.passwordHash ?? null, given.password)
  if (!account || !matches) return await failed(parts, attempt, account)
  if (account.totpSecret !== null) {
    if (given.code === undefined) {
      await runAsSystem(parts.systemDb, (tx) => attemptWithdrawn(tx, attempt), at)
      return refuse({ kind: 'code-needed' })
    }
    if (!(await isCodeTaken(parts, account, account.totpSecret, given.code, address)))
      return await failed(parts, attempt, account)
  }
  const free = await runAsSystem(parts.systemDb, (tx) => attemptSucceeded(tx, attempt, account.person), at)
  return free ? done(account.person) : refuse({ kind: 'locked-out' })
}

async function isCodeTaken(
  parts: IdentityParts,
  { person }: Account,
  secret: string,
  code: string,
  address: string,
): Promise<boolean> {
  const at = momentOf(parts)
  const step = stepOfCode(secret, code, at)
  if (step === null) return false
  return await runAsSystem(
    parts.systemDb,
    async (tx) => {
      if (await useStep(tx, person, step)) return true
      await noteSecurityEvent(tx, { kind: 'code-replayed', person, address })
      return false
    },
    at,
  )
}

async function failed(
  parts: IdentityParts,
  attempt: Attempt,
  account: Account | null,
): Promise<Outcome<never, SignInRefusal>> {
  const person = account?.person ?? null
  return await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await noteSecurityEvent(tx, { kind: 'sign-in-refused', person, address: attempt.address })
      return (await attemptFailed(tx, attempt, person))
        ? refuse({ kind: 'locked-out' })
        : refuse({ kind: 'wrong-credentials' })
    },
    momentOf(parts),
  )
}

/** Begins a session with a fresh token and ends the one that the browser had. */
export async function beginSession(
  parts: IdentityParts,
  person: PersonId,
  method: 'password' | 'training',
  from: From,
): Promise<string> {
  const token = newToken()
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      if (from.oldToken !== undefined) await deleteSession(tx, hashOf(from.oldToken))
      await insertSession(tx, { tokenHash: hashOf(token), person, method, endsAt: tx.now.add(endAfter) })
      await noteSecurityEvent(tx, { kind: 'signed-in', person, address: from.address, reason: method })
    },
    momentOf(parts),
  )
  return token
}

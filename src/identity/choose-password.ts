import { attemptAsSystem, runAsSystem } from '../platform/postgres/tx.ts'
import { PersonId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { attemptFailed, attemptSucceeded, beginAttempt, signInNameOf } from './attempts.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import { hashPassword } from './password.ts'
import type { AccountRefusal, SignInRefusal } from './problems.ts'
import type { FoundSession } from './request-session.ts'
import { noteSecurityEvent } from './security-event.ts'
import { prove } from './sign-in.ts'
import { deleteSessionsOf, setPassword } from './store.ts'
import { hashOf, resetCodeAsTyped } from './tokens.ts'

/** Changes one's own password, the present one given once more; all other sessions end. */
export async function changePassword(
  parts: IdentityParts,
  { session }: FoundSession,
  given: { readonly current: string; readonly password: string },
  address: string,
): Promise<Outcome<null, AccountRefusal | SignInRefusal>> {
  const { person, signInName, passwordHash, totpSecret } = session.account
  if (session.method === 'training' || passwordHash === null) return refuse({ kind: 'no-password' })
  if (holdsName(given.password, signInName)) return refuse({ kind: 'password-is-name' })
  const proved = await prove(parts, { username: signInName, password: given.current }, address)
  // With an authenticator the password alone was right when a code is asked for; the session has had its code.
  if (!proved.ok && !(totpSecret !== null && proved.refusal.kind === 'code-needed')) return proved
  const hashed = await hashPassword(given.password)
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await setPassword(tx, person, hashed)
      await deleteSessionsOf(tx, person, session.tokenHash)
      await noteSecurityEvent(tx, { kind: 'password-chosen', person, address })
    },
    momentOf(parts),
  )
  return done(null)
}

/** Chooses a password with the one-time code of an administrator. Wrong codes count like failed sign-ins. */
export async function chooseNewPassword(
  parts: IdentityParts,
  given: { readonly username: string; readonly resetCode: string; readonly password: string },
  address: string,
): Promise<Outcome<null, AccountRefusal | SignInRefusal>> {
  const at = momentOf(parts)
  const name = signInNameOf(given.username)
  if (holdsName(given.password, name)) return refuse({ kind: 'password-is-name' })
  const begun = await attemptAsSystem(parts.systemDb, (tx) => beginAttempt(tx, name, address), at)
  if (!begun.ok) return begun
  const hashed = await hashPassword(given.password)
  return await runAsSystem(
    parts.systemDb,
    async (tx): Promise<Outcome<null, AccountRefusal | SignInRefusal>> => {
      const account = await tx.db
        .selectFrom('account')
        .select(['person_id', 'reset_code_hash', 'reset_ends_at'])
        .where('sign_in_name', '=', name)
        .forUpdate()
        .executeTakeFirst()
      const person = account ? PersonId.parse(account.person_id) : null
      if (!account || !person || !isOpenCode(account, given.resetCode, at)) {
        await noteSecurityEvent(tx, { kind: 'sign-in-refused', person, address })
        const locked = await attemptFailed(tx, begun.value, person)
        return locked ? refuse({ kind: 'locked-out' }) : refuse({ kind: 'wrong-reset-code' })
      }
      if (!(await attemptSucceeded(tx, begun.value, person))) return refuse({ kind: 'locked-out' })
      await setPassword(tx, person, hashed)
      await deleteSessionsOf(tx, person)
      await noteSecurityEvent(tx, { kind: 'password-chosen', person, address })
      return done(null)
    },
    at,
  )
}

function isOpenCode(
  account: { readonly reset_code_hash: Buffer | null; readonly reset_ends_at: string | null },
  typed: string,
  at: Temporal.Instant,
): boolean {
  const { reset_code_hash, reset_ends_at } = account
  if (reset_code_hash === null || reset_ends_at === null) return false
  if (Temporal.Instant.compare(at, Temporal.Instant.from(reset_ends_at)) >= 0) return false
  return reset_code_hash.equals(hashOf(resetCodeAsTyped(typed)))
}

const holdsName = (password: string, name: string): boolean => password.toLowerCase().includes(name.toLowerCase())

import { attemptAsSystem, runAsSystem } from '../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { authenticatorUri, newSecret, stepOfCode } from './one-time-code.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import type { AccountRefusal } from './problems.ts'
import type { FoundSession } from './request-session.ts'
import { noteSecurityEvent } from './security-event.ts'
import { deleteSessionsOf, setAuthenticator, setPendingSecret } from './store.ts'

/** Begins to set up an authenticator app. The one in use, if any, stays until the new one has shown a code. */
export async function enrolAuthenticator(
  parts: IdentityParts,
  { session }: FoundSession,
): Promise<Outcome<{ secret: string; uri: string }, AccountRefusal>> {
  if (session.method === 'training') return refuse({ kind: 'no-password' })
  const secret = newSecret()
  await runAsSystem(parts.systemDb, (tx) => setPendingSecret(tx, session.tokenHash, secret), momentOf(parts))
  return done({ secret, uri: authenticatorUri(secret, session.account.signInName) })
}

/** Finishes it with a code that the app shows; other sessions of the person end, and the code is used up. */
export async function confirmAuthenticator(
  parts: IdentityParts,
  { session }: FoundSession,
  code: string,
): Promise<Outcome<null, AccountRefusal>> {
  const { pendingSecret, account, tokenHash } = session
  if (pendingSecret === null) return refuse({ kind: 'authenticator-not-begun' })
  const at = momentOf(parts)
  const step = stepOfCode(pendingSecret, code, at)
  if (step === null) return refuse({ kind: 'wrong-code' })
  return await attemptAsSystem(
    parts.systemDb,
    async (tx) => {
      await setAuthenticator(tx, account.person, pendingSecret, step)
      await setPendingSecret(tx, tokenHash, null)
      await deleteSessionsOf(tx, account.person, tokenHash)
      await noteSecurityEvent(tx, { kind: 'authenticator-set-up', person: account.person })
      return done(null)
    },
    at,
  )
}

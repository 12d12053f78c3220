import { runAsSystem } from '../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import type { SignInRefusal } from './problems.ts'
import type { FoundSession } from './request-session.ts'
import { noteSecurityEvent } from './security-event.ts'
import { unlockWith } from './session-view.ts'
import { prove } from './sign-in.ts'
import { clearLock, deleteSession, setLock } from './store.ts'

/** Locks the session now. */
export async function lockSession(parts: IdentityParts, { session, standing }: FoundSession): Promise<void> {
  if (standing === 'locked') return
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await setLock(tx, session.tokenHash)
      await noteSecurityEvent(tx, { kind: 'session-locked', person: session.account.person })
    },
    momentOf(parts),
  )
}

/**
 * Continues a locked session. Failures count like those of a sign-in; the one that locks the account ends the session.
 */
export async function unlockSession(
  parts: IdentityParts,
  { session }: FoundSession,
  given: { readonly password?: string | undefined; readonly code?: string | undefined },
  address: string,
): Promise<Outcome<null, SignInRefusal>> {
  const { person, signInName } = session.account
  if (unlockWith(session) !== 'nothing') {
    const proved = await prove(
      parts,
      { username: signInName, password: given.password ?? '', code: given.code },
      address,
    )
    if (!proved.ok) {
      await refused(parts, session.tokenHash, session.account.person, address, proved.refusal.kind === 'locked-out')
      return refuse(proved.refusal)
    }
  }
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await clearLock(tx, session.tokenHash)
      await noteSecurityEvent(tx, { kind: 'session-unlocked', person, address })
    },
    momentOf(parts),
  )
  return done(null)
}

async function refused(
  parts: IdentityParts,
  tokenHash: Buffer,
  person: FoundSession['session']['account']['person'],
  address: string,
  ends: boolean,
): Promise<void> {
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await noteSecurityEvent(tx, { kind: 'unlock-refused', person, address })
      if (ends) await deleteSession(tx, tokenHash)
    },
    momentOf(parts),
  )
}

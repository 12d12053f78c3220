import { runAsSystem } from '../platform/postgres/tx.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import type { FoundSession } from './request-session.ts'
import { noteSecurityEvent } from './security-event.ts'
import { deleteSession, deleteSessionsOf } from './store.ts'

/** Ends this session. */
export async function signOut(parts: IdentityParts, { session }: FoundSession): Promise<void> {
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await deleteSession(tx, session.tokenHash)
      await noteSecurityEvent(tx, { kind: 'signed-out', person: session.account.person })
    },
    momentOf(parts),
  )
}

/** Ends every session of the person, on every device. */
export async function signOutEverywhere(parts: IdentityParts, { session }: FoundSession): Promise<void> {
  await runAsSystem(
    parts.systemDb,
    async (tx) => {
      await deleteSessionsOf(tx, session.account.person)
      await noteSecurityEvent(tx, { kind: 'signed-out-everywhere', person: session.account.person })
    },
    momentOf(parts),
  )
}

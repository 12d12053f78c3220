import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'

type SecurityEventKind =
  | 'signed-in'
  | 'sign-in-refused'
  | 'account-locked'
  | 'lock-released'
  | 'session-locked'
  | 'session-unlocked'
  | 'unlock-refused'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'authenticator-set-up'
  | 'code-replayed'
  | 'sign-in-reset'
  | 'password-chosen'
  | 'invited'

interface SecurityEvent {
  readonly kind: SecurityEventKind
  /** Whose sign-in it is; null when the name belongs to no account. */
  readonly person: PersonId | null
  /** The administrator, where one acted; nobody for the operator of the server. */
  readonly by?: PersonId
  readonly address?: string
  readonly reason?: string
}

/** Keeps a security event. There is no place in it for a password, a code or a name as typed. */
export async function noteSecurityEvent(tx: Tx, event: SecurityEvent): Promise<void> {
  await tx.db
    .insertInto('security_event')
    .values({
      at: tx.now.toString(),
      kind: event.kind,
      person: event.person,
      by: event.by ?? null,
      address: event.address ?? null,
      reason: event.reason ?? null,
    })
    .execute()
}

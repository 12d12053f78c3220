import type { Actor } from '../../vocabulary/actor.ts'
import type { PersonId } from '../../vocabulary/ids.ts'

/** An administrator looks after sign-in. No case is opened by it. */
export const administers = (actor: Actor): boolean => actor.positions.includes('administrator')

/** A lock is released by an administrator, when there is one. */
export const mayReleaseLock = (actor: Actor, account: { readonly isLocked: boolean }): boolean =>
  administers(actor) && account.isLocked

/** A sign-in is reset by another: who could reset his own would pass by password and authenticator with one session. */
export const mayResetSignIn = (actor: Actor, person: PersonId): boolean => administers(actor) && person !== actor.person

import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { releaseAccount } from './attempts.ts'
import { resetCodeLasts } from './domain/sign-in-rules.ts'
import { deleteSessionsOf, revokeFeedsOf } from './store.ts'
import { hashOf, newResetCode, resetCodeAsTyped } from './tokens.ts'

/** A code that is told once; only its hash is kept. */
export interface OneTimeCode {
  readonly code: string
  readonly endsAt: Temporal.Instant
}

/**
 * Takes away password and authenticator, ends all sessions and calendar feeds, releases a lock, and gives the code with
 * which the person chooses a new password. An earlier code is taken no more.
 * @returns null when the person has no account
 */
export async function giveOneTimeCode(tx: Tx, person: PersonId): Promise<OneTimeCode | null> {
  const code = newResetCode()
  const endsAt = tx.now.add(resetCodeLasts)
  const changed = await tx.db
    .updateTable('account')
    .set({
      password_hash: null,
      totp_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      reset_code_hash: hashOf(resetCodeAsTyped(code)),
      reset_ends_at: endsAt.toString(),
    })
    .where('person_id', '=', person)
    .returning('person_id')
    .executeTakeFirst()
  if (!changed) return null
  await releaseAccount(tx, person)
  await deleteSessionsOf(tx, person)
  await revokeFeedsOf(tx, person)
  return { code, endsAt }
}

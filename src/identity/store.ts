import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../platform/postgres/schema.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import { PersonId } from '../vocabulary/ids.ts'
import type { SessionTimes } from './domain/sign-in-rules.ts'
import { personColumns, PersonRow, personSources } from './person.ts'

const MomentOfPg = z.string().transform(instantFromPg)

const SessionRow = PersonRow.extend({
  method: z.enum(['password', 'training']),
  last_active_at: MomentOfPg,
  locked_at: MomentOfPg.nullable(),
  ends_at: MomentOfPg,
  totp_pending: z.string().nullable(),
  sign_in_name: z.string(),
  password_hash: z.string().nullable(),
  totp_secret: z.string().nullable(),
})
type SessionRow = z.infer<typeof SessionRow>

/** A session with the person whose it is. */
export interface SessionOfPerson {
  readonly tokenHash: Buffer
  readonly method: 'password' | 'training'
  readonly times: SessionTimes
  readonly pendingSecret: string | null
  readonly account: Account
  readonly person: PersonRow
}

/** How a person signs in. */
export interface Account {
  readonly person: PersonId
  readonly displayName: string
  readonly signInName: string
  readonly passwordHash: string | null
  /** The confirmed secret of the authenticator; null when none is set up. */
  readonly totpSecret: string | null
}

/** The session of a token with everything an actor is made of, as it stands now: teams left a second ago are gone. */
export async function sessionOf(
  db: Kysely<DB>,
  tokenHash: Buffer,
  at: Temporal.Instant,
): Promise<SessionOfPerson | null> {
  const { rows } = await sql`
    select ${personColumns(at)}, s.method, s.last_active_at, s.locked_at, s.ends_at, s.totp_pending,
      a.sign_in_name, a.password_hash, case when a.totp_confirmed_at is not null then a.totp_secret end as totp_secret
    from session s join account a on a.person_id = s.person ${personSources}
    where s.token_hash = ${tokenHash}`.execute(db)
  return rows[0] === undefined ? null : sessionFrom(SessionRow.parse(rows[0]), tokenHash)
}

function sessionFrom(row: SessionRow, tokenHash: Buffer): SessionOfPerson {
  return {
    tokenHash,
    method: row.method,
    times: { lastActiveAt: row.last_active_at, lockedAt: row.locked_at, endsAt: row.ends_at },
    pendingSecret: row.totp_pending,
    account: {
      person: row.person,
      displayName: row.display_name,
      signInName: row.sign_in_name,
      passwordHash: row.password_hash,
      totpSecret: row.totp_secret,
    },
    person: row,
  }
}

/** Notes that the person did something. An old request that ends late does not move the clock back. */
export async function noteActivity(db: Kysely<DB>, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_active_at: at.toString() })
    .where('token_hash', '=', tokenHash)
    .where('last_active_at', '<', at.toString())
    .where('locked_at', 'is', null)
    .execute()
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; person: PersonId; method: 'password' | 'training'; endsAt: Temporal.Instant },
): Promise<void> {
  const at = tx.now.toString()
  await tx.db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person: session.person,
      method: session.method,
      created_at: at,
      last_active_at: at,
      ends_at: session.endsAt.toString(),
    })
    .execute()
  await tx.db.updateTable('account').set({ last_sign_in_at: at }).where('person_id', '=', session.person).execute()
  await tx.db.deleteFrom('session').where('ends_at', '<=', at).execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends all sessions of a person but the one named. */
export async function deleteSessionsOf(tx: Tx, person: PersonId, except?: Buffer): Promise<void> {
  const all = tx.db.deleteFrom('session').where('person', '=', person)
  await (except ? all.where('token_hash', '<>', except) : all).execute()
}

/** Revokes the calendar feeds of a person: whoever had the account may have made one to keep. */
export async function revokeFeedsOf(tx: Tx, person: PersonId): Promise<void> {
  await tx.db
    .updateTable('calendar_feed')
    .set({ revoked_at: tx.now.toString() })
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function setLock(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.db.updateTable('session').set({ locked_at: tx.now.toString() }).where('token_hash', '=', tokenHash).execute()
}

export async function clearLock(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.db
    .updateTable('session')
    .set({ locked_at: null, last_active_at: tx.now.toString() })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function setPendingSecret(tx: Tx, tokenHash: Buffer, secret: string | null): Promise<void> {
  await tx.db.updateTable('session').set({ totp_pending: secret }).where('token_hash', '=', tokenHash).execute()
}

/** The account of a sign-in name; null when there is none. */
export async function accountNamed(tx: Tx, signInName: string): Promise<Account | null> {
  const row = await tx.db
    .selectFrom('account')
    .select(['person_id', 'display_name', 'sign_in_name', 'password_hash', 'totp_secret', 'totp_confirmed_at'])
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
  if (!row) return null
  return {
    person: PersonId.parse(row.person_id),
    displayName: row.display_name,
    signInName: row.sign_in_name,
    passwordHash: row.password_hash,
    totpSecret: row.totp_confirmed_at === null ? null : row.totp_secret,
  }
}

export async function setPassword(tx: Tx, person: PersonId, passwordHash: string): Promise<void> {
  await tx.db
    .updateTable('account')
    .set({ password_hash: passwordHash, reset_code_hash: null, reset_ends_at: null })
    .where('person_id', '=', person)
    .execute()
}

export async function setAuthenticator(tx: Tx, person: PersonId, secret: string, step: number): Promise<void> {
  await tx.db
    .updateTable('account')
    .set({ totp_secret: secret, totp_confirmed_at: tx.now.toString(), totp_last_step: step })
    .where('person_id', '=', person)
    .execute()
}

/** Uses up a code's step. @returns false when it, or a later one, was used before: two sign-ins at once included */
export async function useStep(tx: Tx, person: PersonId, step: number): Promise<boolean> {
  const used = await tx.db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('person_id', '=', person)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', String(step))]))
    .returning('person_id')
    .executeTakeFirst()
  return used !== undefined
}

/** The key of the tokens against forged requests. */
export async function csrfKey(db: Kysely<DB>): Promise<Buffer> {
  const { key } = await db
    .selectFrom('signing_key')
    .select('key')
    .where('purpose', '=', 'csrf')
    .executeTakeFirstOrThrow()
  return key
}

export async function isMethodOpen(db: Kysely<DB>, method: 'password' | 'training'): Promise<boolean> {
  const row = await db.selectFrom('sign_in_method').select('open').where('method', '=', method).executeTakeFirst()
  return row?.open ?? false
}

/** A training database holds a training court and no live one. */
export async function isTrainingDatabase(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ training: boolean }>`
    select exists (select from court where kind = 'training') and not exists (select from court where kind = 'live') as training`.execute(
    db,
  )
  return rows[0]?.training ?? false
}

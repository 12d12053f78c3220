import { sql } from 'kysely'
import { z } from 'zod'
import type { PersonRow } from '../../contract/identity.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { attemptAsSystem, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { OfficeId, PersonId } from '../vocabulary/ids.ts'
import { instantText, type InstantText } from '../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { releaseAccount } from './attempts.ts'
import { administers, mayReleaseLock, mayResetSignIn } from './domain/people-policies.ts'
import { failuresThatLock } from './domain/sign-in-rules.ts'
import { giveOneTimeCode } from './give-one-time-code.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import type { AccountRefusal } from './problems.ts'
import { noteSecurityEvent } from './security-event.ts'

/** Rows in one answer. */
const most = 100

const Row = z.object({
  id: PersonId,
  name: z.string(),
  username: z.string(),
  title: z.string().nullable(),
  office_id: OfficeId.nullable(),
  office_name: z.string().nullable(),
  locked_at: z.string().nullable(),
  totp: z.boolean(),
  last_sign_in_at: z.string().nullable(),
})

/**
 * People and whether their sign-in is locked. Staff are found by part of a name, user name or office; a person of the
 * public only by his whole user name, for a list of them would tell who stands accused.
 */
export async function listPeople(
  parts: IdentityParts,
  actor: Actor,
  search: string,
): Promise<Outcome<{ people: PersonRow[]; more: boolean }, CommonRefusal>> {
  if (!administers(actor)) return refuse({ kind: 'not-allowed' })
  const sought = search.trim().toLowerCase()
  return await attemptAsSystem(
    parts.systemDb,
    async (tx) => {
      const people = await rowsOf(
        tx,
        actor,
        sql<boolean>`(st.person_id is not null and (a.display_name ilike ${like(sought)} or a.sign_in_name ilike ${like(sought)} or o.name ilike ${like(sought)}))
          or a.sign_in_name = ${sought}`,
      )
      return done({ people: people.slice(0, most), more: people.length > most })
    },
    momentOf(parts),
  )
}

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

async function rowsOf(tx: Tx, actor: Actor, where: ReturnType<typeof sql<boolean>>): Promise<PersonRow[]> {
  const { rows } = await sql`
    select a.person_id as id, a.display_name as name, a.sign_in_name as username, st.title, o.office_id, o.name as office_name,
      a.locked_at, a.totp_confirmed_at is not null as totp, a.last_sign_in_at
    from account a left join staff st on st.person_id = a.person_id
    left join office o on o.office_id = coalesce(st.office_id, a.office_id)
    where ${where}
    order by a.locked_at is null, a.display_name, a.person_id limit ${most + 1}`.execute(tx.db)
  return rows.map((row) => personRow(actor, Row.parse(row)))
}

function personRow(actor: Actor, row: z.infer<typeof Row>): PersonRow {
  const office = row.office_id && row.office_name !== null ? { id: row.office_id, name: row.office_name } : null
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    positions: office ? [{ title: row.title ?? 'Member of the public', office }] : [],
    lockedOut: row.locked_at === null ? null : { since: momentText(row.locked_at), failures: failuresThatLock },
    totp: row.totp ? 'on' : 'off',
    lastSignInAt: row.last_sign_in_at === null ? null : momentText(row.last_sign_in_at),
    abilities: {
      releaseLock: mayReleaseLock(actor, { isLocked: row.locked_at !== null }),
      resetSignIn: mayResetSignIn(actor, row.id),
    },
  }
}

const momentText = (text: string): InstantText => instantText(Temporal.Instant.from(text))

/** Lets a person who was locked out try again; why is kept. */
export async function releaseLock(
  parts: IdentityParts,
  actor: Actor,
  given: { readonly person: PersonId; readonly reason: string },
): Promise<Outcome<PersonRow, CommonRefusal | AccountRefusal>> {
  if (!administers(actor)) return refuse({ kind: 'not-allowed' })
  return await attemptAsSystem(
    parts.systemDb,
    async (tx): Promise<Outcome<PersonRow, CommonRefusal | AccountRefusal>> => {
      const [before] = await rowsOf(tx, actor, sql<boolean>`a.person_id = ${given.person}`)
      if (!before) return refuse({ kind: 'not-found' })
      if (!(await releaseAccount(tx, given.person))) return refuse({ kind: 'not-locked' })
      await noteSecurityEvent(tx, {
        kind: 'lock-released',
        person: given.person,
        by: actor.person,
        reason: given.reason,
      })
      return done({ ...before, lockedOut: null, abilities: { ...before.abilities, releaseLock: false } })
    },
    momentOf(parts),
  )
}

/**
 * Takes away password and authenticator, ends all sessions and calendar feeds, and gives a one-time code with which the
 * person chooses a new password. The code is shown once and only its hash is kept.
 */
export async function resetSignIn(
  parts: IdentityParts,
  actor: Actor,
  { person, reason }: { readonly person: PersonId; readonly reason: string },
): Promise<Outcome<{ code: string; endsAt: InstantText }, CommonRefusal | AccountRefusal>> {
  if (!mayResetSignIn(actor, person)) return refuse({ kind: 'not-allowed' })
  return await attemptAsSystem(
    parts.systemDb,
    async (tx): Promise<Outcome<{ code: string; endsAt: InstantText }, CommonRefusal>> => {
      const given = await giveOneTimeCode(tx, person)
      if (!given) return refuse({ kind: 'not-found' })
      await noteSecurityEvent(tx, {
        kind: 'sign-in-reset',
        person,
        by: actor.person,
        reason,
      })
      return done({ code: given.code, endsAt: instantText(given.endsAt) })
    },
    momentOf(parts),
  )
}

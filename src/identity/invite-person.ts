import { sql } from 'kysely'
import { newId } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { PersonId, type TeamId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { OfficeKind } from '../vocabulary/positions.ts'
import { signInNameOf } from './attempts.ts'
import { usualTeam, workIn, type WorkingPosition } from './domain/work.ts'
import { giveOneTimeCode, type OneTimeCode } from './give-one-time-code.ts'
import {
  liveCourt,
  officeOf,
  teamOf,
  type CourtRefusal,
  type NamedTeam,
  type NewCourt,
  type OfficeRefusal,
  type Place,
  type TeamRefusal,
} from './place-of-work.ts'
import { noteSecurityEvent } from './security-event.ts'

/** Who is invited, and where that person works. */
export interface Invitation {
  readonly name: string
  /** Also the user name. */
  readonly email: string
  readonly title: string
  readonly position: WorkingPosition
  /** The court by name; undefined for the only live one. */
  readonly court: string | undefined
  /** The law of a court that is to be set up; null when it must be there. */
  readonly newCourt: NewCourt | null
  readonly office: string
  /** Of what kind a new office is; undefined for the usual one of the position. */
  readonly officeKind: OfficeKind | undefined
  /** None for the usual team of the position. */
  readonly teams: readonly NamedTeam[]
}

export type InvitationRefusal =
  | CourtRefusal
  | OfficeRefusal
  | TeamRefusal
  | { readonly kind: 'no-such-work'; readonly offices: readonly OfficeKind[] }
  | { readonly kind: 'team-missing' }
  | { readonly kind: 'has-account'; readonly username: string }

/** What was set up or found, and the code with which the person chooses a password. */
export interface Invited extends OneTimeCode {
  readonly person: PersonId
  readonly username: string
  readonly court: Place<unknown>
  readonly office: Place<unknown>
  readonly teams: readonly Place<unknown>[]
}

/**
 * Gives a person of a live court an account and a place in an office, and a one-time code to choose a password with.
 * Court, office and teams are set up where they are not there yet. For the operator of the server: there need be no
 * administrator yet.
 */
export async function invitePerson(tx: Tx, given: Invitation): Promise<Outcome<Invited, InvitationRefusal>> {
  const work = workIn(given.position)
  const kinds = given.officeKind === undefined ? work.offices : ([given.officeKind] as const)
  if (!kinds.every((kind) => work.offices.includes(kind)))
    return refuse({ kind: 'no-such-work', offices: work.offices })
  // One invitation at a time: two at once would set the same court up twice.
  await sql`select pg_advisory_xact_lock(hashtextextended('invite-person', 5))`.execute(tx.db)
  const username = signInNameOf(given.email)
  if (await hasAccount(tx, username)) return refuse({ kind: 'has-account', username })
  const court = await liveCourt(tx, given.court, given.newCourt)
  if (!court.ok) return court
  const office = await officeOf(tx, court.value.id, given.office, kinds)
  if (!office.ok) return office
  const usual = usualTeam(given.position, given.office, given.name)
  const named = given.teams.length > 0 || usual === null ? given.teams : [{ name: usual, kind: null }]
  if (named.length === 0) return refuse({ kind: 'team-missing' })
  const teams: Place<TeamId>[] = []
  for (const team of named) {
    const place = await teamOf(tx, office.value.id, team, work.team)
    if (!place.ok) return place
    teams.push(place.value)
  }
  const person = newId(PersonId)
  await insertPerson(tx, person, { ...given, username, office: office.value.id, teams: teams.map(({ id }) => id) })
  const code = await giveOneTimeCode(tx, person)
  if (!code) throw new Error('An account that was just made is not there')
  await noteSecurityEvent(tx, { kind: 'invited', person, reason: 'Invited by the operator of the server' })
  return done({ ...code, person, username, court: court.value, office: office.value, teams })
}

/**
 * Gives a person a new one-time code, as an administrator would: for an administrator who lost password or phone and
 * has no colleague, and for an invitation that has lapsed.
 * @returns null when nobody has that user name
 */
export async function inviteAgain(
  tx: Tx,
  email: string,
): Promise<(OneTimeCode & { name: string; username: string }) | null> {
  const account = await tx.db
    .selectFrom('account')
    .select(['person_id', 'display_name', 'sign_in_name'])
    .where('sign_in_name', '=', signInNameOf(email))
    .where('training', '=', false)
    .executeTakeFirst()
  if (!account) return null
  const person = PersonId.parse(account.person_id)
  const code = await giveOneTimeCode(tx, person)
  if (!code) return null
  await noteSecurityEvent(tx, { kind: 'sign-in-reset', person, reason: 'Reset by the operator of the server' })
  return { ...code, name: account.display_name, username: account.sign_in_name }
}

async function hasAccount(tx: Tx, username: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('account')
    .select('person_id')
    .where('sign_in_name', '=', username)
    .executeTakeFirst()
  return found !== undefined
}

interface NewPerson extends Pick<Invitation, 'name' | 'title' | 'position'> {
  readonly username: string
  readonly office: string
  readonly teams: readonly TeamId[]
}

async function insertPerson(tx: Tx, id: PersonId, person: NewPerson): Promise<void> {
  await tx.db.insertInto('principal').values({ principal_id: id, kind: 'person' }).execute()
  await tx.db.insertInto('person').values({ person_id: id }).execute()
  await tx.db
    .insertInto('staff')
    .values({ person_id: id, office_id: person.office, name: person.name, title: person.title })
    .execute()
  await tx.db
    .insertInto('membership')
    .values(
      person.teams.map((team_id) => ({
        person_id: id,
        team_id,
        position: person.position,
        starts: tx.now.toString(),
      })),
    )
    .execute()
  await tx.db
    .insertInto('account')
    .values({
      person_id: id,
      sign_in_name: person.username,
      display_name: person.name,
      office_id: person.office,
    })
    .execute()
}

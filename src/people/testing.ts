import type { Kysely } from 'kysely'
import { newId } from '../platform/clock.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { TestDatabase } from '../platform/postgres/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CourtId, OfficeId, PersonId, PrincipalId, TeamId } from '../vocabulary/ids.ts'
import type { OfficeKind, Position } from '../vocabulary/positions.ts'

type TeamKind = 'unit' | 'chambers' | 'division' | 'agency' | 'intake' | 'management' | 'oversight'

/** An office of the town with its teams, by their kind. */
export interface TownOffice {
  readonly id: OfficeId
  readonly kind: OfficeKind
  readonly name: string
}

/** A small invented county for tests: its offices, teams and the people who act. */
export interface Town {
  /** As the application: whatever runs here is walled. */
  readonly db: Kysely<DB>
  /** As the system principal. */
  readonly system: Kysely<DB>
  readonly courtId: CourtId
  readonly teams: Readonly<
    Record<'agency' | 'intake' | 'defenseManagement' | 'division' | 'chambers' | 'otherChambers', TeamId>
  >
  readonly offices: Readonly<Record<'police' | 'prosecution' | 'defender' | 'firm' | 'court' | 'public', TownOffice>>
  readonly officer: Actor
  readonly prosecutor: Actor
  readonly otherProsecutor: Actor
  readonly prosecutionSupervisor: Actor
  readonly victimAdvocate: Actor
  readonly defender: Actor
  readonly otherDefender: Actor
  readonly defenseSupervisor: Actor
  readonly privateCounsel: Actor
  readonly clerk: Actor
  readonly judge: Actor
  readonly otherJudge: Actor
  readonly interpreter: Actor
  /** Members of the public with an account. */
  readonly defendant: Actor
  readonly otherDefendant: Actor
}

interface Maker {
  office(kind: OfficeKind, name: string): Promise<TownOffice>
  team(office: TownOffice, kind: TeamKind, name: string): Promise<TeamId>
  person(office: TownOffice, name: string, position: Position, teams?: readonly TeamId[]): Promise<Actor>
}

/** A town with everyone a case needs; people are invented. */
export async function aTown(database: TestDatabase): Promise<Town> {
  const db = kyselyOver(database.pool('colloquy_app'))
  const system = kyselyOver(database.pool('colloquy_system'))
  const courtId = newId(CourtId)
  await system
    .insertInto('court')
    .values({
      court_id: courtId,
      name: 'Training County Circuit Court',
      zone: 'America/Chicago',
      pack: 'training-county',
      kind: 'training',
    })
    .execute()
  const make = maker(system, courtId)
  const offices = {
    police: await make.office('police', 'Elm City Police'),
    prosecution: await make.office('prosecutor', 'County Attorney'),
    defender: await make.office('public-defender', 'Public Defender'),
    firm: await make.office('private-practice', 'Okafor & Reyes'),
    court: await make.office('court', 'Circuit Court'),
    public: await make.office('public', 'The public'),
  }
  const teams = {
    agency: await make.team(offices.police, 'agency', 'Elm City Police, records'),
    intake: await make.team(offices.prosecution, 'intake', 'Felony intake'),
    defenseManagement: await make.team(offices.defender, 'management', 'Public defender, management'),
    division: await make.team(offices.court, 'division', 'Criminal division'),
    chambers: await make.team(offices.court, 'chambers', 'Chambers of Judge Abara'),
    otherChambers: await make.team(offices.court, 'chambers', 'Chambers of Judge Winter'),
  }
  return {
    db,
    system,
    courtId,
    teams,
    offices,
    officer: await make.person(offices.police, 'Sam Doyle', 'officer', [teams.agency]),
    prosecutor: await make.person(offices.prosecution, 'Nora Lindqvist', 'prosecutor', [teams.intake]),
    otherProsecutor: await make.person(offices.prosecution, 'Ben Achebe', 'prosecutor', [teams.intake]),
    prosecutionSupervisor: await make.person(offices.prosecution, 'Ruth Calloway', 'prosecution-supervisor', [
      teams.intake,
    ]),
    victimAdvocate: await make.person(offices.prosecution, 'Iris Fontaine', 'victim-advocate'),
    defender: await make.person(offices.defender, 'Theo Marsh', 'defender'),
    otherDefender: await make.person(offices.defender, 'Lena Ortiz', 'defender'),
    defenseSupervisor: await make.person(offices.defender, 'Grace Obi', 'defense-supervisor', [
      teams.defenseManagement,
    ]),
    privateCounsel: await make.person(offices.firm, 'Amara Okafor', 'private-counsel'),
    clerk: await make.person(offices.court, 'Hugh Pell', 'clerk', [teams.division]),
    judge: await make.person(offices.court, 'Hon. Ada Abara', 'judge', [teams.chambers]),
    otherJudge: await make.person(offices.court, 'Hon. Paul Winter', 'judge', [teams.otherChambers]),
    interpreter: await make.person(offices.court, 'Marisol Vega', 'interpreter'),
    defendant: await make.person(offices.public, 'Dana Whitlock', 'defendant'),
    otherDefendant: await make.person(offices.public, 'Rory Finch', 'defendant'),
  }
}

function maker(system: Kysely<DB>, courtId: CourtId): Maker {
  return {
    async office(kind, name) {
      const id = newId(OfficeId)
      await system.insertInto('office').values({ office_id: id, court_id: courtId, kind, name }).execute()
      return { id, kind, name }
    },
    async team(office, kind, name) {
      const id = newId(TeamId)
      await system.insertInto('principal').values({ principal_id: id, kind: 'team' }).execute()
      await system.insertInto('team').values({ team_id: id, office_id: office.id, kind, name }).execute()
      return id
    },
    async person(office, name, position, teams = []) {
      const person = newId(PersonId)
      await system.insertInto('principal').values({ principal_id: person, kind: 'person' }).execute()
      await system.insertInto('person').values({ person_id: person }).execute()
      if (office.kind === 'public') await addAccount(system, person, name, office)
      else
        await system
          .insertInto('staff')
          .values({ person_id: person, office_id: office.id, name, title: position })
          .execute()
      for (const team of teams)
        await system.insertInto('membership').values({ person_id: person, team_id: team, position }).execute()
      return {
        person,
        name,
        principals: [PrincipalId.parse(person), ...teams.map((team) => PrincipalId.parse(team))],
        positions: [position],
        office,
        court: courtId,
      }
    },
  }
}

async function addAccount(system: Kysely<DB>, person: PersonId, name: string, office: TownOffice): Promise<void> {
  const signInName = `${name.toLowerCase().replaceAll(' ', '.')}.${person.slice(-6)}`
  await system
    .insertInto('account')
    .values({ person_id: person, sign_in_name: signInName, display_name: name, office_id: office.id, training: true })
    .execute()
}

/** The sign-in name of a member of the public of a town. */
export function signInNameOf(actor: Actor): string {
  return `${actor.name.toLowerCase().replaceAll(' ', '.')}.${actor.person.slice(-6)}`
}

/** An office beside those of the town. */
export async function anOffice(town: Town, kind: OfficeKind, name: string): Promise<TownOffice> {
  const id = newId(OfficeId)
  await town.system.insertInto('office').values({ office_id: id, court_id: town.courtId, kind, name }).execute()
  return { id, kind, name }
}

/** Somebody who holds a position in a new team of an office. */
export async function aMember(town: Town, office: TownOffice, kind: TeamKind, position: Position): Promise<Actor> {
  const [team, person] = [newId(TeamId), newId(PersonId)]
  await town.system
    .insertInto('principal')
    .values([
      { principal_id: team, kind: 'team' },
      { principal_id: person, kind: 'person' },
    ])
    .execute()
  const name = `Pat ${position}`
  await town.system.insertInto('team').values({ team_id: team, office_id: office.id, kind, name: kind }).execute()
  await town.system.insertInto('person').values({ person_id: person }).execute()
  await town.system
    .insertInto('staff')
    .values({ person_id: person, office_id: office.id, name, title: position })
    .execute()
  await town.system.insertInto('membership').values({ person_id: person, team_id: team, position }).execute()
  return {
    person,
    name,
    principals: [PrincipalId.parse(person), PrincipalId.parse(team)],
    positions: [position],
    office,
    court: town.courtId,
  }
}

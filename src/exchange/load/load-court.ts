import type { ClientBase } from 'pg'
import type { Position } from '../../vocabulary/positions.ts'
import {
  idOf,
  type ImportedCourt,
  officesOf,
  publicAccounts,
  teamsOf,
  workerName,
  workersOf,
} from '../domain/imported-court.ts'

/** Sets up the imported court with its offices, teams and people, where they are not there yet. */
export async function loadCourt(client: ClientBase, court: ImportedCourt): Promise<void> {
  const { id, name, zone, pack, kind } = court
  await client.query(
    'insert into court (court_id, name, zone, pack, kind) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [id, name, zone, pack, kind],
  )
  await insertOffices(client, court)
  await insertTeams(client, court)
  await insertStaff(client, court)
}

async function insertStaff(client: ClientBase, court: ImportedCourt): Promise<void> {
  const people = workersOf(court).map((worker) => ({
    ...worker,
    id: idOf(court, 'worker', worker.key),
    name: workerName(worker.key),
    office: idOf(court, 'office', worker.office),
    teams: worker.teams.map((key) => teamId(court, key)),
  }))
  const defendants = publicAccounts.map((key) => ({
    key,
    id: idOf(court, 'worker', key),
    name: workerName(key),
    office: idOf(court, 'office', 'public'),
    about: 'An account that a clerk or counsel may link to a defendant.',
  }))
  await insertWorkers(client, people)
  await insertAccounts(client, court, [...people, ...defendants])
}

/** The team that has this key. */
export const teamId = (court: ImportedCourt, key: string): string => idOf(court, 'team', key)

async function insertOffices(client: ClientBase, court: ImportedCourt): Promise<void> {
  await insertMany(
    client,
    'insert into office (office_id, court_id, kind, name) select x.id, $2::uuid, x.kind, x.name from jsonb_to_recordset($1::jsonb) as x(id uuid, kind text, name text) on conflict do nothing',
    officesOf(court).map(({ key, kind, name }) => ({ id: idOf(court, 'office', key), kind, name })),
    court.id,
  )
}

async function insertTeams(client: ClientBase, court: ImportedCourt): Promise<void> {
  const rows = teamsOf(court).map(({ key, office, kind, name }) => ({
    id: teamId(court, key),
    office: idOf(court, 'office', office),
    kind,
    name,
  }))
  await insertMany(
    client,
    `with named as (select * from jsonb_to_recordset($1::jsonb) as x(id uuid, office uuid, kind text, name text)),
     principals as (insert into principal (principal_id, kind) select id, 'team' from named on conflict do nothing)
     insert into team (team_id, office_id, kind, name) select id, office, kind, name from named on conflict do nothing`,
    rows,
  )
}

/** Somebody who works at the imported court. */
interface NewWorker {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly position: Position
  readonly office: string
  readonly teams: readonly string[]
}

/** Adds people who work in an office; none of them can sign in by this alone. */
export async function insertWorkers(client: ClientBase, people: readonly NewWorker[]): Promise<void> {
  await insertMany(
    client,
    `with named as (select * from jsonb_to_recordset($1::jsonb) as x(id uuid, office uuid, name text, title text, position text, teams uuid[])),
     principals as (insert into principal (principal_id, kind) select id, 'person' from named on conflict do nothing),
     persons as (insert into person (person_id) select id from named on conflict do nothing),
     staffed as (insert into staff (person_id, office_id, name, title) select id, office, name, title from named on conflict do nothing)
     insert into membership (person_id, team_id, position) select id, unnest(teams), position from named on conflict do nothing`,
    people,
  )
}

interface NewAccount {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly office: string
  readonly about?: string | undefined
}

/** Adds accounts. Those of a training database may be signed in as with one click; elsewhere an administrator lets them in. */
export async function insertAccounts(
  client: ClientBase,
  court: ImportedCourt,
  accounts: readonly NewAccount[],
): Promise<void> {
  await insertMany(
    client,
    `with named as (select * from jsonb_to_recordset($1::jsonb) as x(id uuid, key text, name text, office uuid, about text)),
     principals as (insert into principal (principal_id, kind) select id, 'person' from named on conflict do nothing),
     persons as (insert into person (person_id) select id from named on conflict do nothing)
     insert into account (person_id, sign_in_name, display_name, training, office_id, training_note)
     select id, $2::text || '.' || key, name, exists (select from court where kind = 'training'), office, about from named on conflict do nothing`,
    accounts,
    court.signIn,
  )
}

async function insertMany(
  client: ClientBase,
  statement: string,
  rows: readonly object[],
  ...more: readonly string[]
): Promise<void> {
  await client.query(statement, [JSON.stringify(rows), ...more])
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Position } from '../../vocabulary/positions.ts'
import { stableId } from './stable-id.ts'
import { trainingCourt, trainingOffices, trainingPersonEntries, trainingTeams } from './training-county.ts'

/** Sets up the training court with its offices, teams and people, where they are not there yet. */
export async function seedPeople(tx: Tx): Promise<void> {
  const { id, name, zone, pack } = trainingCourt
  await tx.db
    .insertInto('court')
    .values({ court_id: id, name, zone, pack, kind: 'training' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await insertOffices(tx)
  await insertTeams(tx)
  await insertPeople(tx)
}

async function insertOffices(tx: Tx): Promise<void> {
  const rows = Object.entries(trainingOffices).map(([key, office]) => ({ ...office, id: stableId(`office/${key}`) }))
  await sql`
    insert into office (office_id, court_id, kind, name)
    select x.id, ${trainingCourt.id}::uuid, x.kind, x.name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, kind text, name text)
    on conflict do nothing`.execute(tx.db)
}

async function insertTeams(tx: Tx): Promise<void> {
  const rows = Object.entries(trainingTeams).map(([key, team]) => ({
    id: stableId(`team/${key}`),
    office: stableId(`office/${team.office}`),
    kind: team.kind,
    name: team.name,
  }))
  await sql`
    with named as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, office uuid, kind text, name text)),
    principals as (insert into principal (principal_id, kind) select id, 'team' from named on conflict do nothing)
    insert into team (team_id, office_id, kind, name) select id, office, kind, name from named on conflict do nothing`.execute(
    tx.db,
  )
}

/** Long before any case of the training court, so that histories may lie in the past. */
const joined = '2020-01-06T14:00:00Z'

async function insertPeople(tx: Tx): Promise<void> {
  const rows = trainingPersonEntries.map(([key, person]) => ({
    id: stableId(`person/${key}`),
    key,
    name: person.name,
    title: 'title' in person ? person.title : null,
    office: stableId(`office/${person.office}`),
    position: Position.parse(key.slice(0, key.indexOf('.'))),
    teams: 'teams' in person ? person.teams.map((team) => stableId(`team/${team}`)) : [],
    about: person.about ?? null,
  }))
  const people = JSON.stringify(rows)
  await sql`
    with named as (select * from jsonb_to_recordset(${people}::jsonb) as x(id uuid)),
    principals as (insert into principal (principal_id, kind) select id, 'person' from named on conflict do nothing)
    insert into person (person_id) select id from named on conflict do nothing`.execute(tx.db)
  await sql`
    insert into staff (person_id, office_id, name, title)
    select x.id, x.office, x.name, x.title from jsonb_to_recordset(${people}::jsonb) as x(id uuid, office uuid, name text, title text)
    where x.title is not null on conflict do nothing`.execute(tx.db)
  await sql`
    insert into membership (person_id, team_id, position, starts)
    select x.id, unnest(x.teams), x.position, ${joined}::timestamptz
    from jsonb_to_recordset(${people}::jsonb) as x(id uuid, teams uuid[], position text)
    on conflict do nothing`.execute(tx.db)
  await sql`
    insert into account (person_id, sign_in_name, display_name, training, office_id, training_note)
    select x.id, x.key, x.name, true, x.office, x.about
    from jsonb_to_recordset(${people}::jsonb) as x(id uuid, key text, name text, office uuid, about text)
    on conflict do nothing`.execute(tx.db)
}

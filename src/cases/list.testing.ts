import type { TestDatabase } from '../platform/postgres/testing.ts'
import type { Town } from '../people/testing.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Relation } from '../vocabulary/compartments.ts'

/** A relation that somebody has to every so-manieth case. */
interface Share {
  readonly principal: string
  readonly relation: Relation
  readonly every: number
}

/** Who of a town a caseload is given to. */
interface Holders {
  readonly courtId: string
  readonly prosecutor: { readonly person: string }
  readonly officer: { readonly person: string }
  readonly defender: { readonly person: string }
  readonly teams: Readonly<Record<'intake' | 'division' | 'chambers' | 'agency' | 'defenseManagement', string>>
}

/** Who has which cases of a caseload: the prosecutor some, his team all, the bench and the clerk what is charged, police what they referred. */
export const sharesOf = (town: Holders): readonly Share[] => [
  { principal: town.prosecutor.person, relation: 'prosecution', every: 3 },
  { principal: town.teams.intake, relation: 'prosecution', every: 1 },
  { principal: town.teams.division, relation: 'clerk', every: 1 },
  { principal: town.teams.chambers, relation: 'bench', every: 2 },
  { principal: town.teams.agency, relation: 'police', every: 4 },
  { principal: town.officer.person, relation: 'interpreter', every: 10 },
  { principal: town.defender.person, relation: 'defense', every: 5 },
  { principal: town.teams.defenseManagement, relation: 'defense-management', every: 5 },
]

export const peopleOfShares = (town: Town): readonly Actor[] => [
  town.prosecutor,
  town.otherProsecutor,
  town.clerk,
  town.judge,
  town.officer,
  town.defender,
  town.defenseSupervisor,
  town.otherJudge,
]

/** Adds cases of every kind, each known by its number `n`: stages, dates with gaps, names with accents, talks. */
export async function aCaseload(database: TestDatabase, town: Holders, cases: number): Promise<void> {
  const client = await database.administrator().connect()
  try {
    await client.query('begin')
    await client.query(
      `create temporary table made on commit drop as
       select n, gen_random_uuid() as case_id, gen_random_uuid() as matter_id, 1 + abs(hashint4(n)) % 9973 as h from generate_series(1, $1::integer) n`,
      [cases],
    )
    for (const statement of statements(town)) await client.query(statement)
    for (const { principal, relation, every } of sharesOf(town))
      await client.query(
        `with given as (
           insert into assignment (case_id, compartment, principal, relation, source)
           select m.case_id, r.recorded_in, $1::uuid, $2, 'test' from made m join relation_rule r on r.relation = $2 where m.n % $3 = 0 returning 1)
         insert into grant_ (case_id, compartment, principal, relation, writes, source)
         select m.case_id, rc.compartment, $1::uuid, $2, rc.writes, 'test' from made m join relation_compartment rc on rc.relation = $2 where m.n % $3 = 0
         on conflict do nothing`,
        [principal, relation, every],
      )
    await client.query('select refresh_my_cases(array(select case_id from made))')
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    client.release()
  }
}

const list = (...values: readonly string[]): string => `(array[${values.map((value) => `'${value}'`).join(', ')}])`
const stageList = list('referred', 'screening', 'filed', 'open', 'open', 'open', 'tendered', 'trial-track', 'sentenced')
const givenNames = list('Zoë', 'Ángel', 'Dana', 'rory', 'Łukasz', 'Élodie', 'Bao')
const familyNames = list('Whitlock', 'Núñez', 'O’Brien', 'de la Cruz', 'Öztürk', 'smith', 'Finch')
const titles = list('Retail theft', 'Burglary', 'Aggravated battery', 'Possession of 50% solution', 'Forgery_2')
const classes = list('felony-1', 'felony-2', 'felony-4', 'misdemeanor-a')
const custodies = list('in-custody', 'released-on-bond', 'electronic-monitoring')

/** Two in three are charged: they have a number, a defendant, charges and talks; the others a suspect. */
const statements = ({ courtId }: Holders): readonly string[] => [
  `insert into matter (matter_id, court_id, number, filed_on)
   select matter_id, '${courtId}', 'T-' || n, date '2026-01-01' - h % 700 from made`,
  `insert into court_case (case_id, matter_id, court_id, number, stage, stage_since, next_date, next_event, origin)
   select case_id, matter_id, '${courtId}', case when n % 3 > 0 then '2026-CR-' || lpad((h * 7 % 5000)::text, 6, '0') || '-' || n end,
     ${stageList}[1 + h % 9], timestamptz '2025-06-01 15:00Z' + h * interval '1 hour',
     case when h % 4 > 0 then date '2026-03-01' + h % 59 end, case when h % 4 > 0 then 'status' end, 'training' from made`,
  `insert into participant (case_id, compartment, participant_id, role, given_name, family_name)
   select case_id, case when n % 3 > 0 then 'court-file' else 'investigation' end, gen_random_uuid(), case when n % 3 > 0 then 'defendant' else 'suspect' end,
     ${givenNames}[1 + h % 7], ${familyNames}[1 + h / 7 % 7] || case when h % 11 = 0 then '-' || n else '' end from made`,
  `insert into charge (case_id, charge_id, count_number, offense_code, offense_title, statute, class, status)
   select case_id, gen_random_uuid(), k, 'TC-1', case k when 1 then ${titles}[1 + h % 5] else 'Another' end, 'TCC 1', ${classes}[1 + (h + k) % 4], 'pending'
   from made, generate_series(1, 2) k where n % 3 > 0`,
  `insert into custody (case_id, n, status, since) select case_id, 1, ${custodies}[1 + h % 3], date '2026-01-05' from made where n % 3 > 0 and h % 5 > 0`,
  `insert into negotiation (case_id, state, expires_on)
   select case_id, ${list('none', 'offer-open', 'countered')}[1 + h % 3], case when h % 3 = 1 then date '2026-04-01' + h % 20 end from made where n % 3 > 0`,
]

/** A case as it truly is, for a naive reading of what each should find. */
export interface Fact {
  readonly caseId: string
  readonly n: number
  readonly stage: string
  readonly nextDate: string | null
  readonly number: string | null
  readonly openedOn: string
  readonly given: string
  readonly family: string
  readonly charged: boolean
  readonly charge: string | null
  readonly class: string | null
  readonly custody: string | null
  readonly talks: string | null
  readonly expiresOn: string | null
}

/** What is in the tables of the cases themselves, beside all lists. */
export async function factsOf(database: TestDatabase): Promise<readonly Fact[]> {
  const { rows } = await database.administrator().query<Fact>(
    `select c.case_id as "caseId", substr(m.number, 3)::integer as n, c.stage, c.next_date as "nextDate", c.number,
       (case when c.number is not null then m.filed_on else c.stage_since::date end)::text as "openedOn",
       p.given_name as given, p.family_name as family, p.role = 'defendant' as charged, ch.offense_title as charge, ch.class,
       cu.status as custody, ng.state as talks, ng.expires_on as "expiresOn"
     from court_case c join matter m using (matter_id) join participant p using (case_id)
     left join charge ch on ch.case_id = c.case_id and ch.count_number = 1
     left join custody cu on cu.case_id = c.case_id left join negotiation ng on ng.case_id = c.case_id`,
  )
  return rows
}

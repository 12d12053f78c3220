import type { Client } from 'pg'
import { trainingCourt, trainingTeamId } from '../src/server/seed/training-county.ts'

/**
 * Fills the database with pending cases of three charges each; every tenth is the lawyer's own. Copies without row
 * security stand beside (`bare_…`), for the bare way to the same answer.
 * @returns the ids of the lawyer's cases
 */
export async function generateCases(client: Client, lawyer: string, cases: number): Promise<readonly string[]> {
  await client.query(
    `create temporary table made as
     select gen_random_uuid() as case_id, gen_random_uuid() as matter_id, gen_random_uuid() as participant_id, n from generate_series(1, ${cases}) n`,
  )
  const values = [trainingCourt.id]
  await client.query(
    `insert into matter (matter_id, court_id, number) select matter_id, $1, 'B-' || n from made`,
    values,
  )
  await client.query(
    `insert into court_case (case_id, matter_id, court_id, number, stage, next_date, next_event, origin)
     select case_id, matter_id, $1, 'B-' || n || '-01', 'open', current_date + (n % 90), 'Status', 'training' from made`,
    values,
  )
  await client.query(
    `insert into participant (case_id, compartment, participant_id, role, given_name, family_name, synthetic_name)
     select case_id, 'court-file', participant_id, 'defendant', 'Given' || n % 97, 'Family' || n, true from made`,
  )
  await client.query(
    `insert into charge (case_id, charge_id, count_number, offense_code, offense_title, statute, class, status)
     select case_id, gen_random_uuid(), k, 'TC-12-' || k, 'Offense ' || k, 'TCC 12-' || k, 'felony-3', 'pending' from made, generate_series(1, 3) k`,
  )
  await client.query(
    `insert into charge_history (case_id, charge_id, n, what, offense_code, offense_title, statute, class, why)
     select case_id, charge_id, 1, 'filed', offense_code, offense_title, statute, class, 'charged' from charge`,
  )
  for (const [principal, every] of [
    [lawyer, 10],
    [trainingTeamId('prosecution-management'), 1],
  ] as const)
    await client.query(
      `insert into grant_ (case_id, compartment, principal, relation, writes, source)
       select m.case_id, rc.compartment, $1, 'prosecution', rc.writes, 'bench' from made m join relation_compartment rc on rc.relation = 'prosecution' where m.n % ${every} = 0`,
      [principal],
    )
  await client.query(
    `insert into my_case (principal, stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, lead_charge, relation, stage_since)
     select g.principal, c.stage, c.next_date, c.case_id, c.number, c.court_id, c.origin, c.next_event, p.given_name || ' ' || p.family_name, 'Offense 1', g.relation, c.stage_since
     from (select distinct case_id, principal, relation from grant_) g join court_case c using (case_id) join participant p using (case_id)`,
  )
  for (const table of ['my_case', 'court_case', 'charge', 'participant'])
    await client.query(`create table bare_${table} as select * from ${table}`)
  await client.query(
    `create index on bare_my_case (principal, next_date, case_id); create index on bare_court_case (case_id); create index on bare_charge (case_id); create index on bare_participant (case_id)`,
  )
  await client.query('analyze')
  const { rows } = await client.query<{ case_id: string }>('select case_id from made where n % 10 = 0')
  return rows.map((row) => row.case_id)
}

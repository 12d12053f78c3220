import type { Client } from 'pg'
import { benchId, kinds, tokenOf } from './ids.ts'
import { block, offices, peopleInBlock, supervisor } from './shape.ts'

/** The people of the blocks up to `cases` who are not there yet, each with a team and a session. */
export async function addPeople(client: Client, from: number, to: number): Promise<void> {
  const first = Math.floor((from - 1) / block.cases) * peopleInBlock
  const last = Math.ceil(to / block.cases) * peopleInBlock - 1
  await client.query(`create temporary table joining on commit drop as
    select n, bench_id(${kinds.person}, n) as person, bench_id(${kinds.team}, n) as team,
      case when n % ${peopleInBlock} < ${block.prosecutors} then 'prosecutor'
        when n % ${peopleInBlock} < ${block.prosecutors + block.defenders} then 'defender' else 'judge' end as position
    from generate_series(${first}, ${last}) n`)
  await client.query(`
    insert into principal (principal_id, kind) select person, 'person' from joining union all select team, 'team' from joining;
    insert into person (person_id) select person from joining;
    insert into staff (person_id, office_id, name, title) select person, ${officeOf}, 'Counsel ' || n, position from joining;
    insert into account (person_id, sign_in_name, display_name, training, office_id)
      select person, 'bench.' || n, 'Counsel ' || n, true, ${officeOf} from joining;
    insert into team (team_id, office_id, kind, name)
      select team, ${officeOf}, case position when 'judge' then 'chambers' else 'unit' end, 'Unit ' || n from joining;
    insert into membership (person_id, team_id, position, starts) select person, team, position, now() - interval '1 year' from joining;`)
  await addSessions(client, [
    supervisor,
    ...Array.from({ length: last - first + 1 }, (_, i) => benchId('person', first + i)),
  ])
}

const officeOf = `case position when 'prosecutor' then '${offices.prosecutor}'::uuid when 'defender' then '${offices.defender}'::uuid else '${offices.court}'::uuid end`

async function addSessions(client: Client, people: readonly string[]): Promise<void> {
  await client.query(
    `insert into session (token_hash, person, method, created_at, last_active_at, ends_at)
     select sha256(convert_to(token, 'UTF8')), person::uuid, 'training', now(), now(), now() + interval '11 hours'
     from unnest($1::text[], $2::text[]) as x(token, person) on conflict do nothing`,
    [people.map(tokenOf), people],
  )
}

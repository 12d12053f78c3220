import { Client } from 'pg'
import type { Database } from '../../src/platform/postgres/database.ts'
import { trainingTeamId } from '../../src/server/seed/training-county.ts'
import { kinds } from './ids.ts'
import { block, court, peopleInBlock, supervisorsTeam } from './shape.ts'

/*
 * What the calendar of a state holds beside its hearings: a clerk's division that has every case, sessions with their places,
 * who is needed where, three deadlines a case of which the clock of every fifth stands still, and reminders and messages of
 * the last two weeks, most of them unread.
 */

export const division = trainingTeamId('criminal-division')

const listed = `stage, next_date, case_id, number, court_id, origin, next_event, defendant_name, listed_name, lead_charge, class, custody, judge, stage_since, opened_on`

/** The chambers whose number within the blocks is `t`. */
const chambers = `bench_id(${kinds.team}, (t / ${block.chambers}) * ${peopleInBlock} + ${block.prosecutors + block.defenders} + t % ${block.chambers})`

const statements: readonly string[] = [
  `insert into grant_ (case_id, compartment, principal, relation, writes, source, starts)
   select c.case_id, rc.compartment, '${division}', 'clerk', rc.writes, 'assignment', now() - interval '30 days'
   from court_case c join relation_compartment rc on rc.relation = 'clerk' on conflict do nothing`,
  `insert into my_case (principal, relation, ${listed})
   select '${division}', 'clerk', ${listed} from my_case m
   where m.principal = '${supervisorsTeam}' and not exists (select from seal s where s.case_id = m.case_id) on conflict do nothing`,
  `insert into my_case_count (principal, stage, n) select '${division}', stage, count(*) from my_case where principal = '${division}'
   and not exists (select from my_case_count where principal = '${division}') group by stage`,
  // In turn sit the chambers of each block, each in a courtroom of its own.
  `insert into court_session (court_id, session_id, chambers, room, kind, on_day, starts, ends, capacity, taken)
   select '${court}', gen_random_uuid(), ${chambers}, room, 'any', current_date + d, '09:00', '17:00', 100, 0
   from (select d, 'C' || i as room, (d % (select greatest(count(*) / ${block.cases}, 1) from court_case))::integer * ${block.chambers} + i as t
     from generate_series(0, 89) d, generate_series(0, ${block.chambers - 1}) i) x on conflict do nothing`,
  `insert into session_place (court_id, session_id, hearing_id, during, over)
   select s.court_id, s.session_id, h.hearing_id, hearing_time(h), false
   from hearing h join court_session s on s.court_id = '${court}' and s.on_day = h.on_day and s.room = h.room on conflict do nothing`,
  `update court_session s set taken = p.n from (select session_id, least(count(*), 100) as n from session_place group by 1) p where p.session_id = s.session_id`,
  `insert into attendance (court_id, hearing_id, person_id, role, room, during, despite)
   select '${court}', h.hearing_id, a.principal, case a.relation when 'defense' then 'counsel' else 'prosecutor' end, lower(h.room), hearing_time(h), 'bench'
   from hearing h join assignment a on a.case_id = h.case_id and a.relation in ('defense', 'prosecution') and a.principal <> '${supervisorsTeam}'
   on conflict do nothing`,
  `insert into deadline (case_id, compartment, deadline_id, origin, rule, pack, statement, title, who, does, direction, due_on, last_moment, fixed, trace, state, changed_at)
   select c.case_id, k.compartment, gen_random_uuid(), k.origin, k.rule, 'training-county', sha256('it'), k.title, k.who, 'act', 'not-later-than',
     current_date + (hashtext(c.case_id || k.rule) % 60 + 60) % 60 + k.later, now() + interval '30 days', k.origin <> 'by-clock' or hashtext(c.case_id::text) % 5 <> 0, '[]', 'open', now()
   from court_case c cross join (values
     ('court-file', 'deadline.tc-discovery', 'by-rule', 'Discovery', 'prosecution', 0),
     ('court-file', 'clock.tc-trial', 'by-clock', 'Trial: last day', 'court', 30),
     ('parties', 'deadline.tc-discovery-before-offer', 'by-rule', 'Discovery before the offer ends', 'prosecution', 0)
   ) k(compartment, rule, origin, title, who, later) where c.next_event is not null on conflict do nothing`,
  `insert into notice (principal, case_id, compartment, kind, subject, due_on, days_before, at, read_at, planned_at)
   select a.principal, h.case_id, 'court-file', 'reminder.hearing', h.hearing_id::text, h.on_day, k.days, h.on_day - k.days + time '07:00',
     case when hashtext(h.hearing_id::text) % 4 = 0 then now() end, now()
   from hearing h join assignment a on a.case_id = h.case_id and a.relation in ('defense', 'prosecution') and a.principal <> '${supervisorsTeam}',
     (values (14), (7), (3), (1), (0)) k(days)
   where h.on_day - k.days < current_date on conflict do nothing`,
  `insert into alert_message (principal, channel, purpose, once, state, due_at, done_at)
   select n.principal, 'mail', 'notice', 'notice:' || n.notice_id || ':mail', 'sent', n.at, n.at from notice n where n.seq is null on conflict do nothing`,
]

/** Adds the calendar to a caseload, as far as it is not there. */
export async function addCalendar(database: Database): Promise<void> {
  const client = new Client(database.administrator())
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'`)
    for (const statement of statements) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

import { kinds } from './ids.ts'
import { block, court, isOpen, peopleInBlock, rare, supervisorsTeam } from './shape.ts'

/** The person of the block whose number within the block is the expression. */
const person = (within: string) =>
  `bench_id(${kinds.person}, ((n - 1) / ${block.cases}) * ${peopleInBlock} + ${within})`
const chambers = `bench_id(${kinds.team}, ((n - 1) / ${block.cases}) * ${peopleInBlock} + ${block.prosecutors + block.defenders} + n % ${block.chambers})`

/** The cases that are being made, each with its ids: what every statement below reads. */
export const making = (from: number, to: number) => `
  create temporary table made on commit drop as
  select n, bench_id(${kinds.case}, n) as case_id, ${person(`n % ${block.prosecutors}`)} as prosecutor,
    ${person(`${block.prosecutors} + n % ${block.defenders}`)} as defender, ${chambers} as chambers, ${person('0')} as outsider
  from generate_series(${from}::bigint, ${to}::bigint) n;
  analyze made`

/** Who is what to a case: the lists follow from it. */
const relations = `(values ('prosecution', 'status', 0), ('prosecution', 'status', 1), ('defense', 'court-file', 2), ('bench', 'court-file', 3)) r(relation, recorded_in, k)`
const principal = `(case k when 0 then prosecutor when 1 then '${supervisorsTeam}'::uuid when 2 then defender else chambers end)`

const given = [
  'Amara',
  'Bruno',
  'Carmen',
  'Dario',
  'Elena',
  'Farid',
  'Greta',
  'Hugo',
  'Irina',
  'Jonas',
  'Keiko',
  'Luis',
  'Mara',
  'Nadia',
  'Omar',
  'Petra',
  'Quentin',
  'Rosa',
  'Samir',
  'Teresa',
]
const first = [
  'Al',
  'Bra',
  'Cor',
  'Dun',
  'Es',
  'Far',
  'Gol',
  'Hart',
  'Iv',
  'Jan',
  'Kel',
  'Lom',
  'Mar',
  'Nor',
  'Or',
  'Pal',
  'Quin',
  'Ros',
  'Sand',
  'Tor',
]
const middle = [
  'a',
  'be',
  'ci',
  'do',
  'e',
  'fu',
  'ga',
  'hi',
  'jo',
  'ku',
  'le',
  'mi',
  'no',
  'pa',
  'ri',
  'so',
  'ta',
  'ul',
  'va',
  'zo',
]
const last = [
  'berg',
  'dale',
  'ez',
  'field',
  'gren',
  'holm',
  'ini',
  'ko',
  'lund',
  'mann',
  'nik',
  'ov',
  'quist',
  'rez',
  'son',
  'ter',
  'vara',
  'wick',
  'yama',
  'zen',
]

const one = (words: readonly string[], by: string) => `(array['${words.join("','")}'])[1 + (${by}) % ${words.length}]`

/** Twenty given names, 160,000 family names: one in twenty ends in "son", and a whole name is nearly one person's. */
export const names = {
  given: one(given, 'n'),
  family: `${one(first, 'n / 20')} || ${one(middle, 'n / 400')} || ${one(middle, 'n / 37')} || ${one(last, 'n / 8000 + n * 7')}`,
  /** A part of a name that very many have. */
  broad: 'son',
} as const

const offenses = `(values (1, 'TC-20-2', 'Burglary', 'Training County Code § 20-2', 'felony-2'), (2, 'TC-20-3', 'Theft over $500', 'Training County Code § 20-3', 'felony-3'),
  (3, 'TC-20-4', 'Theft of $500 or less', 'Training County Code § 20-4', 'misdemeanor-a')) o(k, code, title, statute, class)`

/** Statements that add the cases numbered in `made` with their people, charges, custody, hearing and relations. */
export const caseStatements: readonly string[] = [
  `insert into matter (matter_id, court_id, number, filed_on) select bench_id(${kinds.matter}, n), '${court}', 'B-' || n, current_date - 60 from made`,
  `insert into court_case (case_id, matter_id, court_id, number, stage, stage_since, next_date, next_event, origin)
   select case_id, bench_id(${kinds.matter}, n), '${court}', 'B-' || n || '-01',
     case when ${isOpen} then 'open' when n % 5 = 3 then 'filed' else 'sentenced' end, now() - interval '30 days',
     case when n % 5 < 4 then current_date + (n * 7 % 90)::integer end, case when n % 5 < 4 then 'status' end, 'training' from made`,
  `insert into participant (case_id, compartment, participant_id, role, given_name, family_name, birth_date)
   select case_id, 'court-file', bench_id(${kinds.participant}, n), 'defendant', ${names.given}, ${names.family}, date '1970-01-01' + (n % 12000)::integer from made`,
  `insert into charge (case_id, charge_id, count_number, offense_code, offense_title, statute, class, status)
   select case_id, bench_id(${kinds.charge}, n, o.k), o.k, o.code, o.title, o.statute, o.class, 'pending' from made, ${offenses}`,
  `insert into charge_history (case_id, charge_id, n, what, offense_code, offense_title, statute, class, why, by)
   select case_id, bench_id(${kinds.charge}, n, o.k), 1, 'filed', o.code, o.title, o.statute, o.class, 'Charged', prosecutor from made, ${offenses}`,
  `insert into custody (case_id, n, status, since) select case_id, 1, case when n % 3 = 0 then 'in-custody' else 'released-on-bond' end, current_date - 40 from made`,
  `insert into hearing (case_id, hearing_id, kind, on_day, at_time, room, status)
   select case_id, bench_id(${kinds.case}, n, 1), 'status', current_date + (n * 7 % 90)::integer, time '09:00' + n % 28 * interval '15 minutes',
     'C' || n % ${block.chambers}, 'set' from made where n % 5 < 4`,
  `insert into assignment (case_id, compartment, assignment_id, principal, relation, source, starts)
   select case_id, r.recorded_in, bench_id(${kinds.person}, n, r.k), ${principal}, r.relation, 'bench', now() - interval '30 days' from made, ${relations}`,
  `insert into grant_ (case_id, compartment, principal, relation, writes, source, starts)
   select case_id, rc.compartment, ${principal}, r.relation, rc.writes, 'assignment', now() - interval '30 days'
   from made, ${relations} join relation_compartment rc on rc.relation = r.relation`,
  `insert into exclusion (principal, case_id, reason) select outsider, case_id, 'bench' from made where n % ${rare.wall} = 0`,
  `insert into seal (case_id) select case_id from made where n % ${rare.seal} = 0`,
  `insert into seal_named (case_id, principal) select case_id, ${principal} from made, ${relations} where n % ${rare.seal} = 0`,
]

/** One bare answer: a statement whose one column is the JSON that goes over the wire. */
interface BareAnswer {
  /** The query parameters that are the statement's values, in order. */
  readonly takes: readonly string[]
  readonly sql: string
  /** A read that is written down, as the whole stack does. */
  readonly logged?: true
}

/** A line of a list, made from the tables of the case `c`. */
const line = `c.case_id as "caseId", c.number, c.court_id as "courtId", c.stage, c.stage_since as "stageSince", c.next_date as "nextDate", c.next_event as "nextEvent",
  (select p.given_name || ' ' || p.family_name from participant p where p.case_id = c.case_id and p.compartment = 'court-file' and p.role = 'defendant' limit 1) as defendant,
  (select h.offense_title from charge h where h.case_id = c.case_id order by h.count_number limit 1) as "leadCharge",
  (select u.status from custody u where u.case_id = c.case_id order by u.n desc limit 1) as custody,
  (select n.state from negotiation n where n.case_id = c.case_id) as negotiation,
  (select n.expires_on from negotiation n where n.case_id = c.case_id) as "expiresOn", c.origin`

/** The same line from the table of lists. */
const keptLine = `m.case_id as "caseId", m.number, m.court_id as "courtId", m.stage, m.stage_since as "stageSince", m.next_date as "nextDate", m.next_event as "nextEvent",
  m.defendant_name as defendant, m.lead_charge as "leadCharge", m.custody, m.negotiation, m.expires_on as "expiresOn", m.origin`

const asList = (rows: string): string =>
  `select json_build_object('cases', coalesce((select json_agg(x) from (${rows}) x), '[]'), 'next', null)::text as body`

const names = `lower(p.given_name || ' ' || p.family_name) like '%' || lower($1) || '%'`

const open = {
  case: `select json_build_object(
      'case', (select row_to_json(x) from (select c.*, k.name as court, k.zone from court_case c join court k using (court_id) where c.case_id = $1) x),
      'defendant', (select row_to_json(p) from participant p where p.case_id = $1 and p.role = 'defendant' limit 1),
      'charges', (select json_agg(x order by x.count_number) from (select h.*, (select json_agg(row_to_json(s) order by s.n) from
          (select y.*, f.name as by_name from charge_history y left join staff f on f.person_id = y.by where y.case_id = h.case_id and y.charge_id = h.charge_id) s) as history
        from charge h where h.case_id = $1) x),
      'custody', (select json_agg(u order by u.n desc) from custody u where u.case_id = $1),
      'hearings', (select json_agg(h order by h.on_day, h.at_time) from hearing h where h.case_id = $1),
      'people', (select json_agg(x) from (select a.principal, a.relation, a.starts, coalesce(s.name, t.name) as name, o.name as office from assignment a
        left join staff s on s.person_id = a.principal left join team t on t.team_id = a.principal left join office o on o.office_id = coalesce(s.office_id, t.office_id)
        where a.case_id = $1 and a.ends is null) x))::text as body`,
  talks: `select json_build_object(
      'talks', (select row_to_json(n) from negotiation n where n.case_id = $1),
      'offers', (select json_agg(x order by x.opened_at desc) from (select o.*, (select json_agg(v order by v.n) from
          (select w.*, f.name as by_name from offer_version w left join staff f on f.person_id = w.author where w.case_id = o.case_id and w.offer_id = o.offer_id) v) as versions
        from offer o where o.case_id = $1) x),
      'drafts', (select json_agg(x) from (select d.*, r.proposal, r.charges, (select json_agg(e) from offer_draft_decision e where e.case_id = d.case_id and e.draft_id = d.draft_id) as decisions
        from offer_draft d join offer_draft_revision r using (case_id, draft_id, revision) where d.case_id = $1 and d.state not in ('sent', 'discarded')) x),
      'messages', (select json_agg(m order by m.at) from counsel_message m where m.case_id = $1))::text as body`,
  activity: `select json_build_object('entries', coalesce(json_agg(x), '[]'))::text as body from (
      select e.at, e.kind, e.compartment, e.seq, e.subject, f.name as by from ledger_entry e left join staff f on f.person_id = e.actor
      where e.case_id = $1 order by e.at desc, e.compartment desc, e.seq desc limit 20) x`,
} as const

/** Tables of their own, without triggers: what the bare way writes disturbs nothing of ours. */
export const bareTables = `
  create schema if not exists bare;
  create table if not exists bare.offer (like offer including defaults including indexes);
  create table if not exists bare.offer_version (like offer_version including defaults including indexes);
  create table if not exists bare.ledger_entry (like ledger_entry including defaults including indexes);
  create table if not exists bare.ledger_content (like ledger_content including defaults including indexes);
  create table if not exists bare.draft (like offer_draft including defaults including indexes);
  create table if not exists bare.negotiation (like negotiation including defaults including indexes);
  create table if not exists bare.read (case_id uuid, compartment text, person uuid, at timestamptz);
  create index if not exists bare_assignment on assignment (principal, case_id)`

export const fillBareTables = `
  truncate bare.draft, bare.offer, bare.offer_version, bare.negotiation, bare.ledger_entry, bare.ledger_content;
  insert into bare.draft select * from offer_draft;
  insert into bare.negotiation select * from negotiation on conflict do nothing`

/** An offer with its version, the draft it grew from, where talks stand, and two plain entries of a record. */
const extend = `
  with sent as (update bare.draft d set state = 'sent', version = d.version + 1, since = now() where d.case_id = $1 and d.draft_id = $2 and d.state = 'approved' returning d.*),
  text as (select r.proposal, r.charges from offer_draft_revision r, sent where r.case_id = $1 and r.draft_id = $2 and r.revision = sent.revision),
  offered as (insert into bare.offer (case_id, offer_id, state, current, expires_on, opened_at, since)
    select $1, gen_random_uuid(), 'extended', 1, (proposal ->> 'expiresOn')::date, now(), now() from text returning *),
  put as (insert into bare.offer_version (case_id, offer_id, n, side, author, at, proposal, charges)
    select $1, offered.offer_id, 1, 'prosecution', $3, now(), text.proposal, text.charges from text, offered returning *),
  talks as (update bare.negotiation n set state = 'offer-open', expires_on = offered.expires_on, since = now(), version = n.version + 1 from offered where n.case_id = $1 returning n.*),
  entered as (insert into bare.ledger_entry (case_id, compartment, seq, at, actor, kind, version, subject, commitment, prev_hash, hash)
    select $1, x.c, 100, now(), $3, x.k, 1, offered.offer_id::text, sha256(convert_to(text.proposal::text, 'UTF8')), '', '' from text, offered,
      (values ('prosecution', 'plea.draft-sent'), ('parties', 'plea.offer-extended')) x(c, k) returning compartment),
  told as (insert into bare.ledger_content (case_id, compartment, seq, salt, content) select $1, x.c, 100, '', text.proposal::text from text, (values ('prosecution'), ('parties')) x(c) returning seq)
  select json_build_object('talks', (select row_to_json(talks) from talks), 'offers', (select json_agg(x) from (select offered.*, (select json_agg(put) from put) as versions from offered) x),
    'before', (select json_agg(x) from (select o.*, (select json_agg(v) from offer_version v where v.case_id = o.case_id and v.offer_id = o.offer_id) as versions from offer o where o.case_id = $1) x),
    'entered', (select count(*) from entered), 'told', (select count(*) from told))::text as body`

/** The bare answers by their path. */
export const bareAnswers: Readonly<Record<string, BareAnswer>> = {
  list: {
    takes: ['person'],
    sql: asList(`select ${line} from assignment a join court_case c using (case_id)
      where a.principal = $1 and a.ends is null and c.stage = 'open' order by c.next_date, c.case_id limit 50`),
  },
  'kept-list': {
    takes: ['person'],
    sql: asList(
      `select ${keptLine} from my_case m where m.principal = $1 and m.stage = 'open' order by m.next_date, m.case_id limit 50`,
    ),
  },
  'open-case': { takes: ['case'], sql: open.case },
  'open-talks': { takes: ['case'], sql: open.talks, logged: true },
  'open-activity': { takes: ['case'], sql: open.activity, logged: true },
  extend: { takes: ['case', 'draft', 'person'], sql: extend },
  'search-mine': {
    takes: ['text', 'person'],
    sql: asList(`select ${line} from assignment a join court_case c using (case_id) join participant p using (case_id)
      where a.principal = $2 and a.ends is null and p.role = 'defendant' and ${names} order by c.next_date, c.case_id limit 50`),
  },
  'search-all': {
    takes: ['text'],
    sql: asList(`select ${line} from participant p join court_case c using (case_id)
      where p.role = 'defendant' and ${names} order by p.family_name, p.case_id limit 50`),
  },
  nothing: { takes: [], sql: `select '{}' as body` },
}

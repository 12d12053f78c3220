-- What the law asks of a case beside its events: the day of the arrest, as referred, and facts that no step records.

alter table participant add column arrested_on date;
comment on column participant.arrested_on is 'The day of the arrest on this case, as the police referred it; null where there was none, or none was told.';

create table case_fact (
  case_id uuid not null references court_case,
  compartment text not null default 'court-file' check (compartment = 'court-file'),
  fact text not null,
  n integer not null check (n > 0),
  value jsonb not null,
  why text not null check (why <> ''),
  by_side text not null check (by_side in ('prosecution', 'defense', 'court')),
  stated_by uuid not null,
  stated_by_name text not null,
  stated_at timestamptz not null,
  primary key (case_id, fact, n)
);
comment on table case_fact is 'home: case. app: select, insert. A fact that a rule of law asks for and that no step of the case records, as a person stated it; of several about one fact the last holds.';
comment on column case_fact.fact is 'As src/law/domain/facts.ts, and of those the ones that src/calendar/domain/stated-facts.ts lets a person state.';
comment on column case_fact.value is 'true, false or one of the words that a rule compares it with; null where it was taken back.';
comment on column case_fact.by_side is 'prosecution | defense | court: whose statement it is';

-- Offers: drafts with the prosecution, what was put to the other side between the parties, counters and conveyance
-- with the defense, conferral with the victims' side, and what the defendant was given.

alter table negotiation add column reason text;
alter table negotiation add column ended_by text check (ended_by in ('prosecution', 'defense'));
comment on column negotiation.reason is 'Why talks broke down, as the side that ended them said it to the other.';
comment on column negotiation.ended_by is 'prosecution | defense: the side that broke off; null while talks may go on.';

create table offer_draft (
  case_id uuid not null references court_case,
  compartment text not null default 'prosecution' check (compartment = 'prosecution'),
  draft_id uuid not null,
  offer_id uuid,
  state text not null check (state in ('draft', 'submitted', 'approved', 'returned', 'sent', 'discarded')),
  revision integer not null check (revision > 0),
  drafter uuid not null,
  submitted_by uuid,
  submitted_at timestamptz,
  since timestamptz not null,
  version integer not null default 1,
  primary key (case_id, draft_id),
  check (state not in ('submitted', 'approved', 'returned') or (submitted_by is not null and submitted_at is not null))
);
comment on table offer_draft is 'home: case. app: select, insert, update. An offer as the prosecution drafts it; its text lies in its revisions.';
comment on column offer_draft.state is 'draft | submitted | approved | returned | sent (became a version of an offer) | discarded';
comment on column offer_draft.offer_id is 'The open offer it goes back on; null for a new offer.';
comment on column offer_draft.revision is 'The latest revision. An approval is for one revision: a later one has none.';
create index offer_draft_waiting on offer_draft (case_id) where state = 'submitted';

create table offer_draft_revision (
  case_id uuid not null,
  compartment text not null default 'prosecution' check (compartment = 'prosecution'),
  draft_id uuid not null,
  revision integer not null check (revision > 0),
  proposal jsonb not null,
  charges jsonb not null,
  saved_by uuid not null,
  at timestamptz not null,
  primary key (case_id, draft_id, revision),
  foreign key (case_id, draft_id) references offer_draft
);
comment on table offer_draft_revision is 'home: case. app: select, insert. A draft as it was saved; never changed.';
comment on column offer_draft_revision.proposal is 'OfferProposal of contract/plea.ts.';
comment on column offer_draft_revision.charges is 'The charges as they stood when it was saved: ChargeAsStood of contract/plea.ts.';

create table offer_draft_decision (
  case_id uuid not null,
  compartment text not null default 'prosecution' check (compartment = 'prosecution'),
  draft_id uuid not null,
  revision integer not null,
  by uuid not null,
  decision text not null check (decision in ('approved', 'returned')),
  reason text,
  at timestamptz not null,
  primary key (case_id, draft_id, revision, by),
  foreign key (case_id, draft_id, revision) references offer_draft_revision,
  check ((decision = 'returned') = (reason is not null))
);
comment on table offer_draft_decision is 'home: case. app: select, insert. What a supervisor decided on one revision of a draft.';
comment on column offer_draft_decision.decision is 'approved | returned (with a reason)';

create table offer (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  offer_id uuid not null,
  state text not null check (state in ('extended', 'conveyed', 'countered', 'accepted', 'rejected', 'lapsed', 'withdrawn')),
  current integer not null check (current > 0),
  expires_on date not null,
  reason text,
  opened_at timestamptz not null,
  since timestamptz not null,
  version integer not null default 1,
  primary key (case_id, offer_id),
  check (state <> 'withdrawn' or reason is not null)
);
comment on table offer is 'home: case. app: select, insert, update. An offer and where it stands; what was offered lies in its versions.';
comment on column offer.state is 'extended | conveyed | countered (the defense''s version is on the table) | accepted | rejected | lapsed | withdrawn';
comment on column offer.current is 'The version on the table.';
comment on column offer.expires_on is 'Of the version on the table: a legal day of the court; it lapses when that day ends there.';
create index offer_open_by_day on offer (expires_on, case_id) where state in ('extended', 'conveyed', 'countered');

create table offer_version (
  case_id uuid not null,
  compartment text not null default 'parties' check (compartment = 'parties'),
  offer_id uuid not null,
  n integer not null check (n > 0),
  side text not null check (side in ('prosecution', 'defense')),
  author uuid not null,
  at timestamptz not null,
  proposal jsonb not null,
  charges jsonb not null,
  primary key (case_id, offer_id, n),
  foreign key (case_id, offer_id) references offer
);
comment on table offer_version is 'home: case. app: select, insert. What one side put to the other; never changed.';
comment on column offer_version.side is 'prosecution | defense';
comment on column offer_version.proposal is 'OfferProposal of contract/plea.ts.';
comment on column offer_version.charges is 'The charges as they stood when it was sent: ChargeAsStood of contract/plea.ts.';

create table offer_conveyed (
  case_id uuid not null,
  compartment text not null default 'parties' check (compartment = 'parties'),
  offer_id uuid not null,
  n integer not null,
  conveyed_on date not null,
  at timestamptz not null,
  primary key (case_id, offer_id, n),
  foreign key (case_id, offer_id, n) references offer_version
);
comment on table offer_conveyed is 'home: case. app: select, insert. That and on what day the defendant was told of a version; nothing of what was said.';

create table counsel_message (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  message_id uuid not null,
  offer_id uuid,
  side text not null check (side in ('prosecution', 'defense')),
  by uuid not null,
  at timestamptz not null,
  text text not null,
  primary key (case_id, message_id)
);
comment on table counsel_message is 'home: case. app: select, insert. Counsel to counsel, within the protection of plea discussions.';
comment on column counsel_message.side is 'prosecution | defense';

create table conferral_mark (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  conferral_id uuid not null,
  on_day date not null,
  outcome text not null check (outcome in ('conferred', 'reason-recorded')),
  primary key (case_id, conferral_id)
);
comment on table conferral_mark is 'home: case. app: select. That conferral took place, or that a reason why not is on record: without content. Written by the system.';
comment on column conferral_mark.outcome is 'conferred | reason-recorded';

create table conferral (
  case_id uuid not null references court_case,
  compartment text not null default 'victim' check (compartment = 'victim'),
  conferral_id uuid not null,
  outcome text not null check (outcome in ('conferred', 'not-conferred')),
  victim uuid,
  on_day date not null,
  how text,
  views text,
  reason text check (reason in ('no-victim', 'cannot-be-reached', 'declined-contact', 'danger-of-delay')),
  explanation text,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, conferral_id),
  foreign key (case_id, victim) references participant,
  check (outcome <> 'conferred' or (victim is not null and how is not null and views is not null)),
  check ((outcome = 'not-conferred') = (reason is not null and explanation is not null))
);
comment on table conferral is 'home: case. app: select, insert. That a victim was conferred with and the views given, or why not.';
comment on column conferral.outcome is 'conferred | not-conferred';
comment on column conferral.reason is 'Why not: no-victim | cannot-be-reached | declined-contact | danger-of-delay';
comment on column conferral.how is 'ConveyanceMethod of src/vocabulary/code-lists.ts.';

create table counter_draft (
  case_id uuid not null references court_case,
  compartment text not null default 'defense' check (compartment = 'defense'),
  draft_id uuid not null,
  offer_id uuid not null,
  answers integer not null,
  state text not null check (state in ('draft', 'sent', 'discarded')),
  proposal jsonb not null,
  charges jsonb not null,
  drafter uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (case_id, draft_id)
);
comment on table counter_draft is 'home: case. app: select, insert, update. A counter as the defense drafts it.';
comment on column counter_draft.state is 'draft | sent | discarded';
comment on column counter_draft.answers is 'The version of the offer that it answers.';

create table conveyance_note (
  case_id uuid not null references court_case,
  compartment text not null default 'defense' check (compartment = 'defense'),
  note_id uuid not null,
  offer_id uuid not null,
  n integer not null,
  on_day date not null,
  how text not null,
  language text not null,
  interpreter text,
  said text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, note_id)
);
comment on table conveyance_note is 'home: case. app: select, insert. How the defendant was told of a version and what was said: the defense''s own.';
comment on column conveyance_note.how is 'ConveyanceMethod of src/vocabulary/code-lists.ts.';
comment on column conveyance_note.language is 'Language of src/vocabulary/code-lists.ts.';

create table decision_note (
  case_id uuid not null references court_case,
  compartment text not null default 'defense' check (compartment = 'defense'),
  offer_id uuid not null,
  n integer not null,
  known_by text not null check (known_by in ('recorded-decision', 'told-counsel', 'myself')),
  on_day date,
  how text,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, offer_id, n),
  check ((known_by = 'told-counsel') = (on_day is not null and how is not null))
);
comment on table decision_note is 'home: case. app: select, insert. How counsel knows that the defendant decided to accept.';
comment on column decision_note.known_by is 'recorded-decision (by the defendant, in this system) | told-counsel | myself (self-represented)';

create table offer_sheet (
  case_id uuid not null references court_case,
  compartment text not null default 'client' check (compartment = 'client'),
  offer_id uuid not null,
  n integer not null,
  sheet jsonb not null,
  expires_on date not null,
  conveyed_on date,
  standing text not null check (standing in ('open', 'countered', 'replaced', 'accepted', 'rejected', 'lapsed', 'withdrawn')),
  given_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (case_id, offer_id, n)
);
comment on table offer_sheet is 'home: case. app: select, insert, update. A version of an offer in plain words, as it was given to the defendant.';
comment on column offer_sheet.standing is 'open | countered | replaced | accepted | rejected | lapsed | withdrawn: the offer''s state as the defendant may know it';
comment on column offer_sheet.conveyed_on is 'Null where a self-represented defendant was served and has not acknowledged.';

create table client_decision (
  case_id uuid not null references court_case,
  compartment text not null default 'client' check (compartment = 'client'),
  decision_id uuid not null,
  offer_id uuid not null,
  n integer not null,
  decision text not null check (decision in ('accept', 'reject')),
  note text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, decision_id),
  foreign key (case_id, offer_id, n) references offer_sheet
);
comment on table client_decision is 'home: case. app: select, insert. What the defendant told counsel he decided; the last one holds.';
comment on column client_decision.decision is 'accept | reject';
create index client_decision_of_sheet on client_decision (case_id, offer_id, n, at);

create table client_question (
  case_id uuid not null references court_case,
  compartment text not null default 'client' check (compartment = 'client'),
  question_id uuid not null,
  text text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (case_id, question_id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
comment on table client_question is 'home: case. app: select, insert, update. What the defendant asked counsel, and the answer.';

create table approval_waiting (
  principal uuid not null references principal,
  case_id uuid not null references court_case,
  draft_id uuid not null,
  submitted_at timestamptz not null,
  primary key (principal, submitted_at, case_id, draft_id)
);
comment on table approval_waiting is 'home: principal. app: select. Submitted drafts in the cases of a principal, so that a queue never scans the cases. Kept by triggers; holds ids alone.';
create index approval_waiting_by_case on approval_waiting (case_id);

create function refresh_approval_waiting(p_case uuid) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  delete from approval_waiting where case_id = p_case;
  insert into approval_waiting (principal, case_id, draft_id, submitted_at)
  select distinct g.principal, d.case_id, d.draft_id, d.submitted_at
  from offer_draft d
  join grant_ g on g.case_id = d.case_id and g.compartment = 'prosecution' and g.writes and g.until is null
  where d.case_id = p_case and d.state = 'submitted'
$$;
comment on function refresh_approval_waiting(uuid) is 'Brings the queues of approvals in step with a case.';

create function keep_approval_waiting() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform refresh_approval_waiting(new.case_id);
  return null;
end $$;
create trigger keep_approval_waiting after insert or update of state on offer_draft
  for each row execute function keep_approval_waiting();
create trigger keep_approval_waiting after insert or update on grant_
  for each row when (new.compartment = 'prosecution') execute function keep_approval_waiting();

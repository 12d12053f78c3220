-- With which rank a draft was approved, and what was stated with it: the rules on offers out of the ordinary ask for both.

alter table offer_draft_decision add column rank text not null default 'supervisor'
  check (rank in ('supervisor', 'chief', 'head-of-office'));
comment on column offer_draft_decision.rank is 'As src/vocabulary/code-lists.ts ApproverRank: with which rank it was approved, as whoever approved stated. Of a returned draft it says nothing.';

create table offer_draft_statement (
  case_id uuid not null,
  compartment text not null default 'prosecution' check (compartment = 'prosecution'),
  draft_id uuid not null,
  revision integer not null,
  stated jsonb not null,
  stated_by uuid not null,
  at timestamptz not null,
  primary key (case_id, draft_id, revision),
  foreign key (case_id, draft_id, revision) references offer_draft_revision
);
comment on table offer_draft_statement is 'home: case. app: select, insert. What neither the terms of a draft nor the file show and a rule on offers asks, as stated when that revision was submitted.';
comment on column offer_draft_statement.stated is 'As contract/plea.ts OfferStatement.';

-- Discovery: numbered productions of hashed files, receipts, and what the defense opened.

create table production (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  production_id uuid not null,
  number integer not null check (number > 0),
  note text not null default '',
  by uuid not null,
  at timestamptz not null default now(),
  received_by uuid,
  received_at timestamptz,
  version integer not null default 1,
  primary key (case_id, production_id),
  unique (case_id, number),
  check ((received_by is null) = (received_at is null))
);
comment on table production is 'home: case. app: select, insert, update. One disclosure to the defense, with its receipt.';

create table production_item (
  case_id uuid not null,
  compartment text not null default 'parties' check (compartment = 'parties'),
  production_id uuid not null,
  n integer not null check (n > 0),
  bates_number integer not null check (bates_number > 0),
  document_id uuid not null,
  title text not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  primary key (case_id, production_id, n),
  unique (case_id, bates_number),
  foreign key (case_id, production_id) references production,
  foreign key (case_id, document_id) references document
);
comment on table production_item is 'home: case. app: select, insert. A file as it was disclosed; number and hash never change.';
comment on column production_item.bates_number is 'Counts on over all productions of the case.';

create table item_opened (
  case_id uuid not null,
  compartment text not null default 'defense' check (compartment = 'defense'),
  document_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  primary key (case_id, document_id, opened_by)
);
comment on table item_opened is 'home: case. app: select, insert. That somebody of the defense opened a disclosed file: the defense''s own.';

-- The plea agreement: drafted and signed between the parties, shared with the defendant, tendered to the court. What is
-- known to more people is written into their compartment when the step happens; nobody's grant is widened.

create table agreement (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  agreement_id uuid not null,
  offer_id uuid not null,
  offer_version integer not null check (offer_version > 0),
  n integer not null check (n > 0),
  slot text not null,
  status text not null check (status in ('draft', 'tendered', 'accepted', 'rejected', 'withdrawn', 'abandoned')),
  status_reason text,
  shared_n integer,
  shared_on date,
  victims jsonb,
  version integer not null default 1,
  primary key (case_id, agreement_id)
);
comment on table agreement is 'home: case. app: select, insert, update. A plea agreement between the parties; the court sees none of it before it is tendered.';
comment on column agreement.n is 'The version of the paper that holds now; signatures on any other are void.';
comment on column agreement.slot is 'The number of the place of the sealed supplement: every agreement has one, whether or not anything lies there.';
comment on column agreement.status is 'draft (being signed) | tendered | accepted | rejected | withdrawn (with the plea) | abandoned (before tender)';
comment on column agreement.victims is '{informed: true, on} or {informed: false, reason, note}; null until it is recorded.';
create unique index agreement_one_alive on agreement (case_id) where status in ('draft', 'tendered');

create table agreement_version (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  agreement_id uuid not null,
  n integer not null check (n > 0),
  content jsonb not null,
  document_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  sheet_document_id uuid not null,
  sheet_sha256 text not null,
  sheet_bytes integer not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  primary key (case_id, agreement_id, n),
  foreign key (case_id, agreement_id) references agreement
);
comment on table agreement_version is 'home: case. app: select, insert. One version of the paper, as it was typeset; never changed.';
comment on column agreement_version.sheet_sha256 is 'The sheet in the place of the supplement: the same look and size in every agreement.';

create table agreement_signature (
  case_id uuid not null references court_case,
  compartment text not null default 'parties' check (compartment = 'parties'),
  agreement_id uuid not null,
  n integer not null,
  part text not null check (part in ('prosecutor', 'counsel', 'defendant', 'self-represented')),
  person uuid not null,
  name text not null,
  sha256 text not null,
  sheet_sha256 text not null,
  immigration_advice boolean,
  at timestamptz not null,
  primary key (case_id, agreement_id, n, part),
  foreign key (case_id, agreement_id, n) references agreement_version
);
comment on table agreement_signature is 'home: case. app: select, insert. A signature on the very bytes of one version.';
comment on column agreement_signature.part is 'prosecutor | counsel | defendant | self-represented (signs once, as counsel and defendant)';
comment on column agreement_signature.immigration_advice is 'Counsel attests that advice was given, yes or no; what it was never leaves the defense. Null for the others.';

create table agreement_share (
  case_id uuid not null references court_case,
  compartment text not null default 'client' check (compartment = 'client'),
  agreement_id uuid not null,
  n integer not null,
  slot text not null,
  content jsonb not null,
  document_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  sheet_document_id uuid not null,
  sheet_sha256 text not null,
  sheet_bytes integer not null,
  note text not null,
  shared_by uuid not null,
  shared_by_name text not null,
  shared_at timestamptz not null,
  replaced boolean not null default false,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  signed_sha256 text,
  version integer not null default 1,
  primary key (case_id, agreement_id, n),
  check ((signed_at is null) = (signed_sha256 is null))
);
comment on table agreement_share is 'home: case. app: select, insert, update. The agreement as counsel shared it with the defendant, and his signature.';
comment on column agreement_share.replaced is 'True once a newer version was drafted or the agreement was given up.';

create table supplement (
  case_id uuid not null references court_case,
  compartment text not null check (compartment ~ '^order:[0-9a-f-]{36}$'),
  agreement_id uuid not null,
  since_n integer not null,
  until_n integer,
  content text not null,
  document_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  named jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (case_id, compartment)
);
comment on table supplement is 'home: case. app: select, insert, update. What lies in the place of an agreement''s supplement: for those named alone, in a compartment of its own.';
comment on column supplement.until_n is 'The version of the agreement from which it no longer holds; null while it holds.';
comment on column supplement.named is 'Names of those who may read it, for each other''s information.';
create index supplement_of_agreement on supplement (case_id, agreement_id);

create table tendered_agreement (
  case_id uuid not null references court_case,
  compartment text not null default 'tendered' check (compartment = 'tendered'),
  agreement_id uuid not null,
  n integer not null,
  slot text not null,
  content jsonb not null,
  fact_sheet jsonb not null,
  signatures jsonb not null,
  document_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  sheet_document_id uuid not null,
  sheet_sha256 text not null,
  sheet_bytes integer not null,
  copy_document_id uuid not null,
  copy_sha256 text not null,
  copy_bytes integer not null,
  tendered_by uuid not null,
  tendered_by_name text not null,
  tendered_at timestamptz not null,
  action text not null default 'tendered' check (action in ('tendered', 'deferred', 'accepted', 'rejected', 'ended')),
  ruled_by_name text,
  ruled_at timestamptz,
  reasons text,
  deferred_until date,
  choice text check (choice in ('kept', 'withdrawn')),
  chosen_at timestamptz,
  version integer not null default 1,
  primary key (case_id, agreement_id)
);
comment on table tendered_agreement is 'home: case. app: select, insert, update. The agreement given to the court with its fact sheet; never the history of offers.';
comment on column tendered_agreement.sha256 is 'Of the very bytes that were signed.';
comment on column tendered_agreement.copy_sha256 is 'Of the copy on which the signatures are printed.';
comment on column tendered_agreement.action is 'tendered (no ruling yet) | deferred | accepted | rejected | ended (the plea was withdrawn)';
comment on column tendered_agreement.choice is 'After a rejection: the defendant kept or withdrew the plea.';

create table promise (
  case_id uuid not null references court_case,
  compartment text not null default 'tendered' check (compartment = 'tendered'),
  promise_id uuid not null,
  agreement_id uuid not null,
  ordinal integer not null,
  text text not null,
  type text not null check (type in ('A', 'B', 'C')),
  owner_office uuid not null references office,
  due text not null check (due in ('at-plea-hearing', 'before-sentencing', 'at-sentencing', 'after-sentencing', 'on-a-day', 'continuing')),
  due_on date,
  state text not null default 'due' check (state in ('due', 'kept', 'breached')),
  note text not null default '',
  marked_by_name text,
  marked_at timestamptz,
  version integer not null default 1,
  primary key (case_id, promise_id),
  foreign key (case_id, agreement_id) references tendered_agreement,
  check (due <> 'on-a-day' or due_on is not null)
);
comment on table promise is 'home: case. app: select, insert, update. A promise of a tendered agreement: it binds the office, whoever works there when it falls due.';
comment on column promise.type is 'A | B | C, as the terms';
comment on column promise.due is 'at-plea-hearing | before-sentencing | at-sentencing | after-sentencing | on-a-day | continuing';
comment on column promise.state is 'due | kept | breached';

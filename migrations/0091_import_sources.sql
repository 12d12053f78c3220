-- Import: any source that a definition describes, rows held for a kind of reason with the column at fault, and what a person
-- put right in them.

alter table import_run drop constraint import_run_source_check;
alter table import_run add check (source ~ '^[a-z][a-z0-9-]*$');
comment on column import_run.source is 'The source definition by which it was read, as src/exchange/sources names them.';
alter table import_run add column headings jsonb not null default '{}';
comment on column import_run.headings is 'The columns of each file as its heading named them, so that rows kept word for word can be read again.';

alter table import_quarantine drop constraint import_quarantine_file_check;
comment on column import_quarantine.file is 'A file of the source definition.';
alter table import_quarantine
  add column held_for text not null default 'broken-line',
  add column column_name text,
  add column proposal text,
  add column state text not null default 'held' check (state in ('held', 'mended', 'loaded', 'replaced', 'set-aside')),
  add column mend jsonb,
  add column mended_by uuid references person,
  add column mended_at timestamptz,
  add column note text,
  add column settled_by uuid references import_run,
  add column version integer not null default 1;
alter table import_quarantine alter column held_for drop default;
comment on column import_quarantine.held_for is 'As HeldFor in src/exchange/domain/read-row.ts: rows held for the same kind of reason are shown together.';
comment on column import_quarantine.column_name is 'The column at fault as the source names it; null when the whole row is.';
comment on column import_quarantine.proposal is 'A known code that may be meant, for a person to decide.';
comment on column import_quarantine.state is
  'held | mended (put right by a person, to be loaded) | loaded (as mended, or by a later run) | replaced (a corrected row came) | set-aside (a person said why it is not to be loaded)';
comment on column import_quarantine.mend is 'What a person put right: values by column. The original stays as it came.';

alter table import_source_row drop constraint import_source_row_file_check;
alter table import_source_row add column mend jsonb;
comment on column import_source_row.file is 'A file of the source definition.';
comment on column import_source_row.mend is 'What a person put right in the row before it was loaded: values by column.';

alter table import_flag drop constraint import_flag_file_check;
comment on column import_flag.file is 'A file of the source definition.';

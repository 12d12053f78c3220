-- Days on which a court is closed by its own order, beside those of its rule pack: taken over from a calendar file.

create table court_closure (
  court_id uuid not null references court,
  day date not null,
  name text not null check (name <> ''),
  file_name text not null,
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (court_id, day)
);
comment on table court_closure is 'home: session. app: select, insert. A day on which the court is closed by its own order, from a calendar file that a clerk took over.';

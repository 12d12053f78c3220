-- That the training court's first setting-up was begun, and that it came to its end: one that was broken off is begun anew.

create table training_seed (
  one boolean primary key check (one),
  begun_at timestamptz not null,
  done_at timestamptz
);
comment on table training_seed is 'home: reference. app: none. One row once a training court was set up in an empty database; without done_at it was broken off.';

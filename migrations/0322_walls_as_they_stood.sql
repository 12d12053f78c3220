-- Policies and privileges are made anew only when they are no longer what they were made to be: making them locks every
-- table, which a program that runs beside another must not do without need.
create table wall_standing (
  one boolean primary key default true check (one),
  made_of text not null,
  stood_as text not null
);
comment on table wall_standing is 'home: access. app: none. From what the policies and privileges were last made, and how they stood then.';
comment on column wall_standing.made_of is 'Hash of the statements and of the table of relations.';
comment on column wall_standing.stood_as is 'Hash of the catalog after they were made: whoever changes one by hand makes it another.';

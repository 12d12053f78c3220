-- The first hour tells what a person did from what the histories did in the person's name: when the court was set up is no secret.

comment on table training_seed is 'home: reference. app: select. One row once a training court was set up in an empty database; without done_at it was broken off.';

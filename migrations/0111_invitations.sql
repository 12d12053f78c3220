-- People whom the operator of the server invites: a live court's first administrator, and everybody who works there.

alter table security_event drop constraint security_event_kind_check;
alter table security_event add constraint security_event_kind_check check (kind in ('signed-in', 'sign-in-refused',
  'account-locked', 'lock-released', 'session-locked', 'session-unlocked', 'unlock-refused', 'signed-out',
  'signed-out-everywhere', 'authenticator-set-up', 'code-replayed', 'sign-in-reset', 'password-chosen', 'invited'));
comment on column security_event.kind is 'signed-in | sign-in-refused | account-locked | lock-released | session-locked | session-unlocked | unlock-refused | signed-out | signed-out-everywhere | authenticator-set-up | code-replayed | sign-in-reset | password-chosen | invited (by the operator of the server)';
comment on column security_event.by is 'The administrator, where one acted; null for the operator of the server.';

-- A supervisor who approves an offer that stays open only for a short time says why.

alter table offer_draft_decision drop constraint offer_draft_decision_check;
alter table offer_draft_decision add constraint offer_draft_decision_returned_says_why check (decision <> 'returned' or reason is not null);
comment on column offer_draft_decision.reason is 'Why it was returned; with an approval, why the offer may stay open for less than the least time. Null without one.';

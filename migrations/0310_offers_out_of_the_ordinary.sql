-- With which rank a draft was approved, and what was stated with it: the rules on offers out of the ordinary ask for both.

alter table offer_draft_decision add column rank text check (rank in ('supervisor', 'chief', 'head-of-office'));
-- A supervisor gave every approval so far. Written by rewriting the table, whose rows are hidden from its owner.
alter table offer_draft_decision alter column rank type text using case decision when 'approved' then 'supervisor' end;
alter table offer_draft_decision add constraint offer_draft_decision_approved_as_somebody
  check ((decision = 'approved') = (rank is not null));
comment on column offer_draft_decision.rank is 'As src/vocabulary/code-lists.ts ApproverRank: with which rank it was approved, as whoever approved stated. Null when it was returned.';

alter table offer_draft add column stated jsonb;
comment on column offer_draft.stated is 'As contract/plea.ts OfferStatement: what neither the terms nor the file show and a rule on offers asks, as stated when the revision was submitted. Null when nothing was; a later revision begins without.';

import { kinds } from './ids.ts'
import { hasDraft, isOpen, supervisor } from './shape.ts'

const charges = `(select jsonb_agg(jsonb_build_object('chargeId', bench_id(${kinds.charge}, n, c.k), 'count', c.k,
  'offense', jsonb_build_object('code', c.code, 'title', c.title, 'statute', 'Training County Code', 'class', c.class)) order by c.k)
  from (values (1, 'TC-20-2', 'Burglary', 'felony-2'), (2, 'TC-20-3', 'Theft over $500', 'felony-3'), (3, 'TC-20-4', 'Theft of $500 or less', 'misdemeanor-a')) c(k, code, title, class))`

const proposal = `jsonb_build_object('message', 'With restitution in full.', 'expiresOn', (current_date + 30)::text, 'formal', true, 'terms', jsonb_build_object(
  'charges', jsonb_build_array(
    jsonb_build_object('action', 'plead', 'chargeId', bench_id(${kinds.charge}, n, 1), 'pleaKind', 'guilty'),
    jsonb_build_object('action', 'dismiss', 'chargeId', bench_id(${kinds.charge}, n, 2)),
    jsonb_build_object('action', 'dismiss', 'chargeId', bench_id(${kinds.charge}, n, 3))),
  'sentence', jsonb_build_array(jsonb_build_object('id', bench_id(${kinds.term}, n, 1), 'chargeId', bench_id(${kinds.charge}, n, 1), 'kind', 'probation',
    'quantity', jsonb_build_object('measure', 'term', 'term', jsonb_build_object('unit', 'months', 'n', 24)), 'running', null, 'type', 'B', 'text', '')),
  'conditions', jsonb_build_array(jsonb_build_object('id', bench_id(${kinds.term}, n, 2), 'text', 'Restitution of $1,200 to the owner.', 'type', 'B')),
  'waivers', '[]'::jsonb))`

/** Statements that add an offer to each case of `made`, and an approved draft of the next one where it may be extended. */
export const talksStatements: readonly string[] = [
  `insert into offer (case_id, offer_id, state, current, expires_on, reason, opened_at, since)
   select case_id, bench_id(${kinds.offer}, n), case when ${isOpen} and not (${hasDraft}) then 'extended' else 'rejected' end, 1, current_date + 20,
     null, now() - interval '10 days', now() - interval '10 days' from made`,
  `insert into offer_version (case_id, offer_id, n, side, author, at, proposal, charges)
   select case_id, bench_id(${kinds.offer}, n), 1, 'prosecution', prosecutor, now() - interval '10 days', ${proposal}, ${charges} from made`,
  `insert into offer_conveyed (case_id, offer_id, n, conveyed_on, at)
   select case_id, bench_id(${kinds.offer}, n), 1, current_date - 9, now() - interval '9 days' from made`,
  `insert into negotiation (case_id, state, expires_on, since)
   select case_id, case when ${isOpen} and not (${hasDraft}) then 'offer-open' else 'none' end,
     case when ${isOpen} and not (${hasDraft}) then current_date + 20 end, now() - interval '10 days' from made`,
  `insert into conferral (case_id, conferral_id, outcome, on_day, reason, explanation, by, at)
   select case_id, bench_id(${kinds.conferral}, n), 'not-conferred', current_date - 20, 'no-victim', 'The property was returned.', prosecutor, now() - interval '20 days'
   from made where ${hasDraft}`,
  `insert into offer_draft (case_id, draft_id, state, revision, drafter, submitted_by, submitted_at, since)
   select case_id, bench_id(${kinds.draft}, n), 'approved', 1, prosecutor, prosecutor, now() - interval '1 day', now() - interval '1 day'
   from made where ${hasDraft}`,
  `insert into offer_draft_revision (case_id, draft_id, revision, proposal, charges, saved_by, at)
   select case_id, bench_id(${kinds.draft}, n), 1, ${proposal}, ${charges}, prosecutor, now() - interval '2 days' from made where ${hasDraft}`,
  `insert into offer_draft_decision (case_id, draft_id, revision, by, decision, rank, at)
   select case_id, bench_id(${kinds.draft}, n), 1, '${supervisor}', 'approved', 'supervisor', now() - interval '1 day' from made where ${hasDraft}`,
]

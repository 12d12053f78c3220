import { sql } from 'kysely'
import { question } from '../../platform/postgres/question.ts'
import type { CaseId } from '../../vocabulary/ids.ts'

/* What of the files of cases tells the law something, as whoever asks sees it. */

/** The cases, all of one court. */
interface OfCases {
  readonly caseIds: readonly CaseId[]
}

export const entryRows = question(
  (_db, { caseIds, kinds, zone }: OfCases & { readonly kinds: readonly string[]; readonly zone: string }) => sql<{
    case_id: string
    compartment: string
    seq: string | number
    kind: string
    subject: string | null
    day: string
    content: string | null
  }>`
    select e.case_id, e.compartment, e.seq, e.kind, e.subject, (e.at at time zone ${zone})::date::text as day, c.content
    from ledger_entry e
    left join ledger_content c on c.case_id = e.case_id and c.compartment = e.compartment and c.seq = e.seq
    where e.case_id = any (${caseIds}::uuid[]) and e.kind = any (${kinds}::text[])
    order by e.case_id, e.at, e.compartment, e.seq`,
)

export const custodyRows = question((db, { caseIds }: OfCases) =>
  db
    .selectFrom('custody')
    .select(['case_id', 'n', 'status', 'since'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`),
)

export const chargeRows = question((db, { caseIds }: OfCases) =>
  db
    .selectFrom('charge')
    .select(['case_id', 'class', 'status'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`),
)

export const representedRows = question(
  (_db, { caseIds }: OfCases) => sql<{ case_id: string; relation: string }>`
    select distinct case_id, relation from assignment
    where case_id = any (${caseIds}::uuid[]) and relation in ('defense', 'self-represented') and ends is null`,
)

export const hearingRows = question((db, { caseIds }: OfCases) =>
  db
    .selectFrom('hearing')
    .select(['case_id', 'hearing_id', 'kind', 'on_day', 'status'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`),
)

/** An imported case was charged in another system, on the first day that the source tells. */
export const chargedElsewhereRows = question(
  (_db, { caseIds }: OfCases) => sql<{ case_id: string; day: string }>`
    select case_id, min(charged_on)::text as day from imported_charging
    where case_id = any (${caseIds}::uuid[]) and charged_on is not null group by case_id`,
)

export const arrestRows = question((db, { caseIds }: OfCases) =>
  db
    .selectFrom('participant')
    .select(['case_id', 'compartment', 'arrested_on'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .where('role', 'in', ['suspect', 'defendant'])
    .where('arrested_on', 'is not', null),
)

import { sql } from 'kysely'
import type { z } from 'zod'
import type { WorkItem } from '../../contract/work.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { custodyStatusWords, type CustodyStatus } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { kept } from '../vocabulary/kept.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

type CaseMark = z.input<typeof WorkItem>['case']

export interface MarkedCase {
  readonly mark: CaseMark
  /** Since when the defendant is where he is; null where the court's file is not held or says nothing. */
  readonly custodySince: LegalDate | null
}

/** What the actor's own lists say of some cases; one that is not in them is not there for him. */
export async function caseMarks(
  tx: Tx,
  actor: Actor,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<string, MarkedCase>> {
  if (cases.length === 0) return new Map()
  const { rows } = await sql<{
    case_id: CaseId
    number: string | null
    defendant: string | null
    lead: string | null
    custody: CustodyStatus | null
    since: LegalDate | null
  }>`
    select m.case_id, m.number, m.defendant, m.lead, m.custody,
      (select c.since from custody c where c.case_id = m.case_id order by c.n desc limit 1) as since
    from (
      select mc.case_id, max(mc.number) as number, max(mc.defendant_name) as defendant, max(mc.lead_charge) as lead, max(mc.custody) as custody
      from my_case mc
      where mc.principal = any (${actor.principals}::uuid[]) and mc.case_id = any (${[...new Set(cases)]}::uuid[]) and (mc.until is null or mc.until > now())
      group by mc.case_id) m`.execute(tx.db)
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        mark: {
          caseId: kept<CaseId>(row.case_id),
          number: row.number,
          defendant: row.defendant,
          leadCharge: row.lead,
          custodyLabel: row.custody === null ? null : custodyStatusWords[row.custody],
        },
        custodySince: row.since,
      },
    ]),
  )
}

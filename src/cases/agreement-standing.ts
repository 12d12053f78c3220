import { sql } from 'kysely'
import type { AgreementStanding } from '../../contract/cases.ts'
import { question } from '../platform/postgres/question.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/** The agreement in writing that was drafted last, and who signed it; no row for whoever is not of the parties. */
export const agreementStanding = question((db, { caseId }: { readonly caseId: CaseId }) =>
  db
    .selectFrom('agreement as a')
    .select([
      'a.status',
      sql<readonly string[]>`array(select s.part from agreement_signature s
        where a.status = 'draft' and s.case_id = a.case_id and s.agreement_id = a.agreement_id and s.n = a.n)`.as(
        'signed',
      ),
    ])
    .where('a.case_id', '=', caseId)
    .orderBy('a.agreement_id', 'desc')
    .limit(1),
)

/** Where it stands; null while there is none in writing, or it was given up before the court had it. */
export function agreementStandingIn([row]: Awaited<
  ReturnType<typeof agreementStanding.ask>
>): AgreementStanding | null {
  if (!row || row.status === 'abandoned') return null
  if (row.status !== 'draft') return row.status
  if (row.signed.length === 0) return 'drafted'
  return everybodySigned(new Set(row.signed)) ? 'signed' : 'signing'
}

/** The prosecutor, and the defendant with counsel or in his own person. */
const everybodySigned = (parts: ReadonlySet<string>): boolean =>
  parts.has('prosecutor') && (parts.has('self-represented') || (parts.has('counsel') && parts.has('defendant')))

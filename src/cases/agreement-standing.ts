import type { AgreementStanding } from '../../contract/cases.ts'
import { question } from '../platform/postgres/question.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/** The agreement in writing that was drafted last, and whether anybody signed it; no row for whoever is not of the parties. */
export const agreementStanding = question((db, { caseId }: { readonly caseId: CaseId }) =>
  db
    .selectFrom('agreement as a')
    .select((where) => [
      'a.status',
      where
        .exists(
          where
            .selectFrom('agreement_signature as s')
            .select('s.part')
            .whereRef('s.case_id', '=', 'a.case_id')
            .whereRef('s.agreement_id', '=', 'a.agreement_id')
            .whereRef('s.n', '=', 'a.n'),
        )
        .as('signed'),
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
  return row.signed === true ? 'signing' : 'drafted'
}

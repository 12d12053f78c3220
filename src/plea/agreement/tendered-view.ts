import type { LedgerPromise, TenderedAgreement } from '../../../contract/agreement.ts'
import { relationsToCase } from '../../identity/access.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { opens } from './policy.ts'
import { promisesOf } from './promises.ts'
import { latestTendered, officesNamed, supplementsSeen, withoutPlace, type TenderedRow } from './store.ts'

/** What was tendered with its promises; null while nothing was. */
export async function viewTendered(
  tx: Tx,
  caseId: CaseId,
): Promise<Outcome<{ agreement: TenderedAgreement | null; promises: LedgerPromise[] }, CommonRefusal>> {
  const relations = await relationsToCase(tx, caseId)
  if (!opens(relations, 'tendered')) return refuse({ kind: 'not-found' })
  const row = await latestTendered(tx, caseId)
  return done({
    agreement: row ? await tenderedView(tx, caseId, row) : null,
    promises: [...(await promisesOf(tx, caseId, relations))],
  })
}

/** The tendered agreement through the eyes of whoever asks: a supplement shows only to those it names. */
export async function tenderedView(tx: Tx, caseId: CaseId, row: TenderedRow): Promise<TenderedAgreement> {
  const { sheet, choice: _, chosenAt: __, ...shown } = row
  return {
    ...shown,
    supplementSheet: sheet,
    offices: await officesNamed(tx, row.content),
    supplements: (await supplementsSeen(tx, caseId, row.id)).map(withoutPlace),
  }
}

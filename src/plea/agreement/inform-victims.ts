import type { VictimsInformed } from '../../../contract/agreement.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import { changeAgreement, openDraft } from './open-draft.ts'
import { isProsecution } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'

/**
 * Records for the parties that the victims were told of the agreement, or why not; their views stay with the prosecution.
 * @source 18 U.S.C. § 3771(a)(9)
 */
export async function informVictims(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  input: { readonly caseId: CaseId; readonly version: number; readonly victims: VictimsInformed },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId, victims } = input
  const opened = await openDraft(tx, services, input, (scene) => isProsecution(scene.relations))
  if (!opened.ok) return opened
  const { whole } = opened.value
  const changed = await changeAgreement(tx, caseId, whole, { victims: JSON.stringify(victims) })
  if (!changed.ok) return changed
  await record(tx, {
    kind: 'agreement.victims-informed',
    caseId,
    compartment: 'parties',
    subject: whole.row.id,
    data: { ...victims },
  })
  return done(caseId)
}

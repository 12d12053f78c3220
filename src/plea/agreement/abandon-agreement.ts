import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import { changeAgreement, openDraft } from './open-draft.ts'
import { isParty } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'

/** Gives up an agreement that was not tendered. */
export async function abandonAgreement(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  input: { readonly caseId: CaseId; readonly version: number; readonly reason: string },
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const { caseId, reason } = input
  const opened = await openDraft(tx, services, input, (scene) => isParty(scene.relations))
  if (!opened.ok) return opened
  const { whole } = opened.value
  const changed = await changeAgreement(tx, caseId, whole, { status: 'abandoned', status_reason: reason })
  if (!changed.ok) return changed
  await record(tx, {
    kind: 'agreement.abandoned',
    caseId,
    compartment: 'parties',
    subject: whole.row.id,
    data: { n: whole.row.n, reason },
  })
  return done(caseId)
}

import { z } from 'zod'
import { moveCase } from '../../cases/move-case.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { partyScene, requestPending } from './parties-view.ts'
import { isParty } from './policy.ts'
import type { AgreementRefusal } from './problems.ts'

const FilingId = z.uuid()

/**
 * Files a request for a plea hearing: all that the court learns before a tender. It says nothing of an offer, of
 * terms, or that the parties talk.
 * @safeguard Fed. R. Crim. P. 11(c)(1): the court takes no part in the discussions
 */
export async function requestPleaHearing(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<CaseId, AgreementRefusal>> {
  const scene = await partyScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  if (!isParty(scene.relations)) return refuse({ kind: 'not-allowed' })
  if (requestPending(scene)) return refuse({ kind: 'request-pending' })
  const moved = await moveCase(tx, caseId, 'plea-hearing-requested')
  if (!moved.ok) return moved
  const filingId = newId(FilingId)
  await tx.db
    .insertInto('filing')
    .values({
      case_id: caseId,
      filing_id: filingId,
      kind: 'plea-hearing-request',
      status: 'submitted',
      submitted_by: actor.person,
      submitted_at: tx.now.toString(),
    })
    .execute()
  await record(tx, { kind: 'hearing.requested', caseId, compartment: 'court-file', subject: filingId })
  return done(caseId)
}

import { mayAcknowledgeProduction } from '../cases/domain/policies.ts'
import { record } from '../ledger/record.ts'
import { seeCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { EvidenceRefusal } from './problems.ts'
import { itemsSeen, productionSeen, writeReceipt } from './production-store.ts'

/** The defense acknowledges receipt of a production's files by their hashes; what it reads stays its own. */
export async function acknowledgeProduction(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; productionId: string; version: number },
): Promise<Outcome<{ caseId: CaseId }, EvidenceRefusal>> {
  const { caseId, productionId, version } = input
  const seen = await seeCase(tx, actor, caseId)
  const production = seen && (await productionSeen(tx, caseId, productionId))
  if (!seen || !production) return refuse({ kind: 'not-found' })
  if (!mayAcknowledgeProduction(seen)) return refuse({ kind: 'not-allowed' })
  if (production.version !== version) return refuse({ kind: 'stale', version: production.version })
  if (production.received_at !== null) return refuse({ kind: 'received-already' })
  if (!(await writeReceipt(tx, caseId, productionId, { by: actor.person, version })))
    return refuse({ kind: 'stale', version: version + 1 })
  const items = (await itemsSeen(tx, caseId)).filter((item) => item.production_id === productionId)
  await record(tx, {
    kind: 'evidence.received',
    caseId,
    compartment: 'parties',
    subject: productionId,
    data: { number: production.number, hashes: items.map((item) => item.sha256) },
  })
  return done({ caseId })
}

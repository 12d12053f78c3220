import { record } from '../ledger/record.ts'
import type { FirstDate } from '../../contract/filing.ts'
import { mayReviewFiling } from '../cases/domain/policies.ts'
import type { Services } from '../law/services.ts'
import { appear } from '../people/appear.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { acceptCharges } from './accept-charges.ts'
import { docketDocument } from './docket.ts'
import { filingSeen, saveReview, type FilingDetail, type FilingRow } from './filing-store.ts'
import type { FilingRefusal } from './problems.ts'

interface Accept {
  readonly caseId: CaseId
  readonly filingId: string
  readonly firstDate: FirstDate | undefined
  readonly version: number
}

/**
 * The clerk accepts a filing. A charging document makes the case one of the court; a notice of appearance makes
 * counsel of record after the conflict check; another paper goes on the docket.
 */
export async function acceptFiling(
  tx: Tx,
  actor: Actor,
  packs: Services['packs'],
  input: Accept,
): Promise<Outcome<{ caseId: CaseId; filingId: string }, FilingRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  const filing = seen && (await filingSeen(tx, input.caseId, input.filingId))
  if (!seen || !filing) return refuse({ kind: 'not-found' })
  if (!mayReviewFiling(seen)) return refuse({ kind: 'not-allowed' })
  if (filing.status !== 'submitted') return refuse({ kind: 'decided-already' })
  if (filing.version !== input.version) return refuse({ kind: 'stale', version: filing.version })
  const decided = await decide(tx, packs, seen, filing, input.firstDate)
  if (!decided.ok) return decided
  const detail = { ...filing.detail, ...decided.value }
  const saved = await saveReview(tx, seen.caseId, input.filingId, input.version, {
    status: 'accepted',
    by: actor.person,
    reason: null,
    detail,
  })
  if (!saved) return refuse({ kind: 'decided-already' })
  if (filing.document_id !== null) await docketDocument(tx, seen.caseId, filing.document_id, seen.today)
  await record(tx, {
    kind: 'filing.accepted',
    caseId: seen.caseId,
    compartment: 'court-file',
    subject: input.filingId,
    data: { kind: filing.kind, ...decided.value.decision },
  })
  return done({ caseId: seen.caseId, filingId: input.filingId })
}

async function decide(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  filing: FilingRow,
  firstDate: FirstDate | undefined,
): Promise<Outcome<Pick<FilingDetail, 'decision'>, FilingRefusal>> {
  switch (filing.kind) {
    case 'charging-document': {
      const decision = await acceptCharges(tx, packs, seen, firstDate)
      return decision.ok ? done({ decision: decision.value }) : decision
    }
    case 'notice-of-appearance': {
      if (filing.submittedBy === null) throw new Error('A notice of appearance names who filed it')
      const appeared = await appear(tx, seen, filing.submittedBy)
      return appeared.ok ? done({}) : appeared
    }
    case 'plea-hearing-request':
    case 'motion':
    case 'other':
      return done({})
    default:
      return filing.kind satisfies never
  }
}

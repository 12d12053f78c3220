import type { ClientAgreement } from '../../../contract/agreement.ts'
import { relationsToCase } from '../../identity/access.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { opens } from './policy.ts'
import { latestShare, officesNamed, supplementsSeen, withoutPlace } from './store.ts'

/** The agreement as counsel shared it; nothing while counsel has not. */
export async function viewForDefendant(tx: Tx, caseId: CaseId): Promise<Outcome<ClientAgreement, CommonRefusal>> {
  const relations = await relationsToCase(tx, caseId)
  if (!opens(relations, 'client')) return refuse({ kind: 'not-found' })
  const share = await latestShare(tx, caseId)
  if (!share) return done({ agreement: null, abilities: [] })
  const { sheet, id, n, version, content, paper, slot, note, sharedAt, sharedBy, replaced, signed } = share
  return done({
    agreement: {
      id,
      n,
      version,
      content,
      offices: await officesNamed(tx, content),
      paper,
      slot,
      supplementSheet: sheet,
      supplements: (await supplementsSeen(tx, caseId, id)).map(withoutPlace),
      note,
      sharedAt,
      sharedBy,
      replaced,
      signed,
    },
    abilities: relations.has('defendant') && !replaced && !signed ? ['sign'] : [],
  })
}

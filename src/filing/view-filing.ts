import { closedDaysOf } from '../calendar/closed-days.ts'
import type { FilingView } from '../../contract/filing.ts'
import { mayReviewFiling } from '../cases/domain/policies.ts'
import type { Services } from '../law/services.ts'
import { wireMoment, wireMomentOrNull } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { filingReturnReasonWords } from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { lineOfDocument } from './document-line.ts'
import { assignChambers } from './domain/assign-chambers.ts'
import { proposedFirstDay } from './domain/first-day.ts'
import { filingKindWords } from './domain/words.ts'
import { chambersLoads, filingsSeen, type FilingRow } from './filing-store.ts'

type Packs = Services['packs']

/** One filing, with what accepting it would decide when it is the actor's to review. */
export async function viewFiling(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  ask: { caseId: CaseId; filingId: string },
): Promise<Outcome<FilingView, CommonRefusal>> {
  const filings = await viewFilings(tx, actor, packs, ask.caseId)
  if (!filings.ok) return filings
  const one = filings.value.filings.find((filing) => filing.filingId === ask.filingId)
  return one ? done(one) : refuse({ kind: 'not-found' })
}

/** The filings of a case, the newest first. */
export async function viewFilings(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  caseId: CaseId,
): Promise<Outcome<{ filings: FilingView[] }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const rows = await filingsSeen(tx, caseId)
  const names = await namesIn(
    tx,
    caseId,
    rows.flatMap((row) => [row.submitted_by, row.reviewed_by]),
  )
  const filings: FilingView[] = []
  for (const row of rows) filings.push(await filingView(tx, packs, seen, row, names))
  return done({ filings })
}

async function filingView(
  tx: Tx,
  packs: Packs,
  seen: SeenCase,
  row: FilingRow,
  names: ReadonlyMap<string, string>,
): Promise<FilingView> {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const open = row.status === 'submitted' && mayReviewFiling(seen)
  const reason = row.detail.returnReason ?? 'other'
  return {
    caseId: seen.caseId,
    filingId: row.filing_id,
    version: row.version,
    kind: row.kind,
    kindLabel: filingKindWords[row.kind],
    status: row.status,
    submittedAt: wireMoment(row.submitted_at),
    submittedBy: nameOf(row.submitted_by),
    office: row.office,
    reviewedAt: wireMomentOrNull(row.reviewed_at),
    reviewedBy: nameOf(row.reviewed_by),
    returned:
      row.status === 'returned'
        ? { reason, reasonLabel: filingReturnReasonWords[reason], text: row.reason ?? '' }
        : null,
    document: await lineOfDocument(tx, seen.caseId, row.document_id),
    statement: row.detail.statement ?? null,
    decision: row.detail.decision ?? null,
    proposal: open && row.kind === 'charging-document' ? await proposalFor(tx, packs, seen) : null,
    abilities: open ? ['accept', 'return'] : [],
  }
}

/** What accepting a charging document now would decide. */
async function proposalFor(tx: Tx, packs: Packs, seen: SeenCase): Promise<FilingView['proposal']> {
  const closed = await closedDaysOf(tx, packs, seen.court, seen.today)
  return {
    chambers: assignChambers(await chambersLoads(tx, seen.caseId)),
    firstDay: proposedFirstDay(closed, seen.today),
  }
}

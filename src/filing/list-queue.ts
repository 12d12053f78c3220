import { z } from 'zod'
import type { QueueLine } from '../../contract/filing.ts'
import { cursorOf, CursorMoment, CursorNumber, partsOfCursor } from '../cases/cursor.ts'
import { wireMoment } from '../people/moment.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CustodyStatus, custodyStatusWords } from '../vocabulary/code-lists.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { filingKindWords } from './domain/words.ts'
import { queueOf, type QueueRow } from './filing-store.ts'

const Place = z.tuple([CursorNumber.pipe(z.int().max(1)), CursorMoment, z.uuid()])

/** The filings that wait for the actor's division; empty for all others. */
export async function listQueue(
  tx: Tx,
  actor: Actor,
  ask: { after?: string | undefined; limit: number },
): Promise<Outcome<{ filings: QueueLine[]; next: string | null }, CommonRefusal>> {
  const [urgency, at, filingId] = partsOfCursor(ask.after, Place) ?? []
  const after = urgency !== undefined && at !== undefined && filingId !== undefined ? { urgency, at, filingId } : null
  const rows = await queueOf(tx, actor.principals, after, ask.limit + 1)
  const page = rows.slice(0, ask.limit)
  const last = page.at(-1)
  return done({
    filings: page.map(queueLine),
    next: rows.length > ask.limit && last ? cursorOf(last.urgency, last.submitted_at, last.filing_id) : null,
  })
}

function queueLine(row: QueueRow): QueueLine {
  return {
    caseId: CaseId.parse(row.case_id),
    filingId: row.filing_id,
    kind: row.kind,
    kindLabel: filingKindWords[row.kind],
    submittedAt: wireMoment(row.submitted_at),
    submittedBy: row.by_name,
    office: row.office,
    caseNumber: row.number,
    defendant: row.defendant_name,
    leadCharge: row.lead_charge,
    custody: row.custody === null ? null : custodyStatusWords[CustodyStatus.parse(row.custody)],
    again: row.again,
  }
}

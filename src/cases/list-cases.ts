import { z } from 'zod'
import { Stage, type CaseLine } from '../../contract/cases.ts'
import { wireMoment } from '../people/moment.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CustodyStatus, custodyStatusWords } from '../vocabulary/code-lists.ts'
import { CaseId, CourtId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { cursorOf, partsOfCursor } from './cursor.ts'
import { nextEventWords } from './domain/hearing-words.ts'
import { stages } from './domain/lifecycle.ts'
import { listOf, type ListRow } from './store.ts'

const Negotiation = z.enum(['none', 'offer-open', 'countered', 'agreed', 'broken-down', 'closed']).nullable()

/** What the list holds where there is no next date, so that its order is total. */
const noDate = '9999-12-31'

interface Ask {
  readonly stage?: Stage | Stage[] | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const Place = z.tuple([LegalDate, CaseId])

/** The actor's cases by next date, those without one last. */
export async function listCases(
  tx: Tx,
  actor: Actor,
  ask: Ask,
): Promise<Outcome<{ cases: CaseLine[]; next: string | null }, CommonRefusal>> {
  const [nextDate, caseId] = partsOfCursor(ask.after, Place) ?? []
  const rows = await listOf(tx, {
    principals: actor.principals,
    stages: ask.stage === undefined ? Stage.options : [ask.stage].flat(),
    text: ask.text === undefined || ask.text === '' ? null : ask.text,
    after: nextDate !== undefined && caseId !== undefined ? { nextDate, caseId } : null,
    limit: ask.limit + 1,
  })
  const page = rows.slice(0, ask.limit)
  for (const row of page) if (row.negotiation !== null) noteRead(tx, CaseId.parse(row.case_id), 'parties')
  const last = page.at(-1)
  return done({
    cases: page.map(caseLine),
    next: rows.length > ask.limit && last ? cursorOf(last.next_date, last.case_id) : null,
  })
}

function caseLine(row: ListRow): CaseLine {
  const stage = Stage.parse(row.stage)
  const custody = row.custody === null ? null : CustodyStatus.parse(row.custody)
  return {
    caseId: CaseId.parse(row.case_id),
    number: row.number,
    courtId: CourtId.parse(row.court_id),
    stage,
    stageLabel: stages[stage].label,
    stageSince: wireMoment(row.stage_since),
    nextDate: row.next_date === noDate ? null : LegalDate.parse(row.next_date),
    nextEvent: nextEventWords(row.next_event),
    defendant: row.defendant_name,
    leadCharge: row.lead_charge,
    custody,
    custodyLabel: custody === null ? null : custodyStatusWords[custody],
    negotiation: Negotiation.parse(row.negotiation),
    expiresOn: row.expires_on === null ? null : LegalDate.parse(row.expires_on),
    origin: row.origin,
  }
}

import { z } from 'zod'
import {
  Disclosure,
  HearingId,
  Interpreter,
  JudgmentTerm,
  PleaHearingId,
  PleaId,
  type EnteredPlea,
  type Finding,
  type FindingKind,
  type RecordedAnswer,
} from '../../../contract/hearing.ts'
import { ChargeId, NamedOffense } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { InstantText } from '../../vocabulary/instant.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { momentOf, paperFrom } from '../agreement/store.ts'

/** A colloquy as it stands. */
export interface HearingRow {
  readonly id: PleaHearingId
  readonly version: number
  readonly status: 'in-progress' | 'ended'
  readonly startedAt: InstantText
  readonly startedBy: string
  readonly endedAt: InstantText | null
  readonly recordingRef: string
  readonly interpreter: Interpreter | null
  readonly disclosure: Disclosure | null
}

/** The plea hearing that began last. */
export async function latestHearing(tx: Tx, caseId: CaseId): Promise<HearingRow | null> {
  const row = await tx.db
    .selectFrom('plea_hearing')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: PleaHearingId.parse(row.plea_hearing_id),
    version: row.version,
    status: row.status,
    startedAt: momentOf(row.started_at),
    startedBy: row.started_by_name,
    endedAt: row.ended_at === null ? null : momentOf(row.ended_at),
    recordingRef: row.recording_ref,
    interpreter: row.interpreter === null ? null : Interpreter.parse(row.interpreter),
    disclosure: row.disclosure === null ? null : Disclosure.parse(row.disclosure),
  }
}

/** What was answered at a hearing, by item and charge. */
export async function answersAt(
  tx: Tx,
  caseId: CaseId,
  hearing: PleaHearingId,
): Promise<ReadonlyMap<string, RecordedAnswer>> {
  const rows = await tx.db
    .selectFrom('hearing_answer')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('plea_hearing_id', '=', hearing)
    .execute()
  return new Map(
    rows.map((row) => [
      `${row.item_id}/${row.about}`,
      { response: row.response, note: row.note, at: momentOf(row.at), by: row.by_name },
    ]),
  )
}

/** The findings of a hearing. */
export async function findingsAt(
  tx: Tx,
  caseId: CaseId,
  hearing: PleaHearingId,
): Promise<Record<FindingKind, Finding | null>> {
  const rows = await tx.db
    .selectFrom('hearing_finding')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('plea_hearing_id', '=', hearing)
    .execute()
  const of = (kind: FindingKind): Finding | null => {
    const row = rows.find((one) => one.kind === kind)
    return row ? { found: row.found, note: row.note, at: momentOf(row.at), by: row.by_name } : null
  }
  return { competence: of('competence'), voluntariness: of('voluntariness'), 'factual-basis': of('factual-basis') }
}

/** A plea to a charge. */
export type PleaRow = Omit<EnteredPlea, 'count'>

/** The pleas of a case but for those that another took the place of; the latest last. */
export async function pleasOf(tx: Tx, caseId: CaseId): Promise<readonly PleaRow[]> {
  const rows = await tx.db
    .selectFrom('plea')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('status', '<>', 'replaced')
    .orderBy('entered_at')
    .execute()
  return rows.flatMap((row) =>
    row.status === 'replaced'
      ? []
      : [
          {
            id: PleaId.parse(row.plea_id),
            chargeId: ChargeId.parse(row.charge_id),
            offense: NamedOffense.parse(row.offense),
            kind: row.kind,
            courtConsents: row.court_consents,
            prosecutionConsents: row.prosecution_consents,
            reservation: row.reservation,
            enteredByCourt: row.entered_by_court,
            enteredAt: momentOf(row.entered_at),
            status: row.status,
            acceptedAt: row.accepted_at === null ? null : momentOf(row.accepted_at),
          },
        ],
  )
}

const JudgedCharges = z.array(
  z.object({
    chargeId: ChargeId,
    count: z.int(),
    offense: NamedOffense,
    result: z.enum(['convicted', 'dismissed']),
    why: z.string(),
  }),
)

/** The judgment of a case; null before there is one. */
export async function judgmentOf(tx: Tx, caseId: CaseId) {
  const row = await tx.db.selectFrom('judgment').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return null
  return {
    at: momentOf(row.entered_at),
    by: row.entered_by_name,
    paper: paperFrom(row.document_id, row.sha256, row.bytes),
    charges: JudgedCharges.parse(row.charges),
    sentence: z.array(JudgmentTerm).parse(row.sentence),
    remarks: row.remarks,
  }
}

const minutes = 5

/** Plea hearings that are set in the calendar. */
export async function pleaHearingsSet(tx: Tx, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom('hearing')
    .select(['hearing_id', 'on_day', 'at_time', 'room'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'plea')
    .where('status', '=', 'set')
    .orderBy('on_day')
    .orderBy('at_time')
    .execute()
  return rows.map((row) => ({
    hearingId: HearingId.parse(row.hearing_id),
    day: LegalDate.parse(row.on_day),
    time: row.at_time.slice(0, minutes),
    room: row.room,
  }))
}

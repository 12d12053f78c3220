import type { Kysely } from 'kysely'
import { z } from 'zod'
import { DraftId, OfferId } from '../../../contract/plea.ts'
import { newId } from '../../platform/clock.ts'
import { question } from '../../platform/postgres/question.ts'
import type { DB } from '../../platform/postgres/schema.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import { ConveyanceMethod, Language } from '../../vocabulary/code-lists.ts'
import type { CaseId, PersonId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { legalDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { Comparable } from '../domain/comparable.ts'
import { comparableOf } from './offer-store.ts'

/** A counter as the defense drafts it. */
export interface StoredCounter extends Comparable {
  readonly id: DraftId
  readonly offerId: OfferId
  readonly answers: number
  readonly state: 'draft' | 'sent' | 'discarded'
  readonly drafter: string
  readonly savedAt: Instant
  readonly version: number
}

const countersIn = (db: Kysely<DB>, caseId: CaseId) =>
  db
    .selectFrom('counter_draft as d')
    .leftJoin('staff', 'staff.person_id', 'd.drafter')
    .selectAll('d')
    .select('staff.name as drafter_name')
    .where('d.case_id', '=', caseId)
type CounterRow = Awaited<ReturnType<ReturnType<typeof countersIn>['execute']>>[number]

function counterOf(row: CounterRow): StoredCounter {
  return {
    ...comparableOf(row),
    id: DraftId.parse(row.draft_id),
    offerId: OfferId.parse(row.offer_id),
    answers: row.answers,
    state: row.state,
    drafter: row.drafter,
    savedAt: instantFromPg(row.saved_at),
    version: row.version,
  }
}

/** Drafts of counters that are still open. */
export const openCounters = question((db, { caseId }: { caseId: CaseId }) =>
  countersIn(db, caseId).where('d.state', '=', 'draft').orderBy('d.saved_at', 'desc'),
)

/** The rows of `openCounters`; that they were read is noted. */
export function countersOf(tx: Tx, caseId: CaseId, rows: readonly CounterRow[]): readonly StoredCounter[] {
  if (rows.length > 0) noteRead(tx, caseId, 'defense')
  return rows.map(counterOf)
}

/** One draft of a counter, or null when it is not there to be seen. */
export async function counterSeenBy(tx: Tx, caseId: CaseId, draftId: DraftId): Promise<StoredCounter | null> {
  const row = await countersIn(tx.db, caseId).where('d.draft_id', '=', draftId).executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'defense')
  return counterOf(row)
}

export async function insertCounter(
  tx: Tx,
  caseId: CaseId,
  draft: Comparable & { id: DraftId; offerId: OfferId; answers: number; drafter: PersonId },
): Promise<void> {
  await tx.db
    .insertInto('counter_draft')
    .values({
      case_id: caseId,
      draft_id: draft.id,
      offer_id: draft.offerId,
      answers: draft.answers,
      state: 'draft',
      proposal: JSON.stringify(draft.proposal),
      charges: JSON.stringify(draft.charges),
      drafter: draft.drafter,
      saved_at: tx.now.toString(),
    })
    .execute()
}

/** Changes a draft of a counter over the version that was read. @returns false when another change came first */
export async function saveCounter(
  tx: Tx,
  caseId: CaseId,
  draftId: DraftId,
  change: { state: StoredCounter['state'] } | Comparable,
  version: number,
): Promise<boolean> {
  const columns =
    'state' in change
      ? { state: change.state }
      : {
          proposal: JSON.stringify(change.proposal),
          charges: JSON.stringify(change.charges),
          saved_at: tx.now.toString(),
        }
  const saved = await tx.db
    .updateTable('counter_draft')
    .set((column) => ({ ...columns, version: column('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('draft_id', '=', draftId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}

/** How the defendant was told of a version. */
export interface StoredConveyance {
  readonly offerId: OfferId
  readonly n: number
  readonly on: LegalDate
  readonly how: ConveyanceMethod
  readonly language: Language
  readonly interpreter: string | null
  readonly said: string
  readonly by: string
}

/** The defense's notes on what was conveyed, the latest first. */
export const conveyances = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('conveyance_note as n')
    .leftJoin('staff', 'staff.person_id', 'n.by')
    .selectAll('n')
    .select('staff.name as by_name')
    .where('n.case_id', '=', caseId)
    .orderBy('n.at', 'desc'),
)

/** The rows of `conveyances`; that they were read is noted. */
export function conveyancesIn(
  tx: Tx,
  caseId: CaseId,
  rows: Awaited<ReturnType<typeof conveyances.ask>>,
): readonly StoredConveyance[] {
  if (rows.length > 0) noteRead(tx, caseId, 'defense')
  return rows.map((row) => ({
    offerId: OfferId.parse(row.offer_id),
    n: row.n,
    on: legalDate(row.on_day),
    how: ConveyanceMethod.parse(row.how),
    language: Language.parse(row.language),
    interpreter: row.interpreter,
    said: row.said,
    by: row.by,
  }))
}

export async function insertConveyance(tx: Tx, caseId: CaseId, note: StoredConveyance): Promise<void> {
  await tx.db
    .insertInto('conveyance_note')
    .values({
      case_id: caseId,
      note_id: newId(z.uuid()),
      offer_id: note.offerId,
      n: note.n,
      on_day: note.on,
      how: note.how,
      language: note.language,
      interpreter: note.interpreter,
      said: note.said,
      by: note.by,
      at: tx.now.toString(),
    })
    .execute()
}

/** How the defense knows that the defendant decided to accept. */
export type KnownBy =
  | { readonly by: 'recorded-decision' | 'myself' }
  | { readonly by: 'told-counsel'; readonly on: LegalDate; readonly how: ConveyanceMethod }

export async function insertDecisionNote(
  tx: Tx,
  caseId: CaseId,
  offerId: OfferId,
  n: number,
  known: KnownBy,
  by: PersonId,
): Promise<void> {
  const [on, how] = known.by === 'told-counsel' ? [known.on, known.how] : [null, null]
  await tx.db
    .insertInto('decision_note')
    .values({ case_id: caseId, offer_id: offerId, n, known_by: known.by, on_day: on, how, by, at: tx.now.toString() })
    .execute()
}

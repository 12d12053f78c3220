import type { Kysely } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { DraftId, OfferId, OfferStatement } from '../../../contract/plea.ts'
import { question } from '../../platform/postgres/question.ts'
import type { DB } from '../../platform/postgres/schema.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import { PersonId, type CaseId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { ApproverRank } from '../../vocabulary/code-lists.ts'
import type { Comparable } from '../domain/comparable.ts'
import { openDraftStates, type Decision, type Draft } from '../domain/draft.ts'
import { comparableOf } from './offer-store.ts'

/** A draft of the prosecution with its latest revision. */
export interface StoredDraft extends Comparable {
  readonly draft: Draft
  readonly savedAt: Instant
  readonly submittedBy: string | null
  readonly submittedAt: Instant | null
  readonly version: number
}

/** Drafts with what was decided on them and who wrote at them. */
function draftsIn(db: Kysely<DB>, caseId: CaseId) {
  return db
    .selectFrom('offer_draft as d')
    .innerJoin('offer_draft_revision as r', (join) =>
      join
        .onRef('r.case_id', '=', 'd.case_id')
        .onRef('r.draft_id', '=', 'd.draft_id')
        .onRef('r.revision', '=', 'd.revision')
        .on('r.case_id', '=', caseId),
    )
    .leftJoin('staff', 'staff.person_id', 'd.drafter')
    .select([
      'd.draft_id',
      'd.offer_id',
      'd.state',
      'd.revision',
      'd.drafter',
      'd.submitted_by',
      'd.submitted_at',
      'd.stated',
      'd.version',
      'r.proposal',
      'r.charges',
      'r.at',
      'staff.name as drafter_name',
    ])
    .select((draft) => [
      jsonArrayFrom(
        draft
          .selectFrom('offer_draft_decision as o')
          .leftJoin('staff as s', 's.person_id', 'o.by')
          .select(['o.revision', 'o.decision', 'o.by', 'o.at', 'o.rank', 'o.reason', 's.name as by_name'])
          .where('o.case_id', '=', caseId)
          .whereRef('o.draft_id', '=', 'd.draft_id')
          .orderBy('o.at'),
      ).as('decisions'),
      jsonArrayFrom(
        draft
          .selectFrom('offer_draft_revision as w')
          .select('w.saved_by')
          .distinct()
          .where('w.case_id', '=', caseId)
          .whereRef('w.draft_id', '=', 'd.draft_id'),
      ).as('authors'),
    ])
    .where('d.case_id', '=', caseId)
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof draftsIn>['execute']>>[number]

/** The drafts of the case that are still open, the latest first. */
export const openDrafts = question((db, { caseId }: { caseId: CaseId }) =>
  draftsIn(db, caseId).where('d.state', 'in', openDraftStates).orderBy('d.since', 'desc'),
)

/** The rows of `openDrafts`; that they were read is noted. */
export function draftsOf(tx: Tx, caseId: CaseId, rows: readonly DraftRow[]): readonly StoredDraft[] {
  if (rows.length > 0) noteRead(tx, caseId, 'prosecution')
  return rows.map(storedDraft)
}

/** One draft, by its id. */
export const draftWithId = question((db, { caseId, draftId }: { caseId: CaseId; draftId: DraftId }) =>
  draftsIn(db, caseId).where('d.draft_id', '=', draftId),
)

/** One draft, or null when it is not there to be seen. */
export async function draftSeenBy(tx: Tx, caseId: CaseId, draftId: DraftId): Promise<StoredDraft | null> {
  const [found] = draftsOf(tx, caseId, await draftWithId.ask(tx, { caseId, draftId }))
  return found ?? null
}

const decisionOf = (row: DraftRow['decisions'][number]): Decision => ({
  revision: row.revision,
  by: PersonId.parse(row.by),
  at: instantFromPg(row.at),
  reason: row.reason,
  ...(row.decision === 'approved'
    ? { decision: row.decision, rank: ApproverRank.parse(row.rank) }
    : { decision: row.decision, rank: null }),
})

function storedDraft(row: DraftRow): StoredDraft {
  return {
    ...comparableOf(row),
    draft: {
      id: DraftId.parse(row.draft_id),
      offerId: row.offer_id === null ? null : OfferId.parse(row.offer_id),
      state: row.state,
      revision: row.revision,
      drafter: PersonId.parse(row.drafter),
      authors: row.authors.map((one) => PersonId.parse(one.saved_by)),
      decisions: row.decisions.map(decisionOf),
      stated: OfferStatement.nullable().parse(row.stated),
    },
    savedAt: instantFromPg(row.at),
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at === null ? null : instantFromPg(row.submitted_at),
    version: row.version,
  }
}

/** A new draft with its first revision. */
export async function insertDraft(
  tx: Tx,
  caseId: CaseId,
  draft: Comparable & { id: DraftId; offerId: OfferId | null; drafter: PersonId },
): Promise<void> {
  const at = tx.now.toString()
  await tx.db
    .insertInto('offer_draft')
    .values({
      case_id: caseId,
      draft_id: draft.id,
      offer_id: draft.offerId,
      state: 'draft',
      revision: 1,
      drafter: draft.drafter,
      since: at,
    })
    .execute()
  await insertRevision(tx, caseId, { ...draft, revision: 1, savedBy: draft.drafter })
}

/** A revision, as it was saved. */
export async function insertRevision(
  tx: Tx,
  caseId: CaseId,
  saved: Comparable & { id: DraftId; revision: number; savedBy: PersonId },
): Promise<void> {
  await tx.db
    .insertInto('offer_draft_revision')
    .values({
      case_id: caseId,
      draft_id: saved.id,
      revision: saved.revision,
      proposal: JSON.stringify(saved.proposal),
      charges: JSON.stringify(saved.charges),
      saved_by: saved.savedBy,
      at: tx.now.toString(),
    })
    .execute()
}

interface Move {
  readonly state: Draft['state']
  /** Of the latest revision; nothing is stated with it yet. */
  readonly revision?: number
  readonly submitted?: { readonly by: PersonId; readonly stated: OfferStatement | null }
  readonly offerId?: OfferId
}

/** Moves a draft over the version that was read. @returns false when another change came first */
export async function moveDraft(
  tx: Tx,
  caseId: CaseId,
  draftId: DraftId,
  move: Move,
  version: number,
): Promise<boolean> {
  const at = tx.now.toString()
  const saved = await tx.db
    .updateTable('offer_draft')
    .set((column) => ({
      state: move.state,
      since: at,
      version: column('version', '+', 1),
      ...(move.revision === undefined ? {} : { revision: move.revision, stated: null }),
      ...(move.submitted === undefined
        ? {}
        : { submitted_by: move.submitted.by, submitted_at: at, stated: jsonOf(move.submitted.stated) }),
      ...(move.offerId === undefined ? {} : { offer_id: move.offerId }),
    }))
    .where('case_id', '=', caseId)
    .where('draft_id', '=', draftId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}

const jsonOf = (stated: OfferStatement | null): string | null => (stated === null ? null : JSON.stringify(stated))

/** What a supervisor decided on a revision. */
export async function insertDecision(tx: Tx, caseId: CaseId, draftId: DraftId, decision: Decision): Promise<void> {
  await tx.db
    .insertInto('offer_draft_decision')
    .values({
      case_id: caseId,
      draft_id: draftId,
      revision: decision.revision,
      by: decision.by,
      decision: decision.decision,
      rank: decision.rank,
      reason: decision.reason,
      at: decision.at.toString(),
    })
    .execute()
}

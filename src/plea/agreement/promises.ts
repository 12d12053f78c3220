import type { LedgerPromise, PromiseId } from '../../../contract/agreement.ts'
import { AgreementId, PromiseDue, PromiseId as PromiseIdSchema } from '../../../contract/agreement.ts'
import { relationsToCase } from '../../identity/access.ts'
import { record } from '../../ledger/record.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { Relation } from '../../vocabulary/compartments.ts'
import { OfficeId, type CaseId } from '../../vocabulary/ids.ts'
import { LegalDate, todayIn } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { awaitsCourt, isOverdue } from './domain/promise-due.ts'
import { mayMarkPromise, opens } from './policy.ts'
import { momentOf } from './store.ts'

/** The promises of the agreements tendered in a case; those of an agreement that ended bind nobody any more and are left out. */
export async function promisesOf(
  tx: Tx,
  caseId: CaseId,
  relations: ReadonlySet<Relation>,
): Promise<readonly LedgerPromise[]> {
  const rows = await tx.db
    .selectFrom('promise as p')
    .innerJoin('office as o', 'o.office_id', 'p.owner_office')
    .innerJoin('tendered_agreement as t', (join) =>
      join
        .onRef('t.case_id', '=', 'p.case_id')
        .onRef('t.agreement_id', '=', 'p.agreement_id')
        .on('t.case_id', '=', caseId),
    )
    .innerJoin('court_case as c', 'c.case_id', 'p.case_id')
    .innerJoin('court', 'court.court_id', 'c.court_id')
    .where('p.case_id', '=', caseId)
    .where('t.action', 'not in', ['rejected', 'ended'])
    .selectAll('p')
    .select(['o.name as office', 't.action', 'c.stage', 'court.zone'])
    .orderBy('t.tendered_at')
    .orderBy('p.ordinal')
    .execute()
  if (rows.length > 0) noteRead(tx, caseId, 'tendered')
  return rows.map((row) => {
    const due = PromiseDue.parse(row.due)
    const dueOn = row.due_on === null ? null : LegalDate.parse(row.due_on)
    return {
      id: PromiseIdSchema.parse(row.promise_id),
      agreementId: AgreementId.parse(row.agreement_id),
      version: row.version,
      text: row.text,
      type: row.type,
      owner: { id: OfficeId.parse(row.owner_office), name: row.office },
      due,
      dueOn,
      overdue: row.state === 'due' && isOverdue({ due, dueOn }, row.stage, todayIn(row.zone, tx.now)),
      awaitsCourt: row.state === 'due' && awaitsCourt(row.type, row.action, row.stage),
      state: row.state,
      note: row.note,
      markedBy: row.marked_by_name,
      markedAt: row.marked_at === null ? null : momentOf(row.marked_at),
      abilities: mayMarkPromise(relations) ? ['mark'] : [],
    }
  })
}

/** Whoever holds the tendered agreement sees its promises. */
export async function viewPromises(
  tx: Tx,
  caseId: CaseId,
): Promise<Outcome<{ promises: LedgerPromise[] }, CommonRefusal>> {
  const relations = await relationsToCase(tx, caseId)
  if (!opens(relations, 'tendered')) return refuse({ kind: 'not-found' })
  return done({ promises: [...(await promisesOf(tx, caseId, relations))] })
}

/** One promise, as whoever asks sees it. */
export async function viewPromise(
  tx: Tx,
  caseId: CaseId,
  promiseId: PromiseId,
): Promise<Outcome<LedgerPromise, CommonRefusal>> {
  const seen = await viewPromises(tx, caseId)
  if (!seen.ok) return seen
  const promise = seen.value.promises.find((one) => one.id === promiseId)
  return promise ? done(promise) : refuse({ kind: 'not-found' })
}

/**
 * Records that a promise was kept, or broken and how. It is the office's promise, whoever made it.
 * @source Santobello v. New York, 404 U.S. 257 (1971)
 */
export async function markPromise(
  tx: Tx,
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly promiseId: PromiseId
    readonly version: number
    readonly state: 'kept' | 'breached'
    readonly note: string
  },
): Promise<Outcome<{ caseId: CaseId; promiseId: PromiseId }, CommonRefusal>> {
  const { caseId, promiseId, version, state, note } = input
  const seen = await viewPromise(tx, caseId, promiseId)
  if (!seen.ok) return seen
  if (!seen.value.abilities.includes('mark')) return refuse({ kind: 'not-allowed' })
  const changed = await tx.db
    .updateTable('promise')
    .set({ state, note, marked_by_name: actor.name, marked_at: tx.now.toString(), version: version + 1 })
    .where('case_id', '=', caseId)
    .where('promise_id', '=', promiseId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return refuse({ kind: 'stale', version: seen.value.version })
  await record(tx, {
    kind: state === 'kept' ? 'agreement.promise-kept' : 'agreement.promise-breached',
    caseId,
    compartment: 'tendered',
    subject: promiseId,
    data: { from: seen.value.state, note },
  })
  return done({ caseId, promiseId })
}

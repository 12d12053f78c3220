import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { Trace, type Deadline } from '../domain/deadline.ts'
import type { KeptDeadline } from '../domain/deadline-changes.ts'
import type { DerivedDeadline } from '../domain/derive-deadlines.ts'

/** The deadlines of cases, as whoever asks sees them, the next first. */
export async function deadlinesSeen(tx: Tx, caseIds: readonly CaseId[]): Promise<readonly Deadline[]> {
  const rows = await tx.db
    .selectFrom('deadline')
    .selectAll()
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .orderBy('due_on')
    .orderBy('title')
    .orderBy('deadline_id')
    .execute()
  return rows.map((row) => ({
    caseId: CaseId.parse(row.case_id),
    id: row.deadline_id,
    compartment: Compartment.parse(row.compartment),
    origin: row.origin,
    rule: row.rule,
    pack: row.pack,
    statement: row.statement?.toString('hex') ?? null,
    about: row.about,
    trigger:
      row.trigger_event !== null && row.trigger_kind !== null && row.trigger_day !== null
        ? { event: row.trigger_event, kind: row.trigger_kind, day: LegalDate.parse(row.trigger_day) }
        : null,
    title: row.title,
    who: row.who,
    does: row.does,
    direction: row.direction,
    due: LegalDate.parse(row.due_on),
    lastMoment: row.last_moment,
    fixed: row.fixed,
    source:
      row.source === null ? null : { text: row.source, ...(row.source_url === null ? {} : { url: row.source_url }) },
    trace: Trace.parse(row.trace),
    state: row.state,
    stateOn: row.state_on === null ? null : LegalDate.parse(row.state_on),
    stateBy: row.state_by_name,
    stateEvent: row.state_event,
    stateWhy: row.state_why,
    excusedBy: row.excused_by,
    enteredByName: row.entered_by_name,
    version: row.version,
  }))
}

function lawColumns(to: DerivedDeadline, pack: string, now: string) {
  return {
    compartment: to.compartment,
    pack,
    statement: Buffer.from(to.statement, 'hex'),
    trigger_event: to.trigger?.event ?? null,
    trigger_kind: to.trigger?.kind ?? null,
    trigger_day: to.trigger?.day ?? null,
    title: to.title,
    who: to.who,
    does: to.does,
    direction: to.direction,
    due_on: to.due,
    last_moment: to.lastMoment.toString(),
    fixed: to.fixed,
    source: to.source?.text ?? null,
    source_url: to.source?.url ?? null,
    trace: JSON.stringify(to.trace),
    changed_at: now,
  }
}

function settledColumns({ settled }: DerivedDeadline) {
  return {
    state: settled?.state ?? ('open' as const),
    state_on: settled?.on ?? null,
    state_event: settled?.event ?? null,
    state_why: settled?.why ?? null,
  }
}

/** Keeps a deadline that the law gives. */
export async function insertDerived(
  tx: Tx,
  caseId: CaseId,
  id: string,
  pack: string,
  to: DerivedDeadline,
): Promise<void> {
  await tx.db
    .insertInto('deadline')
    .values({
      case_id: caseId,
      deadline_id: id,
      origin: to.origin,
      rule: to.rule,
      about: to.about,
      ...lawColumns(to, pack, tx.now.toString()),
      ...settledColumns(to),
    })
    .execute()
}

/** Brings a kept deadline in step with what the law gives now; what a person settled stays settled. */
export async function saveDerived(
  tx: Tx,
  caseId: CaseId,
  kept: Pick<KeptDeadline, 'id' | 'stateBy'>,
  pack: string,
  to: DerivedDeadline,
): Promise<void> {
  await tx.db
    .updateTable('deadline')
    .set({ ...lawColumns(to, pack, tx.now.toString()), ...(kept.stateBy === null ? settledColumns(to) : {}) })
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('deadline_id', '=', kept.id)
    .execute()
}

/** Lets a deadline fall away that the law gives no longer. */
export async function saveGone(
  tx: Tx,
  caseId: CaseId,
  id: string,
  { on, why }: { readonly on: LegalDate; readonly why: string },
): Promise<void> {
  await tx.db
    .updateTable('deadline')
    .set({ state: 'moot', state_on: on, state_event: null, state_why: why, changed_at: tx.now.toString() })
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('deadline_id', '=', id)
    .execute()
}

/** A deadline that a person typed. */
export interface DeadlineByHand extends Pick<Deadline, 'compartment' | 'title' | 'who' | 'due' | 'trigger' | 'trace'> {
  readonly lastMoment: Temporal.Instant
  readonly enteredBy: string
  readonly enteredByName: string
}

export async function insertByHand(tx: Tx, caseId: CaseId, id: string, deadline: DeadlineByHand): Promise<void> {
  await tx.db
    .insertInto('deadline')
    .values({
      case_id: caseId,
      compartment: deadline.compartment,
      deadline_id: id,
      origin: 'by-hand',
      trigger_event: deadline.trigger?.event ?? null,
      trigger_kind: deadline.trigger?.kind ?? null,
      trigger_day: deadline.trigger?.day ?? null,
      title: deadline.title,
      who: deadline.who,
      does: deadline.title,
      direction: 'not-later-than',
      due_on: deadline.due,
      last_moment: deadline.lastMoment.toString(),
      trace: JSON.stringify(deadline.trace),
      state: 'open',
      entered_by: deadline.enteredBy,
      entered_by_name: deadline.enteredByName,
      changed_at: tx.now.toString(),
    })
    .execute()
}

/** What a person says of a deadline. */
export type Settlement =
  | { readonly state: 'met'; readonly on: LegalDate; readonly why: string }
  | {
      readonly state: 'excused'
      readonly on: LegalDate
      readonly why: string
      readonly excusedBy: 'court' | 'other-side'
    }
  | { readonly state: 'moot'; readonly on: LegalDate; readonly why: string }
  | { readonly state: 'open' }

/** Settles a deadline of that version, or opens it again. @returns false when it has changed since */
export async function saveSettlement(
  tx: Tx,
  caseId: CaseId,
  { id, version }: Pick<Deadline, 'id' | 'version'>,
  settlement: Settlement,
  by: { readonly person: string; readonly name: string },
): Promise<boolean> {
  const open = settlement.state === 'open'
  const saved = await tx.db
    .updateTable('deadline')
    .set({
      state: settlement.state,
      state_on: open ? null : settlement.on,
      state_why: open ? null : settlement.why,
      state_by: open ? null : by.person,
      state_by_name: open ? null : by.name,
      state_event: null,
      excused_by: settlement.state === 'excused' ? settlement.excusedBy : null,
      changed_at: tx.now.toString(),
      version: version + 1,
    })
    .where('case_id', '=', caseId)
    .where('deadline_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

import { sql } from 'kysely'
import { question } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId, OfficeId, PersonId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'

interface OfCase {
  readonly caseId: CaseId
}

/** Whether a person works in an office. */
export async function worksInOffice(tx: Tx, person: PersonId, office: OfficeId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('staff')
    .select('person_id')
    .where('person_id', '=', person)
    .where('office_id', '=', office)
    .executeTakeFirst()
  return row !== undefined
}

/** The name of the person of the prosecution who has the case: the last to take it or to be assigned. */
export async function prosecutorOf(tx: Tx, caseId: CaseId): Promise<string | null> {
  const row = await tx.db
    .selectFrom('assignment as a')
    .innerJoin('staff as s', 's.person_id', 'a.principal')
    .select('s.name')
    .where('a.case_id', '=', caseId)
    .where('a.relation', '=', 'prosecution')
    .where('a.ends', 'is', null)
    .orderBy('a.starts', 'desc')
    .executeTakeFirst()
  return row?.name ?? null
}

/** The defendant as charged, for those who may read the court's file. */
export async function defendantSeen(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('participant')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'court-file')
    .where('role', '=', 'defendant')
    .orderBy('participant_id')
    .executeTakeFirst()
}

/** Who in a case is charged, or before that suspected, or somebody in the system: as far as whoever acts may see them. */
export const participants = question((db, { caseId }: OfCase) =>
  db
    .selectFrom('participant')
    .selectAll()
    .where('case_id', '=', caseId)
    .where((where) => where.or([where('role', 'in', ['defendant', 'suspect']), where('person_id', 'is not', null)]))
    .orderBy('participant_id'),
)

/** Where the talks stand, as the lists of whoever acts have it: nobody else's hold anything of them. */
export const talks = question((db, { caseId }: OfCase) =>
  db
    .selectFrom('my_case')
    .select(['negotiation', 'expires_on'])
    .where('case_id', '=', caseId)
    .where('negotiation', 'is not', null)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', sql<string>`statement_timestamp()`)]))
    .limit(1),
)

export const charges = question((db, { caseId }: OfCase) =>
  db.selectFrom('charge').selectAll().where('case_id', '=', caseId).orderBy('count_number'),
)

export const chargeSteps = question((db, { caseId }: OfCase) =>
  db
    .selectFrom('charge_history as h')
    .leftJoin('staff', 'staff.person_id', 'h.by')
    .selectAll('h')
    .select('staff.name as staff_name')
    .where('h.case_id', '=', caseId)
    .orderBy('h.charge_id')
    .orderBy('h.n'),
)

export const custody = question((db, { caseId }: OfCase) =>
  db.selectFrom('custody').selectAll().where('case_id', '=', caseId).orderBy('n', 'desc'),
)

export const hearings = question((db, { caseId }: OfCase) =>
  db
    .selectFrom('hearing')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('on_day')
    .orderBy('at_time')
    .orderBy('hearing_id'),
)

export async function custodySeen(tx: Tx, caseId: CaseId) {
  return await custody.ask(tx, { caseId })
}

export async function insertCustody(
  tx: Tx,
  caseId: CaseId,
  custody: { status: string; since: LegalDate; facility: string | null; conditions: string | null; by: PersonId },
): Promise<void> {
  await sql`insert into custody (case_id, n, status, since, facility, conditions, by)
    select ${caseId}::uuid, coalesce(max(n), 0) + 1, ${custody.status}, ${custody.since}::date, ${custody.facility}, ${custody.conditions}, ${custody.by}::uuid
    from custody where case_id = ${caseId}::uuid`.execute(tx.db)
}

export async function hearingsSeen(tx: Tx, caseId: CaseId) {
  return await hearings.ask(tx, { caseId })
}

/** The cases of the same matter that whoever acts sees too. */
export async function sameMatter(tx: Tx, caseId: CaseId) {
  const { rows } = await sql<{ case_id: string }>`
    select other.case_id from court_case mine join court_case other on other.matter_id = mine.matter_id
    where mine.case_id = ${caseId}::uuid and other.case_id <> ${caseId}::uuid`.execute(tx.db)
  return rows.map((row) => row.case_id)
}

/** Links written down in this case, of cases that whoever acts sees too. */
export async function linksSeen(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('related_case as r')
    .innerJoin('court_case as c', 'c.case_id', 'r.other_case_id')
    .select(['r.other_case_id as case_id', 'r.note'])
    .where('r.case_id', '=', caseId)
    .execute()
}

/** What a line about another case says, as far as whoever acts may see it. */
export async function otherCase(tx: Tx, caseId: string) {
  const row = await tx.db
    .selectFrom('court_case')
    .select(['case_id', 'number', 'stage'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) return null
  const person = await tx.db
    .selectFrom('participant')
    .select(['given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .where('role', 'in', ['defendant', 'suspect'])
    .orderBy(sql`role <> 'defendant'`)
    .executeTakeFirst()
  return { ...row, defendant: person ? `${person.given_name} ${person.family_name}` : null }
}

/** The case with a number in a court, if whoever acts sees it. */
export async function caseNumbered(tx: Tx, courtId: string, number: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('court_case')
    .select('case_id')
    .where('court_id', '=', courtId)
    .where('number', '=', number.toUpperCase())
    .executeTakeFirst()
  return row?.case_id ?? null
}

export async function insertLink(
  tx: Tx,
  caseId: string,
  otherCaseId: string,
  note: string,
  by: PersonId,
): Promise<void> {
  await tx.db
    .insertInto('related_case')
    .values({ case_id: caseId, other_case_id: otherCaseId, note, by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface EntryRow {
  readonly at: string
  readonly kind: string
  readonly actor: string | null
  readonly actor_name: string | null
  readonly compartment: string
  readonly seq: string
  readonly subject: string | null
  /** What the entry says, of kinds that were asked for; null when it was expunged. */
  readonly content: string | null
}

/** The entry behind which a page begins; nothing for the first page. */
interface AfterEntry {
  readonly at: string | null
  readonly compartment: string | null
  readonly seq: number | null
}

interface AskedEntries extends OfCase, AfterEntry {
  /** Of which kinds of entries it is asked too what they say. */
  readonly told: readonly string[]
  readonly limit: number
}

/** What happened in a case, the newest first, as far as whoever acts may see; expunged entries say nothing. */
export const entries = question(
  (_db, { caseId, at, compartment, seq, told, limit }: AskedEntries) => sql<EntryRow>`
    with page as materialized (
      select e.case_id, e.at, e.kind, e.actor, s.name as actor_name, e.compartment, e.seq, e.subject
      from ledger_entry e left join staff s on s.person_id = e.actor
      where e.case_id = ${caseId}::uuid and e.kind is not null
        and (${at}::timestamptz is null or (e.at, e.compartment, e.seq) < (${at}::timestamptz, ${compartment}::text, ${seq}::bigint))
      order by e.at desc, e.compartment desc, e.seq desc
      limit ${limit})
    select p.at, p.kind, p.actor, p.actor_name, p.compartment, p.seq, p.subject,
      (select c.content from ledger_content c
        where p.kind = any (${told}::text[]) and c.case_id = p.case_id and c.compartment = p.compartment and c.seq = p.seq) as content
    from page p order by p.at desc, p.compartment desc, p.seq desc`,
)

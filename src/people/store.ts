import { sql } from 'kysely'
import { question } from '../platform/postgres/question.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Relation } from '../vocabulary/compartments.ts'
import { Relation as RelationSchema } from '../vocabulary/compartments.ts'
import { OfficeId, PersonId, PrincipalId, TeamId, type CaseId } from '../vocabulary/ids.ts'
import { OfficeKind } from '../vocabulary/positions.ts'

/** Somebody who works in an office. */
export interface StaffMember {
  readonly person: PersonId
  readonly name: string
  readonly title: string
  readonly office: { readonly id: OfficeId; readonly kind: OfficeKind; readonly name: string }
}

/** A person of an office, or null for one who works in none. */
export async function staffMember(tx: Tx, person: PersonId): Promise<StaffMember | null> {
  const row = await tx.db
    .selectFrom('staff as s')
    .innerJoin('office as o', 'o.office_id', 's.office_id')
    .select(['s.person_id', 's.name', 's.title', 'o.office_id', 'o.kind', 'o.name as office'])
    .where('s.person_id', '=', person)
    .executeTakeFirst()
  if (!row) return null
  return {
    person: PersonId.parse(row.person_id),
    name: row.name,
    title: row.title,
    office: { id: OfficeId.parse(row.office_id), kind: OfficeKind.parse(row.kind), name: row.office },
  }
}

/** The kind of the office to which a person or a team belongs, and the office; null for neither. */
export async function officeOf(tx: Tx, principal: PrincipalId): Promise<{ id: OfficeId; kind: OfficeKind } | null> {
  const { rows } = await sql<{ office_id: string; kind: string }>`
    select o.office_id, o.kind from office o
    where o.office_id = coalesce(
      (select s.office_id from staff s where s.person_id = ${principal}::uuid),
      (select t.office_id from team t where t.team_id = ${principal}::uuid))`.execute(tx.db)
  const [row] = rows
  return row ? { id: OfficeId.parse(row.office_id), kind: OfficeKind.parse(row.kind) } : null
}

/** The team that manages an office, if it has one. */
export async function managementOf(tx: Tx, office: OfficeId): Promise<TeamId | null> {
  const row = await tx.db
    .selectFrom('team')
    .select('team_id')
    .where('office_id', '=', office)
    .where('kind', '=', 'management')
    .orderBy('name')
    .executeTakeFirst()
  return row ? TeamId.parse(row.team_id) : null
}

/** A relation as it is written down. */
export interface AssignmentRow {
  readonly principal: PrincipalId
  readonly relation: Relation
  readonly starts: string
  readonly ends: string | null
  readonly source: string
  readonly name: string | null
  readonly team: boolean
  readonly title: string | null
  readonly office: string | null
}

/** The relations to a case that whoever acts may know of, the present ones first. */
export const assignments = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('assignment as a')
    .leftJoin('staff as s', 's.person_id', 'a.principal')
    .leftJoin('team as t', 't.team_id', 'a.principal')
    .leftJoin('office as o', (join) => join.on('o.office_id', '=', sql<string>`coalesce(s.office_id, t.office_id)`))
    .select(['a.principal', 'a.relation', 'a.starts', 'a.ends', 'a.source', 'a.compartment'])
    .select(['s.name as staff_name', 't.name as team_name', 's.title', 'o.name as office'])
    .where('a.case_id', '=', caseId)
    .orderBy(sql`a.ends is not null`)
    .orderBy('a.starts')
    .orderBy('a.assignment_id'),
)

/** As `assignments`, asked by itself. */
export async function assignmentsSeen(tx: Tx, caseId: CaseId): Promise<readonly AssignmentRow[]> {
  return assignmentsIn(tx, caseId, await assignments.ask(tx, { caseId }))
}

/** The rows of `assignments`; that of some compartments they were read is noted. */
export function assignmentsIn(
  tx: Tx,
  caseId: CaseId,
  rows: Awaited<ReturnType<typeof assignments.ask>>,
): readonly AssignmentRow[] {
  for (const row of rows)
    if (row.compartment === 'victim' || row.compartment === 'defense') noteRead(tx, caseId, row.compartment)
  return rows.map((row) => ({
    principal: PrincipalId.parse(row.principal),
    relation: RelationSchema.parse(row.relation),
    starts: row.starts,
    ends: row.ends,
    source: row.source,
    name: row.staff_name ?? row.team_name,
    team: row.team_name !== null,
    title: row.title,
    office: row.office,
  }))
}

/** Who holds a relation now, as far as whoever acts may know. */
export async function holdersOf(tx: Tx, caseId: CaseId, relation: Relation): Promise<readonly PrincipalId[]> {
  const rows = await tx.db
    .selectFrom('assignment')
    .select('principal')
    .where('case_id', '=', caseId)
    .where('relation', '=', relation)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>', sql<string>`now()`)]))
    .orderBy('starts')
    .execute()
  return rows.map((row) => PrincipalId.parse(row.principal))
}

/**
 * Whether representing the defendant is directly adverse to a client of the office.
 * @returns null when whoever acts may not ask
 */
export async function conflictsWith(tx: Tx, caseId: CaseId, office: OfficeId): Promise<boolean | null> {
  const { rows } = await sql<{
    hit: boolean | null
  }>`select conflict_check(${caseId}::uuid, ${office}::uuid) as hit`.execute(tx.db)
  return rows[0]?.hit ?? null
}

/** The person behind an account of the public, for one who may link a defendant to it. */
export async function publicAccount(tx: Tx, caseId: CaseId, signInName: string): Promise<PersonId | null> {
  const { rows } = await sql<{
    person: string | null
  }>`select public_account(${caseId}::uuid, ${signInName}) as person`.execute(tx.db)
  const person = rows[0]?.person ?? null
  return person === null ? null : PersonId.parse(person)
}

export interface WallRow {
  readonly principal: PrincipalId
  readonly reason: string
  readonly at: string
}

/** Who is walled out of a case; empty for all but its clerk and bench. */
export async function wallsOf(tx: Tx, caseId: CaseId): Promise<readonly WallRow[]> {
  const { rows } = await sql<{
    principal: string
    reason: string
    at: string
  }>`select principal, reason, at from walls_of(${caseId}::uuid)`.execute(tx.db)
  return rows.map((row) => ({ principal: PrincipalId.parse(row.principal), reason: row.reason, at: row.at }))
}

/** Ends the seal of a case. @returns false when whoever acts may not */
export async function unseal(tx: Tx, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ opened: boolean }>`select unseal_case(${caseId}::uuid) as opened`.execute(tx.db)
  return rows[0]?.opened ?? false
}

/** The account linked to the defendant as charged: the participant, and the person if there is one. */
export async function defendantOf(
  tx: Tx,
  caseId: CaseId,
): Promise<{ participantId: string; person: PersonId | null } | null> {
  const row = await tx.db
    .selectFrom('participant')
    .select(['participant_id', 'person_id'])
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'court-file')
    .where('role', '=', 'defendant')
    .orderBy('participant_id')
    .executeTakeFirst()
  return row
    ? { participantId: row.participant_id, person: row.person_id === null ? null : PersonId.parse(row.person_id) }
    : null
}

/** Says which person the defendant is. */
export async function linkParticipant(tx: Tx, caseId: CaseId, participantId: string, person: PersonId): Promise<void> {
  await tx.db
    .updateTable('participant')
    .set((set) => ({ person_id: person, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .execute()
}

export interface ChoiceRow {
  readonly principal: PrincipalId
  readonly name: string
  readonly title: string | null
  readonly office: string
  readonly team: boolean
}

/** People, and where asked teams, of offices of these kinds that serve the court; of one office when it is given. */
export async function peopleOfOffices(
  tx: Tx,
  ask: { kinds: readonly OfficeKind[]; courtId: string; office: OfficeId | null; withTeams: boolean },
): Promise<readonly ChoiceRow[]> {
  const { rows } = await sql<{ principal: string; name: string; title: string | null; office: string; team: boolean }>`
    select s.person_id as principal, s.name, s.title, o.name as office, false as team
    from staff s join office o using (office_id)
    where o.kind = any (${ask.kinds}::text[]) and (o.court_id is null or o.court_id = ${ask.courtId}::uuid)
      and (${ask.office}::uuid is null or o.office_id = ${ask.office}::uuid)
    union all
    select t.team_id, t.name, null, o.name, true from team t join office o using (office_id)
    where ${ask.withTeams} and o.kind = any (${ask.kinds}::text[]) and (o.court_id is null or o.court_id = ${ask.courtId}::uuid)
      and (${ask.office}::uuid is null or o.office_id = ${ask.office}::uuid)
    order by office, team, name`.execute(tx.db)
  return rows.map((row) => ({ ...row, principal: PrincipalId.parse(row.principal) }))
}

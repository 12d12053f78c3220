import { sql } from 'kysely'
import { ReferralReturnReason } from '../vocabulary/code-lists.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { CaseId, CourtId, PersonId } from '../vocabulary/ids.ts'
import { TeamId, type PrincipalId } from '../vocabulary/ids.ts'
import type { OffenseColumns } from './domain/offense-words.ts'

/** The agencies' desks among a person's teams. */
export async function agencyDesks(
  tx: Tx,
  principals: readonly PrincipalId[],
): Promise<readonly { teamId: TeamId; name: string }[]> {
  const rows = await tx.db
    .selectFrom('team')
    .select(['team_id', 'name'])
    .where('team_id', 'in', [...principals])
    .where('kind', '=', 'agency')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ teamId: TeamId.parse(row.team_id), name: row.name }))
}

/** The team that takes referrals for a court, or null when it has none. */
export async function intakeOf(tx: Tx, courtId: CourtId): Promise<TeamId | null> {
  const row = await tx.db
    .selectFrom('team as t')
    .innerJoin('office as o', 'o.office_id', 't.office_id')
    .select('t.team_id')
    .where('o.court_id', '=', courtId)
    .where('o.kind', '=', 'prosecutor')
    .where('t.kind', '=', 'intake')
    .orderBy('t.name')
    .executeTakeFirst()
  return row ? TeamId.parse(row.team_id) : null
}

export interface NewReferral {
  readonly agencyTeam: TeamId
  readonly officer: PersonId
  readonly agencyNumber: string
  readonly occurredFrom: string
  readonly occurredTo: string | null
  readonly place: string
  readonly narrative: string
  readonly custody: { readonly status: string; readonly since: string | null; readonly facility: string | null }
}

export interface NewSuspect {
  readonly participantId: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string | null
  readonly language: string
  readonly interpreterNeeded: boolean
  /** The day of the arrest on this case, where there was one. */
  readonly arrestedOn: string | null
  readonly aliases: readonly { readonly givenName: string; readonly familyName: string }[]
}

export async function insertSuspect(tx: Tx, caseId: CaseId, suspect: NewSuspect): Promise<void> {
  await insertPerson(tx, caseId, 'investigation', 'suspect', suspect)
}

/** Enters a person of the case with the other names by which he is known. */
export async function insertPerson(
  tx: Tx,
  caseId: CaseId,
  compartment: 'investigation' | 'court-file',
  role: 'suspect' | 'defendant',
  person: NewSuspect & { readonly personId?: PersonId | null },
): Promise<void> {
  await tx.db
    .insertInto('participant')
    .values({
      case_id: caseId,
      compartment,
      participant_id: person.participantId,
      role,
      person_id: person.personId ?? null,
      given_name: person.givenName,
      family_name: person.familyName,
      birth_date: person.birthDate,
      language: person.language,
      interpreter_needed: person.interpreterNeeded,
      arrested_on: person.arrestedOn,
    })
    .execute()
  if (person.aliases.length > 0)
    await tx.db
      .insertInto('participant_alias')
      .values(
        person.aliases.map((alias, index) => ({
          case_id: caseId,
          compartment,
          participant_id: person.participantId,
          n: index + 1,
          given_name: alias.givenName,
          family_name: alias.familyName,
        })),
      )
      .execute()
}

export async function insertReferral(tx: Tx, caseId: CaseId, referral: NewReferral): Promise<void> {
  await sql`insert into referral (case_id, agency_team, officer, agency_number, occurred_from, occurred_to, place, narrative,
      custody_status, custody_since, custody_facility)
    values (${caseId}, ${referral.agencyTeam}, ${referral.officer}, ${referral.agencyNumber}, ${referral.occurredFrom}, ${referral.occurredTo},
      ${referral.place}, ${referral.narrative}, ${referral.custody.status}, ${referral.custody.since}, ${referral.custody.facility})`.execute(
    tx.db,
  )
}

export async function insertProposedCharges(
  tx: Tx,
  caseId: CaseId,
  charges: readonly (OffenseColumns & { readonly id: string; readonly note: string })[],
): Promise<void> {
  await tx.db
    .insertInto('proposed_charge')
    .values(
      charges.map(({ id, ...charge }, index) => ({ case_id: caseId, proposed_charge_id: id, n: index + 1, ...charge })),
    )
    .execute()
}

/** The referral of a case as the police and the prosecution read it. */
export async function referralSeen(tx: Tx, caseId: CaseId) {
  noteRead(tx, caseId, 'investigation')
  return await tx.db
    .selectFrom('referral as r')
    .innerJoin('team as t', 't.team_id', 'r.agency_team')
    .select([
      'r.agency_number',
      'r.officer',
      'r.occurred_from',
      'r.occurred_to',
      'r.place',
      'r.narrative',
      'r.referred_at',
      't.name as agency',
    ])
    .select(['r.custody_status', 'r.custody_since', 'r.custody_facility', 'r.agency_team'])
    .where('r.case_id', '=', caseId)
    .executeTakeFirst()
}

/** The suspect as referred. */
export async function suspectSeen(tx: Tx, caseId: CaseId): Promise<(NewSuspect & { personId: string | null }) | null> {
  const row = await tx.db
    .selectFrom('participant')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'investigation')
    .where('role', '=', 'suspect')
    .orderBy('participant_id')
    .executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'investigation')
  const aliases = await tx.db
    .selectFrom('participant_alias')
    .select(['given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .where('participant_id', '=', row.participant_id)
    .orderBy('n')
    .execute()
  return {
    participantId: row.participant_id,
    personId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    language: row.language,
    interpreterNeeded: row.interpreter_needed,
    arrestedOn: row.arrested_on,
    aliases: aliases.map((alias) => ({ givenName: alias.given_name, familyName: alias.family_name })),
  }
}

export async function proposedChargesSeen(tx: Tx, caseId: CaseId) {
  return await tx.db.selectFrom('proposed_charge').selectAll().where('case_id', '=', caseId).orderBy('n').execute()
}

export async function requestsSeen(tx: Tx, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom('referral_request')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({ ...row, reason: ReferralReturnReason.parse(row.reason) }))
}

export async function insertRequest(
  tx: Tx,
  caseId: CaseId,
  request: { id: string; reason: string; asked: string; by: PersonId },
): Promise<void> {
  await tx.db
    .insertInto('referral_request')
    .values({
      case_id: caseId,
      request_id: request.id,
      reason: request.reason,
      asked: request.asked,
      asked_by: request.by,
    })
    .execute()
}

/** Answers a request that has no answer yet. @returns false when it has one */
export async function saveAnswer(
  tx: Tx,
  caseId: CaseId,
  requestId: string,
  answer: string,
  by: PersonId,
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('referral_request')
    .set({ answer, answered_by: by, answered_at: tx.now.toString() })
    .where('case_id', '=', caseId)
    .where('request_id', '=', requestId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

export async function insertDecision(
  tx: Tx,
  caseId: CaseId,
  decision: { decision: 'declined' | 'reopened'; reason: string | null; words: string; by: PersonId },
): Promise<void> {
  await sql`insert into screening_decision (case_id, n, decision, reason, words, by)
    select ${caseId}::uuid, coalesce(max(n), 0) + 1, ${decision.decision}, ${decision.reason}, ${decision.words}, ${decision.by}::uuid
    from screening_decision where case_id = ${caseId}::uuid`.execute(tx.db)
}

/** The last decision of the screening, if there was one. */
export async function lastDecision(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('screening_decision')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
}

import { openCase, giveRelation } from '../identity/access.ts'
import { newId } from '../platform/clock.ts'
import { runAsSystem, type Tx } from '../platform/postgres/tx.ts'
import type { Town } from '../people/testing.ts'
import type { Relation } from '../vocabulary/compartments.ts'
import { CaseId, MatterId, PrincipalId } from '../vocabulary/ids.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Stage } from '../../contract/cases.ts'
import { z } from 'zod'
import { sql } from 'kysely'

const ChargeId = z.uuid()

/** What a test names of a case; the rest is ordinary. */
export interface CaseInput {
  readonly matterId?: MatterId
  readonly stage?: Stage
  readonly suspect?: { readonly givenName: string; readonly familyName: string; readonly birthDate?: string | null }
  /** Offense codes of the training county. */
  readonly offenses?: readonly string[]
  /** Counsel of record; null for none yet. */
  readonly counsel?: Actor | null
  /** Whose account is linked as the defendant's; null for none. */
  readonly defendant?: Actor | null
  readonly custody?: 'in-custody' | 'released-with-conditions'
}

export interface BuiltCase {
  readonly caseId: CaseId
  readonly matterId: MatterId
  /** The charges of the court file in the order of their counts; empty before charging. */
  readonly charges: readonly string[]
  /** The suspect, or the defendant once charged. */
  readonly participantId: string
  readonly number: string | null
}

const offenseOf = (code: string) => ({
  offense_code: code,
  offense_title: `Offense ${code}`,
  statute: `Training County Code § ${code.slice(3)}`,
  class: 'felony-4',
})

/** A case that the police have just referred: one suspect, and proposed charges. */
export async function aReferredCase(town: Town, input: CaseInput = {}): Promise<BuiltCase> {
  return await runAsSystem(town.system, async (tx) => await refer(tx, town, input))
}

/** A pending case: charged, numbered, assigned to chambers, with counsel of record and the defendant's account linked. */
export async function anOpenCase(town: Town, input: CaseInput = {}): Promise<BuiltCase> {
  return await runAsSystem(town.system, async (tx) => {
    const referred = await refer(tx, town, { ...input, stage: input.stage ?? 'open' })
    const number = await charge(tx, town, referred, input)
    const { counsel = town.defender, defendant = town.defendant } = input
    if (counsel) await giveRelation(tx, referred.caseId, PrincipalId.parse(counsel.person), 'defense', 'appointment')
    if (counsel?.office?.kind === 'public-defender')
      await giveRelation(
        tx,
        referred.caseId,
        PrincipalId.parse(town.teams.defenseManagement),
        'defense-management',
        'appointment',
      )
    if (defendant)
      await giveRelation(tx, referred.caseId, PrincipalId.parse(defendant.person), 'defendant', 'account linked')
    return { ...referred, ...number }
  })
}

const first = (principal: string, relation: Relation) => ({
  principal: PrincipalId.parse(principal),
  relation,
  source: 'referral',
})

async function refer(tx: Tx, town: Town, input: CaseInput): Promise<BuiltCase> {
  const caseId = newId(CaseId)
  const matterId = input.matterId ?? newId(MatterId)
  const participantId = newId(z.uuid())
  const suspect = { birthDate: '1991-04-02', ...(input.suspect ?? { givenName: 'Dana', familyName: 'Whitlock' }) }
  await openCase(tx, {
    caseId,
    matterId,
    courtId: town.courtId,
    origin: 'referral',
    stage: input.stage ?? 'referred',
    relations: [
      first(town.teams.agency, 'police'),
      first(town.officer.person, 'police'),
      first(town.teams.intake, 'prosecution'),
      first(town.prosecutor.person, 'prosecution'),
    ],
  })
  await tx.db
    .insertInto('participant')
    .values({
      case_id: caseId,
      compartment: 'investigation',
      participant_id: participantId,
      role: 'suspect',
      given_name: suspect.givenName,
      family_name: suspect.familyName,
      birth_date: suspect.birthDate,
    })
    .execute()
  await tx.db
    .insertInto('referral')
    .values({
      case_id: caseId,
      agency_team: town.teams.agency,
      officer: town.officer.person,
      agency_number: 'EC-26-01187',
      occurred_from: '2026-02-14T22:10:00Z',
      place: '400 block of Mill Street',
      narrative: 'Officers were called to a parked car with a broken window and stopped a person nearby.',
      custody_status: input.custody ?? 'released-with-conditions',
    })
    .execute()
  const offenses = input.offenses ?? ['TC-20-7', 'TC-20-12']
  for (const [index, code] of offenses.entries())
    await tx.db
      .insertInto('proposed_charge')
      .values({ case_id: caseId, proposed_charge_id: newId(z.uuid()), n: index + 1, ...offenseOf(code) })
      .execute()
  await sql`select refresh_my_case(${caseId}::uuid)`.execute(tx.db)
  return { caseId, matterId, charges: [], participantId, number: null }
}

async function charge(
  tx: Tx,
  town: Town,
  referred: BuiltCase,
  input: CaseInput,
): Promise<{ charges: string[]; participantId: string; number: string | null }> {
  const { caseId } = referred
  const suspect = { birthDate: '1991-04-02', ...(input.suspect ?? { givenName: 'Dana', familyName: 'Whitlock' }) }
  const participantId = newId(z.uuid())
  await tx.db
    .insertInto('participant')
    .values({
      case_id: caseId,
      compartment: 'court-file',
      participant_id: participantId,
      role: 'defendant',
      given_name: suspect.givenName,
      family_name: suspect.familyName,
      birth_date: suspect.birthDate,
      person_id: input.defendant === null ? null : (input.defendant ?? town.defendant).person,
    })
    .execute()
  const charges: string[] = []
  for (const [index, code] of (input.offenses ?? ['TC-20-7', 'TC-20-12']).entries()) {
    const chargeId = newId(ChargeId)
    charges.push(chargeId)
    await tx.db
      .insertInto('charge')
      .values({
        case_id: caseId,
        charge_id: chargeId,
        count_number: index + 1,
        ...offenseOf(code),
        status: 'pending',
        particulars: 'As alleged in the complaint.',
      })
      .execute()
    await tx.db
      .insertInto('charge_history')
      .values({
        case_id: caseId,
        charge_id: chargeId,
        n: 1,
        what: 'filed',
        ...offenseOf(code),
        why: 'Charged as referred',
        by: town.prosecutor.person,
      })
      .execute()
  }
  await tx.db
    .insertInto('custody')
    .values({ case_id: caseId, n: 1, status: input.custody ?? 'released-with-conditions', since: '2026-02-15' })
    .execute()
  await giveRelation(tx, caseId, PrincipalId.parse(town.teams.division), 'clerk', 'filing')
  if (
    input.stage !== undefined &&
    ['referred', 'screening', 'filed', 'returned-to-police', 'declined', 'returned-to-prosecutor'].includes(input.stage)
  )
    return { charges, participantId, number: null }
  await giveRelation(tx, caseId, PrincipalId.parse(town.teams.chambers), 'bench', 'assignment')
  const { rows } = await sql<{
    number: string
  }>`select number_matter(${caseId}::uuid, '2026-02-20', 'CR') as number`.execute(tx.db)
  const number = rows[0]?.number ?? null
  await tx.db.updateTable('court_case').set({ number }).where('case_id', '=', caseId).execute()
  await sql`select refresh_my_case(${caseId}::uuid)`.execute(tx.db)
  return { charges, participantId, number }
}

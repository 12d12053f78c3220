import type { Pool } from 'pg'
import { uuidv7 } from '../platform/clock.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import type { Kysely } from 'kysely'
import type { Actor } from '../vocabulary/actor.ts'
import type { Relation } from '../vocabulary/compartments.ts'
import { CaseId, CourtId, MatterId, OfficeId, PersonId, PrincipalId } from '../vocabulary/ids.ts'
import type { OfficeKind, Position } from '../vocabulary/positions.ts'
import { openCase } from './access.ts'

/** A court of its own for one test. */
export async function aCourt(pool: Pool, kind: 'training' | 'live' | 'imported' = 'live'): Promise<CourtId> {
  const courtId = CourtId.parse(uuidv7())
  await pool.query('insert into court (court_id, name, zone, pack, kind) values ($1, $2, $3, $4, $5)', [
    courtId,
    'Alder County Circuit Court',
    'America/Chicago',
    'training-county',
    kind,
  ])
  return courtId
}

/** An invented person who works in an office of that kind, as the actor of verbs. */
export async function aPerson(
  pool: Pool,
  kind: OfficeKind,
  position: Position,
  courtId: CourtId | null = null,
  name = `Pat ${position}`,
): Promise<Actor> {
  const [person, office] = [PersonId.parse(uuidv7()), OfficeId.parse(uuidv7())]
  await pool.query(`insert into principal (principal_id, kind) values ($1, 'person')`, [person])
  await pool.query('insert into person (person_id) values ($1)', [person])
  await pool.query('insert into office (office_id, court_id, kind, name) values ($1, $2, $3, $4)', [
    office,
    courtId,
    kind,
    `Office of ${name}`,
  ])
  await pool.query('insert into staff (person_id, office_id, name, title) values ($1, $2, $3, $4)', [
    person,
    office,
    name,
    position,
  ])
  return {
    person,
    name,
    principals: [PrincipalId.parse(person)],
    positions: [position],
    office: { id: office, kind, name: `Office of ${name}` },
    court: courtId,
  }
}

/** A case opened by the system with these relations. */
export async function aCase(
  system: Kysely<DB>,
  courtId: CourtId,
  relations: readonly (readonly [Actor, Relation])[],
  stage = 'open',
  matterId: MatterId = MatterId.parse(uuidv7()),
): Promise<CaseId> {
  const caseId = CaseId.parse(uuidv7())
  await runAsSystem(system, async (tx) => {
    await openCase(tx, {
      caseId,
      matterId,
      courtId,
      origin: 'referral',
      stage,
      relations: relations.map(([actor, relation]) => ({
        principal: PrincipalId.parse(actor.person),
        relation,
        source: 'test',
      })),
    })
  })
  return caseId
}

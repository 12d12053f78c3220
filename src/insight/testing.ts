import { record } from '../ledger/record.ts'
import { moveCase } from '../cases/move-case.ts'
import type { Stage } from '../../contract/cases.ts'
import type { EventKind } from '../../contract/events.ts'
import type { Town, TownOffice } from '../people/testing.ts'
import { newId, playedAt } from '../platform/clock.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { OfficeId, PersonId, PrincipalId, TeamId, type CaseId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { OfficeKind, Position } from '../vocabulary/positions.ts'

/** An office beside those of the town. */
export async function anOffice(town: Town, kind: OfficeKind, name: string): Promise<TownOffice> {
  const id = newId(OfficeId)
  await town.system.insertInto('office').values({ office_id: id, court_id: town.courtId, kind, name }).execute()
  return { id, kind, name }
}

/** Somebody who holds a position in a new team of an office. */
export async function aMember(
  town: Town,
  office: TownOffice,
  kind: 'management' | 'oversight' | 'unit',
  position: Position,
): Promise<Actor> {
  const [team, person] = [newId(TeamId), newId(PersonId)]
  await town.system
    .insertInto('principal')
    .values([
      { principal_id: team, kind: 'team' },
      { principal_id: person, kind: 'person' },
    ])
    .execute()
  const name = `Pat ${position}`
  await town.system.insertInto('team').values({ team_id: team, office_id: office.id, kind, name: kind }).execute()
  await town.system.insertInto('person').values({ person_id: person }).execute()
  await town.system
    .insertInto('staff')
    .values({ person_id: person, office_id: office.id, name, title: position })
    .execute()
  await town.system.insertInto('membership').values({ person_id: person, team_id: team, position }).execute()
  return {
    person,
    name,
    principals: [PrincipalId.parse(person), PrincipalId.parse(team)],
    positions: [position],
    office,
    court: town.courtId,
  }
}

/** Something happened between the parties of a case, at a moment gone by. */
export async function happened(
  town: Town,
  caseId: CaseId,
  kind: EventKind,
  subject: string,
  at: Instant,
): Promise<void> {
  await playedAt(at, () =>
    runAsSystem(town.system, async (tx) => await record(tx, { kind, caseId, compartment: 'parties', subject })),
  )
}

/** The case takes these steps, one after the other. */
export async function moves(town: Town, caseId: CaseId, ...stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    const moved = await runAsSystem(town.system, async (tx) => await moveCase(tx, caseId, stage))
    if (!moved.ok) throw new Error(`The case did not move to ${stage}: ${moved.refusal.kind}`)
  }
}

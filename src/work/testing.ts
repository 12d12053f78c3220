import type { Town } from '../people/testing.ts'
import { newId, uuidv7 } from '../platform/clock.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { OfficeId, PersonId, PrincipalId, TeamId, type CaseId } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Position } from '../vocabulary/positions.ts'
import { loadWorkRules } from './load-rules.ts'
import { viewMyDay } from './view-my-day.ts'

export const workRules = loadWorkRules()

/** The day of somebody at a moment. */
export async function dayOf(town: Town, actor: Actor, at?: Instant) {
  const outcome = await attemptAs(town.db, actor, async (tx) => await viewMyDay(tx, actor, workRules), at)
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The situations that somebody's day shows of a case, sorted: what needs him, and what waits for others. */
export async function situationsOf(town: Town, actor: Actor, caseId: string, at?: Instant): Promise<readonly string[]> {
  const day = await dayOf(town, actor, at)
  return [...day.now, ...day.waiting]
    .filter((item) => item.case.caseId === caseId)
    .map((item) => item.situation)
    .toSorted()
}

/** Somebody in a position that the town does not have otherwise, such as an administrator, in an office of his own. */
export async function anotherPosition(town: Town, position: Position, kind: 'court' | 'oversight'): Promise<Actor> {
  const [officeId, teamId, person] = [newId(OfficeId), newId(TeamId), newId(PersonId)]
  const office = { id: officeId, kind, name: `The office of the ${position}` } as const
  const { system } = town
  await system
    .insertInto('office')
    .values({ office_id: officeId, court_id: town.courtId, kind: office.kind, name: office.name })
    .execute()
  await system.insertInto('principal').values({ principal_id: teamId, kind: 'team' }).execute()
  await system
    .insertInto('team')
    .values({ team_id: teamId, office_id: officeId, kind: 'oversight', name: office.name })
    .execute()
  await system.insertInto('principal').values({ principal_id: person, kind: 'person' }).execute()
  await system.insertInto('person').values({ person_id: person }).execute()
  const name = `Noor Haddad, ${position}`
  await system.insertInto('staff').values({ person_id: person, office_id: officeId, name, title: position }).execute()
  await system.insertInto('membership').values({ person_id: person, team_id: teamId, position }).execute()
  const principals = [PrincipalId.parse(person), PrincipalId.parse(teamId)]
  return { person, name, principals, positions: [position], office, court: town.courtId }
}

/** A hearing of a case on a day, at nine in courtroom 302. @returns its id */
export async function aHearing(town: Town, caseId: CaseId, day: string): Promise<string> {
  const hearingId = uuidv7()
  await town.system
    .insertInto('hearing')
    .values({
      case_id: caseId,
      hearing_id: hearingId,
      kind: 'status',
      on_day: day,
      at_time: '09:00',
      room: '302',
      status: 'set',
    })
    .execute()
  return hearingId
}

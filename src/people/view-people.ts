import type { PeopleView, RelationLine } from '../../contract/people.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { RowsOf } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { relationRule } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { giveable, mayGive } from './domain/policies.ts'
import { peopleAbilities } from './domain/abilities.ts'
import { wireMoment, wireMomentOrNull } from './moment.ts'
import { namesIn } from './names.ts'
import { seeCase, type SeenCase } from './seen-case.ts'
import { assignments, assignmentsIn, assignmentsSeen, wallsOf, type AssignmentRow } from './store.ts'

/** Who has which relation to a case, as far as the actor may know. */
export async function viewPeople(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<PeopleView, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const walls = await wallsOf(tx, caseId)
  const names = await namesIn(
    tx,
    caseId,
    walls.map((wall) => wall.principal),
  )
  return done({
    people: [...(await relationLines(tx, seen))],
    walls: walls.map((wall) => ({
      principalId: wall.principal,
      name: names.get(wall.principal) ?? 'A person of the case',
      reason: wall.reason,
      at: wireMoment(wall.at),
    })),
    sealed: seen.sealed,
    giveable: giveable(seen).map((relation) => ({ relation, label: relationRule(relation).label })),
    abilities: [...peopleAbilities(seen)],
  })
}

/** The relations to a seen case as lines, the present ones first. */
export async function relationLines(tx: Tx, seen: SeenCase): Promise<readonly RelationLine[]> {
  const rows = await assignmentsSeen(tx, seen.caseId)
  const nameless = rows.filter((row) => row.name === null).map((row) => row.principal)
  return linesOf(seen, rows, await namesIn(tx, seen.caseId, nameless))
}

/** What is asked for the lines of a case, together with something else. */
export const lookingAtPeople = { assignments }

/**
 * As `relationLines`, from what was asked together with something else.
 * @param names of those who have none in an office
 */
export const linesIn = (
  tx: Tx,
  seen: SeenCase,
  found: RowsOf<typeof lookingAtPeople>,
  names: ReadonlyMap<string, string>,
): readonly RelationLine[] => linesOf(seen, assignmentsIn(tx, seen.caseId, found.assignments), names)

function linesOf(
  seen: SeenCase,
  rows: readonly AssignmentRow[],
  names: ReadonlyMap<string, string>,
): readonly RelationLine[] {
  return rows.map((row) => ({
    principalId: row.principal,
    name: row.name ?? names.get(row.principal) ?? relationRule(row.relation).label,
    team: row.team,
    title: row.title,
    office: row.office,
    relation: row.relation,
    relationLabel: relationRule(row.relation).label,
    since: wireMoment(row.starts),
    until: wireMomentOrNull(row.ends),
    source: row.source,
    abilities: row.ends === null && mayGive(seen, row.relation) ? ['end'] : [],
  }))
}

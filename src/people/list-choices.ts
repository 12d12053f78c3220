import type { z } from 'zod'
import type { listPersonChoices, PersonChoice } from '../../contract/people.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { relationRule } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { OfficeKind } from '../vocabulary/positions.ts'
import { seeCase, type SeenCase } from './seen-case.ts'
import { assignmentsSeen, holdersOf, peopleOfOffices } from './store.ts'

type Purpose = z.output<typeof listPersonChoices.query>['for']

/** Who could be given a relation, walled out or named: people of fitting offices, or of the case. Never the public. */
export async function listChoices(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  purpose: Purpose,
): Promise<Outcome<{ choices: PersonChoice[] }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (actor.office === null || actor.office.kind === 'public') return refuse({ kind: 'not-allowed' })
  const choices = await choicesFor(tx, actor, seen, purpose)
  return done({ choices: [...choices] })
}

async function choicesFor(tx: Tx, actor: Actor, seen: SeenCase, purpose: Purpose): Promise<readonly PersonChoice[]> {
  switch (purpose) {
    case 'seal':
      return await peopleOfTheCase(tx, seen)
    case 'wall':
      return seen.relations.has('clerk') || seen.relations.has('bench')
        ? await peopleOfTheCase(tx, seen)
        : await ofOffices(tx, seen, actor.office ? [actor.office.kind] : [], actor, true)
    case 'prosecutor':
      return await ofOffices(tx, seen, ['prosecutor'], actor, false)
    case 'defense':
      return await ofOffices(tx, seen, ['public-defender', 'private-practice'], actor, false)
    case 'defense-team':
      return await without(tx, seen, purpose, await ofOffices(tx, seen, relationRule(purpose).heldBy, actor, true))
    default:
      return await without(tx, seen, purpose, await ofOffices(tx, seen, relationRule(purpose).heldBy, actor, false))
  }
}

async function peopleOfTheCase(tx: Tx, seen: SeenCase): Promise<readonly PersonChoice[]> {
  const rows = await assignmentsSeen(tx, seen.caseId)
  const present = rows.filter((row) => row.ends === null && row.name !== null)
  const unique = present.filter(
    (row, index) => present.findIndex((other) => other.principal === row.principal) === index,
  )
  return unique.map((row) => ({
    principalId: row.principal,
    name: row.name ?? '',
    title: row.title,
    office: row.office ?? '',
    team: row.team,
  }))
}

async function ofOffices(
  tx: Tx,
  seen: SeenCase,
  kinds: readonly OfficeKind[],
  actor: Actor,
  ownOffice: boolean,
): Promise<readonly PersonChoice[]> {
  const rows = await peopleOfOffices(tx, {
    kinds,
    courtId: seen.court.id,
    office: ownOffice ? (actor.office?.id ?? null) : null,
    withTeams: kinds.some((kind) => kind === 'police' || kind === 'probation' || kind === 'jail'),
  })
  return rows.map(({ principal, ...row }) => ({ principalId: principal, ...row }))
}

async function without(
  tx: Tx,
  seen: SeenCase,
  relation: Exclude<Purpose, 'wall' | 'seal' | 'prosecutor'>,
  choices: readonly PersonChoice[],
): Promise<readonly PersonChoice[]> {
  const holders = await holdersOf(tx, seen.caseId, relation)
  return choices.filter((choice) => !holders.includes(choice.principalId))
}

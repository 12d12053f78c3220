import type { z } from 'zod'
import type { listAppearances } from '../../contract/people.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { wireMoment } from './moment.ts'
import type { PeopleRefusal } from './problems.ts'

const mayAppear = (actor: Actor): boolean =>
  actor.office?.kind === 'public-defender' || actor.office?.kind === 'private-practice'

/**
 * A lawyer files a notice of appearance by number and family name. What is answered, and what is kept for him to see,
 * is the same whether or not there is such a case; if there is, its clerk finds the notice in the queue.
 */
export async function fileAppearance(
  tx: Tx,
  actor: Actor,
  input: { caseNumber: string; familyName: string; statement: string },
): Promise<Outcome<{ id: string }, PeopleRefusal>> {
  if (!mayAppear(actor)) return refuse({ kind: 'not-counsel-by-office' })
  const id = uuidv7()
  await tx.db
    .insertInto('appearance_notice')
    .values({
      person: actor.person,
      notice_id: id,
      case_number: input.caseNumber,
      family_name: input.familyName,
      statement: input.statement,
    })
    .execute()
  return done({ id })
}

/** The notices that the actor filed, the newest first. */
export async function viewAppearances(
  tx: Tx,
  actor: Actor,
): Promise<Outcome<z.input<typeof listAppearances.response>, PeopleRefusal>> {
  const rows = await tx.db
    .selectFrom('appearance_notice')
    .select(['notice_id', 'case_number', 'family_name', 'at', 'status', 'case_id', 'reason'])
    .where('person', '=', actor.person)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()
  return done({
    appearances: rows.map((row) => ({
      id: row.notice_id,
      caseNumber: row.case_number,
      familyName: row.family_name,
      at: wireMoment(row.at),
      status: row.status,
      reason: row.reason,
      caseId: row.case_id === null ? null : CaseId.parse(row.case_id),
    })),
    abilities: mayAppear(actor) ? ['file'] : [],
  })
}

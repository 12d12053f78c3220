import { sql } from 'kysely'
import { z } from 'zod'
import type { TrainingPerson } from '../../contract/identity.ts'
import { PersonId } from '../vocabulary/ids.ts'
import { OfficeKind } from '../vocabulary/positions.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { IdentityParts } from './parts.ts'
import { beginSession, type From } from './sign-in.ts'
import { isMethodOpen, isTrainingDatabase } from './store.ts'

/**
 * Signs in as a person of the training court without a password. A database that holds a live court, or no training
 * court, has nothing of the kind: not even for an account that is marked so.
 */
export async function signInAsTraining(
  parts: IdentityParts,
  person: PersonId,
  from: From,
): Promise<Outcome<string, CommonRefusal>> {
  if (!(await trainingIsOpen(parts))) return refuse({ kind: 'not-found' })
  const account = await parts.systemDb
    .selectFrom('account')
    .select('person_id')
    .where('person_id', '=', person)
    .where('training', '=', true)
    .executeTakeFirst()
  if (!account) return refuse({ kind: 'not-found' })
  return done(await beginSession(parts, person, 'training', from))
}

/** Whether anybody may sign in as anybody of the training court here. */
export async function trainingIsOpen(parts: IdentityParts): Promise<boolean> {
  return (await isTrainingDatabase(parts.systemDb)) && (await isMethodOpen(parts.systemDb, 'training'))
}

const Row = z.object({
  id: PersonId,
  name: z.string(),
  title: z.string(),
  office: z.string(),
  kind: OfficeKind,
  about: z.string().nullable(),
})

/** The people of the training court, office by office. */
export async function trainingPeople(parts: IdentityParts): Promise<TrainingPerson[]> {
  const { rows } = await sql`
    select a.person_id as id, a.display_name as name, coalesce(st.title, 'Defendant') as title, o.name as office, o.kind, a.training_note as about
    from account a left join staff st on st.person_id = a.person_id
    join office o on o.office_id = coalesce(st.office_id, a.office_id)
    where a.training order by o.name, a.training_note is null, a.display_name`.execute(parts.systemDb)
  const order = OfficeKind.options
  return rows
    .map((row) => Row.parse(row))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ id, name, title, office, about }) => ({ id, name, title, office, ...(about === null ? {} : { about }) }))
}

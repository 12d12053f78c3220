import { sql } from 'kysely'
import { question } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/**
 * What people and teams of a case are called, by their ids: staff and teams by the office's name for them, a defendant
 * by the name in this case if whoever asks may see it. An id without a name is not in the map.
 */
export async function namesIn(
  tx: Tx,
  caseId: CaseId,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select person_id as id, name from staff where person_id = any (${wanted}::uuid[])
    union all select team_id, name from team where team_id = any (${wanted}::uuid[])`.execute(tx.db)
  const named = new Map(rows.map((row) => [row.id, row.name]))
  const rest = wanted.filter((id) => !named.has(id))
  if (rest.length === 0) return named
  for (const [id, name] of namesOf(await participantsKnown.ask(tx, { caseId })))
    if (rest.includes(id)) named.set(id, name)
  return named
}

/** The participants of a case who are somebody in the system, and that whoever asks may see. */
export const participantsKnown = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('participant')
    .select(['person_id', 'given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .where('person_id', 'is not', null),
)

/** What participants are called, by their ids as persons. */
export const namesOf = (
  rows: readonly { readonly person_id: string | null; readonly given_name: string; readonly family_name: string }[],
): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap((row) => (row.person_id === null ? [] : [[row.person_id, `${row.given_name} ${row.family_name}`]])),
  )

import { question } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { PersonId, type CaseId } from '../../vocabulary/ids.ts'

/** Names of those who acted in a case, as whoever asks may know them. */
export type Names = (person: string) => { readonly id: PersonId; readonly name: string }

/**
 * Names by person: of those who work in offices from the list of staff, of a defendant who acts for himself from the
 * case.
 */
export async function namesIn(tx: Tx, caseId: CaseId, people: readonly string[]): Promise<Names> {
  const ids = [...new Set(people)]
  const staff =
    ids.length === 0
      ? []
      : await tx.db.selectFrom('staff').select(['person_id', 'name']).where('person_id', 'in', ids).execute()
  const known = new Map(staff.map((row) => [row.person_id, row.name]))
  if (ids.some((id) => !known.has(id))) {
    const defendant = await defendantIn(tx, caseId)
    if (defendant?.person) known.set(defendant.person, defendant.name)
  }
  return namesKnown(known)
}

/** Names by what is known of them. */
export const namesKnown =
  (known: ReadonlyMap<string, string>): Names =>
  (person) => ({ id: PersonId.parse(person), name: known.get(person) ?? 'Someone who is no longer listed' })

interface Defendant {
  readonly person: string | null
  readonly name: string
  readonly language: string
}

/** The defendant of the case as charged. */
export const defendantRow = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('participant')
    .select(['person_id', 'given_name', 'family_name', 'language', 'interpreter_needed'])
    .where('case_id', '=', caseId)
    .where('role', '=', 'defendant')
    .where('compartment', '=', 'court-file'),
)

/** As `defendantRow`, asked by itself. */
export async function defendantIn(tx: Tx, caseId: CaseId): Promise<Defendant | null> {
  const [row] = await defendantRow.ask(tx, { caseId })
  return row ? { person: row.person_id, name: `${row.given_name} ${row.family_name}`, language: row.language } : null
}

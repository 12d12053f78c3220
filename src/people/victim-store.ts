import type { VictimInput, VictimView } from '../../contract/people.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'

type VictimRow = Omit<VictimView, 'abilities'>

/** The victims of a case with their contacts. */
export async function victimsSeen(tx: Tx, caseId: CaseId): Promise<readonly VictimRow[]> {
  noteRead(tx, caseId, 'victim')
  const rows = await tx.db
    .selectFrom('participant as p')
    .leftJoin('victim_contact as c', (join) =>
      join.onRef('c.case_id', '=', 'p.case_id').onRef('c.participant_id', '=', 'p.participant_id'),
    )
    .select([
      'p.participant_id',
      'p.version',
      'p.given_name',
      'p.family_name',
      'p.birth_date',
      'p.language',
      'p.interpreter_needed',
    ])
    .select(['c.email', 'c.phone', 'c.address', 'c.preferred', 'c.safety_note', 'c.wants_notice'])
    .where('p.case_id', '=', caseId)
    .where('p.compartment', '=', 'victim')
    .where('p.role', '=', 'victim')
    .orderBy('p.family_name')
    .orderBy('p.participant_id')
    .execute()
  return rows.map((row) => ({
    participantId: row.participant_id,
    version: row.version,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    language: row.language,
    interpreterNeeded: row.interpreter_needed,
    contact: {
      email: row.email,
      phone: row.phone,
      address: row.address,
      preferred: row.preferred ?? 'none',
      safetyNote: row.safety_note,
      wantsNotice: row.wants_notice ?? true,
    },
  }))
}

/** Enters a victim with the contact. */
export async function insertVictim(tx: Tx, caseId: CaseId, participantId: string, input: VictimInput): Promise<void> {
  await tx.db
    .insertInto('participant')
    .values({
      case_id: caseId,
      compartment: 'victim',
      participant_id: participantId,
      role: 'victim',
      ...personColumns(input),
    })
    .execute()
  await tx.db
    .insertInto('victim_contact')
    .values({ case_id: caseId, participant_id: participantId, ...contactColumns(input) })
    .execute()
}

/** The version of a victim's row, or null when there is none to see. */
export async function victimVersion(tx: Tx, caseId: CaseId, participantId: string): Promise<number | null> {
  const row = await tx.db
    .selectFrom('participant')
    .select('version')
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'victim')
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
  return row?.version ?? null
}

/** Changes a victim's row of that version. @returns false when another version is there */
export async function updateVictim(
  tx: Tx,
  caseId: CaseId,
  participantId: string,
  version: number,
  input: VictimInput,
): Promise<boolean> {
  const changed = await tx.db
    .updateTable('participant')
    .set({ ...personColumns(input), version: version + 1 })
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'victim')
    .where('participant_id', '=', participantId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tx.db
    .updateTable('victim_contact')
    .set(contactColumns(input))
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .execute()
  return true
}

const personColumns = (input: VictimInput) => ({
  given_name: input.givenName,
  family_name: input.familyName,
  birth_date: input.birthDate,
  language: input.language,
  interpreter_needed: input.interpreterNeeded,
})

const contactColumns = ({ contact }: VictimInput) => ({
  email: contact.email,
  phone: contact.phone,
  address: contact.address,
  preferred: contact.preferred,
  safety_note: contact.safetyNote,
  wants_notice: contact.wantsNotice,
})

import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'

/** The track that was chosen last; undefined while none was. */
export async function chosenTrack(tx: Tx, caseId: CaseId) {
  return await tx.db
    .selectFrom('case_track')
    .select(['n', 'track', 'why', 'entered_by_name', 'entered_at'])
    .where('case_id', '=', caseId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
}

export async function insertTrack(
  tx: Tx,
  caseId: CaseId,
  row: {
    readonly n: number
    readonly track: string
    readonly proposed: string
    readonly why: string | null
    readonly byName: string
  },
): Promise<void> {
  const { byName, ...rest } = row
  await tx.db
    .insertInto('case_track')
    .values({
      case_id: caseId,
      ...rest,
      entered_by: sql<string>`me()`,
      entered_by_name: byName,
      entered_at: tx.now.toString(),
    })
    .execute()
}

/** What of the case decides on its track, as whoever acts sees it. */
export async function trackFactsSeen(tx: Tx, caseId: CaseId) {
  const { rows } = await sql<{ counts: number; classes: string[]; defendants: number; interpreter: boolean }>`
    select
      (select count(*)::integer from charge where case_id = ${caseId}::uuid and status in ('pending', 'pleaded')) as counts,
      (select coalesce(array_agg(class), '{}') from charge where case_id = ${caseId}::uuid and status in ('pending', 'pleaded')) as classes,
      (select count(*)::integer from court_case mine join court_case other on other.matter_id = mine.matter_id
       where mine.case_id = ${caseId}::uuid) as defendants,
      (select coalesce(bool_or(interpreter_needed), false) from participant
       where case_id = ${caseId}::uuid and compartment = 'court-file' and role = 'defendant') as interpreter`.execute(
    tx.db,
  )
  const [row] = rows
  if (!row) throw new Error('A query of counts answers one row')
  return row
}

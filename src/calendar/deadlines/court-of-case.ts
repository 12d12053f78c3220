import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'

/** The court of a case that is before it: its zone and the name of its rule pack. Null before the case has a number. */
export async function courtOfCase(tx: Tx, caseId: CaseId): Promise<{ id: string; zone: string; pack: string } | null> {
  const row = await tx.db
    .selectFrom('court_case as c')
    .innerJoin('court as k', 'k.court_id', 'c.court_id')
    .select(['k.court_id', 'k.zone', 'k.pack', 'c.number'])
    .where('c.case_id', '=', caseId)
    .executeTakeFirst()
  return row === undefined || row.number === null ? null : { id: row.court_id, zone: row.zone, pack: row.pack }
}

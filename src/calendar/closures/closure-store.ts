import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres/tx.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'

/** The days that a court has closed by its own order. */
export async function closuresOf(
  tx: Tx,
  courtId: string,
): Promise<readonly { readonly day: LegalDate; readonly name: string }[]> {
  const rows = await tx.db
    .selectFrom('court_closure')
    .select(['day', 'name'])
    .where('court_id', '=', courtId)
    .orderBy('day')
    .execute()
  return rows.map(({ day, name }) => ({ day: LegalDate.parse(day), name }))
}

export async function insertClosures(
  tx: Tx,
  courtId: string,
  days: readonly { readonly day: LegalDate; readonly name: string }[],
  fileName: string,
): Promise<void> {
  if (days.length === 0) return
  await tx.db
    .insertInto('court_closure')
    .values(
      days.map(({ day, name }) => ({
        court_id: courtId,
        day,
        name,
        file_name: fileName,
        entered_by: sql<string>`me()`,
        entered_at: tx.now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

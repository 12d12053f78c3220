import type { Tx } from '../platform/postgres/tx.ts'
import type { ItemRow } from './item-store.ts'

/** What the deadlines among some items are called, by their ids, as far as whoever acts may see them. */
export async function deadlineTitles(
  tx: Tx,
  items: readonly Pick<ItemRow, 'situation' | 'case_id' | 'subject'>[],
): Promise<ReadonlyMap<string, string>> {
  const deadlines = items.filter(({ situation }) => situation === 'deadline-due')
  if (deadlines.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('deadline')
    .select(['deadline_id', 'title'])
    .where('case_id', 'in', [...new Set(deadlines.map((item) => item.case_id))])
    .where('deadline_id', 'in', [...new Set(deadlines.map((item) => item.subject))])
    .execute()
  return new Map(rows.map((row) => [row.deadline_id, row.title]))
}

import { sql } from 'kysely'
import type { SavedView } from '../../contract/case-list.ts'
import { CaseListQuery } from '../../contract/cases.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'

/** The saved views of whoever acts, by name. */
export async function viewsOf(tx: Tx): Promise<SavedView[]> {
  const rows = await tx.db
    .selectFrom('saved_view')
    .selectAll()
    .orderBy(sql`folded(name)`)
    .execute()
  return rows.map((row) => ({
    viewId: row.view_id,
    name: row.name,
    query: CaseListQuery.parse(row.query),
    isDefault: row.is_default,
    version: row.version,
  }))
}

/** What of a view is kept. */
export interface ViewContent {
  readonly name: string
  readonly query: CaseListQuery
  readonly isDefault: boolean
}

export async function insertView(tx: Tx, person: PersonId, viewId: string, content: ViewContent): Promise<void> {
  await tx.db
    .insertInto('saved_view')
    .values({ person, view_id: viewId, ...columnsOf(content) })
    .execute()
}

export async function updateView(tx: Tx, viewId: string, content: ViewContent): Promise<void> {
  await tx.db
    .updateTable('saved_view')
    .set({ ...columnsOf(content), version: sql`version + 1` })
    .where('view_id', '=', viewId)
    .execute()
}

export async function deleteView(tx: Tx, viewId: string): Promise<void> {
  await tx.db.deleteFrom('saved_view').where('view_id', '=', viewId).execute()
}

/** The list opens with one view: whichever was it before is so no more. */
export async function clearDefault(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('saved_view')
    .set({ is_default: false, version: sql`version + 1` })
    .where('is_default', '=', true)
    .execute()
}

/** One person saves one view after the other, so that the limit and the names hold. */
export async function lockViews(tx: Tx, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('saved views ' || ${person}::text, 0))`.execute(tx.db)
}

const columnsOf = ({ name, query, isDefault }: ViewContent) => ({
  name,
  query: JSON.stringify(query),
  is_default: isDefault,
})

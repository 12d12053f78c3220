import type { Tx } from '../platform/postgres/tx.ts'
import { CourtId } from '../vocabulary/ids.ts'

/** A court as the rules of a case need it. */
export interface Court {
  readonly id: CourtId
  readonly name: string
  readonly zone: string
  readonly pack: string
  readonly kind: 'live' | 'training' | 'imported'
}

export async function courtOf(tx: Tx, courtId: CourtId): Promise<Court | null> {
  const row = await tx.db.selectFrom('court').selectAll().where('court_id', '=', courtId).executeTakeFirst()
  return row
    ? { id: CourtId.parse(row.court_id), name: row.name, zone: row.zone, pack: row.pack, kind: row.kind }
    : null
}

/** The courts for which a prosecutor's office takes referrals. */
export async function courtsTakingReferrals(tx: Tx): Promise<readonly Court[]> {
  const rows = await tx.db
    .selectFrom('court as c')
    .selectAll('c')
    .where((where) =>
      where.exists(
        where
          .selectFrom('office as o')
          .innerJoin('team as t', 't.office_id', 'o.office_id')
          .select('o.office_id')
          .whereRef('o.court_id', '=', 'c.court_id')
          .where('o.kind', '=', 'prosecutor')
          .where('t.kind', '=', 'intake'),
      ),
    )
    .where('c.kind', '<>', 'imported')
    .orderBy('c.name')
    .execute()
  return rows.map((row) => ({
    id: CourtId.parse(row.court_id),
    name: row.name,
    zone: row.zone,
    pack: row.pack,
    kind: row.kind,
  }))
}

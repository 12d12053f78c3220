import { sql } from 'kysely'
import type { DirectoryOffice } from '../../contract/directory.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { OfficeKind } from '../vocabulary/positions.ts'

/**
 * Offices with their teams and staff, to assign and to appoint. For those who work in an office; the public has no use
 * of it. Whoever has an account but no place in an office is never in it.
 */
export async function readDirectory(
  tx: Tx,
  actor: Actor,
  ask: { readonly officeKind: OfficeKind | undefined; readonly court: CourtId | undefined },
): Promise<Outcome<{ offices: DirectoryOffice[] }, CommonRefusal>> {
  if (actor.office === null || actor.office.kind === 'public') return refuse({ kind: 'not-allowed' })
  const court = ask.court ?? actor.court
  const { rows } = await sql<DirectoryOffice>`
    select o.office_id as id, o.name, o.kind, o.court_id as court,
      (select coalesce(json_agg(json_build_object('id', t.team_id, 'name', t.name, 'kind', t.kind) order by t.name), '[]')
        from team t where t.office_id = o.office_id) as teams,
      (select coalesce(json_agg(json_build_object('id', st.person_id, 'name', st.name, 'title', st.title,
          'positions', array(select distinct m.position from membership m where m.person_id = st.person_id and ${isCurrent(tx)}),
          'teams', array(select distinct m.team_id from membership m where m.person_id = st.person_id and ${isCurrent(tx)})) order by st.name), '[]')
        from staff st where st.office_id = o.office_id) as staff
    from office o
    where o.kind <> 'public'
      and (${ask.officeKind ?? null}::text is null or o.kind = ${ask.officeKind ?? null})
      and (${court ?? null}::uuid is null or o.court_id is null or o.court_id = ${court ?? null})
    order by o.name`.execute(tx.db)
  return done({ offices: rows })
}

const isCurrent = (tx: Tx) =>
  sql<boolean>`m.starts <= ${tx.now.toString()}::timestamptz and (m.ends is null or m.ends > ${tx.now.toString()}::timestamptz)`

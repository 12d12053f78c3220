import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../platform/postgres/schema.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CourtId, OfficeId, PersonId, PrincipalId } from '../vocabulary/ids.ts'
import { OfficeKind, Position } from '../vocabulary/positions.ts'

/** A person with an account, where he works, and everything an actor is made of. */
export const PersonRow = z.object({
  person: PersonId,
  display_name: z.string(),
  title: z.string().nullable(),
  office: z.object({ id: OfficeId, kind: OfficeKind, name: z.string() }).nullable(),
  court: z
    .object({
      court_id: CourtId,
      name: z.string(),
      zone: z.string(),
      pack: z.string(),
      kind: z.enum(['live', 'training', 'imported']),
    })
    .nullable(),
  teams: z.array(PrincipalId),
  positions: z.array(Position),
})
export type PersonRow = z.infer<typeof PersonRow>

/** The columns of a `PersonRow`, over the sources below. Teams and positions are those held at the moment. */
export const personColumns = (at: Temporal.Instant) => sql`
  a.person_id as person, a.display_name, st.title,
  case when o.office_id is not null then json_build_object('id', o.office_id, 'kind', o.kind, 'name', o.name) end as office,
  case when c.court_id is not null then json_build_object('court_id', c.court_id, 'name', c.name, 'zone', c.zone, 'pack', c.pack, 'kind', c.kind) end as court,
  array(select distinct m.team_id::text from membership m where m.person_id = a.person_id and ${isCurrent(at)}) as teams,
  case when o.kind = 'public' then array['defendant']
    else array(select m.position from membership m where m.person_id = a.person_id and ${isCurrent(at)} group by m.position order by min(m.starts), m.position)
  end as positions`

/** Where the columns come from, beside `account a`. */
export const personSources = sql`
  left join staff st on st.person_id = a.person_id
  left join office o on o.office_id = coalesce(st.office_id, a.office_id)
  left join court c on c.court_id = o.court_id`

const isCurrent = (at: Temporal.Instant) =>
  sql<boolean>`m.starts <= ${at.toString()}::timestamptz and (m.ends is null or m.ends > ${at.toString()}::timestamptz)`

/** The actor that a person is: himself with all current teams. */
export function actorOf({ person, display_name, teams, positions, office, court }: PersonRow): Actor {
  return {
    person,
    name: display_name,
    principals: [PrincipalId.parse(person), ...teams],
    positions,
    office,
    court: court?.court_id ?? null,
  }
}

/**
 * The actor that a person with an account is at a moment, without any session: for the system, which plays histories.
 * @throws when nobody of this id has an account
 */
export async function actorOfPerson(systemDb: Kysely<DB>, person: PersonId, at: Temporal.Instant): Promise<Actor> {
  const { rows } = await sql`
    select ${personColumns(at)} from account a ${personSources} where a.person_id = ${person}`.execute(systemDb)
  return actorOf(PersonRow.parse(rows[0]))
}

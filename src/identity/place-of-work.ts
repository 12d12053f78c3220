import { newId } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { CourtId, OfficeId, TeamId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { OfficeKind } from '../vocabulary/positions.ts'
import type { TeamKind } from './domain/work.ts'

/** A court, an office or a team: as it was found, or set up now. */
export interface Place<Id> {
  readonly id: Id
  readonly name: string
  /** True when it was not there before. */
  readonly isNew: boolean
}

/** The law and the time zone of a court that is to be set up. */
export interface NewCourt {
  readonly zone: string
  readonly pack: string
}

export type CourtRefusal =
  | { readonly kind: 'training-database' }
  | { readonly kind: 'no-court' }
  | { readonly kind: 'which-court'; readonly courts: readonly string[] }
  | { readonly kind: 'unknown-court'; readonly name: string; readonly courts: readonly string[] }
  | { readonly kind: 'another-pack'; readonly name: string; readonly pack: string }

/**
 * The live court of a name, or the only one; set up when it is not there and its law is told. A database of the
 * training court has no place for it: there anybody signs in as anybody.
 */
export async function liveCourt(
  tx: Tx,
  name: string | undefined,
  made: NewCourt | null,
): Promise<Outcome<Place<CourtId>, CourtRefusal>> {
  const all = await tx.db.selectFrom('court').selectAll().where('kind', '<>', 'imported').orderBy('name').execute()
  if (all.some((court) => court.kind === 'training')) return refuse({ kind: 'training-database' })
  const found = name === undefined && all.length === 1 ? all[0] : all.find((court) => court.name === name)
  if (found) {
    if (made && made.pack !== found.pack) return refuse({ kind: 'another-pack', name: found.name, pack: found.pack })
    return done({ id: CourtId.parse(found.court_id), name: found.name, isNew: false })
  }
  const courts = all.map((court) => court.name)
  if (name === undefined) return refuse(courts.length === 0 ? { kind: 'no-court' } : { kind: 'which-court', courts })
  if (!made) return refuse({ kind: 'unknown-court', name, courts })
  const id = newId(CourtId)
  await tx.db
    .insertInto('court')
    .values({ court_id: id, name, zone: made.zone, pack: made.pack, kind: 'live' })
    .execute()
  return done({ id, name, isNew: true })
}

export type OfficeRefusal = {
  readonly kind: 'office-of-another-kind'
  readonly name: string
  readonly officeKind: OfficeKind
}

/** The office of that name in the court, set up when it is not there. */
export async function officeOf(
  tx: Tx,
  court: CourtId,
  name: string,
  kinds: readonly [OfficeKind, ...OfficeKind[]],
): Promise<Outcome<Place<OfficeId>, OfficeRefusal>> {
  const found = await tx.db
    .selectFrom('office')
    .select(['office_id', 'kind'])
    .where('court_id', '=', court)
    .where('name', '=', name)
    .executeTakeFirst()
  if (found) {
    const kind = OfficeKind.parse(found.kind)
    if (!kinds.includes(kind)) return refuse({ kind: 'office-of-another-kind', name, officeKind: kind })
    return done({ id: OfficeId.parse(found.office_id), name, isNew: false })
  }
  const id = newId(OfficeId)
  await tx.db.insertInto('office').values({ office_id: id, court_id: court, kind: kinds[0], name }).execute()
  return done({ id, name, isNew: true })
}

export interface NamedTeam {
  readonly name: string
  /** Null when the team is taken as it is, if it is there. */
  readonly kind: TeamKind | null
}

export type TeamRefusal = { readonly kind: 'team-of-another-kind'; readonly name: string; readonly teamKind: TeamKind }

/** The team of that name in the office, set up when it is not there. */
export async function teamOf(
  tx: Tx,
  office: OfficeId,
  { name, kind }: NamedTeam,
  usual: TeamKind,
): Promise<Outcome<Place<TeamId>, TeamRefusal>> {
  const found = await tx.db
    .selectFrom('team')
    .select(['team_id', 'kind'])
    .where('office_id', '=', office)
    .where('name', '=', name)
    .executeTakeFirst()
  if (found && kind !== null && found.kind !== kind)
    return refuse({ kind: 'team-of-another-kind', name, teamKind: found.kind })
  if (found) return done({ id: TeamId.parse(found.team_id), name, isNew: false })
  const id = newId(TeamId)
  await tx.db.insertInto('principal').values({ principal_id: id, kind: 'team' }).execute()
  await tx.db
    .insertInto('team')
    .values({ team_id: id, office_id: office, kind: kind ?? usual, name })
    .execute()
  return done({ id, name, isNew: true })
}

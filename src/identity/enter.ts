import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Entrance } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CourtId, OfficeId, PersonId, PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse } from '../vocabulary/outcome.ts'
import { OfficeKind, Position } from '../vocabulary/positions.ts'
import { lockAfter } from './domain/sign-in-rules.ts'
import { momentOf, type IdentityParts } from './parts.ts'
import type { AuthenticationRefusal } from './problems.ts'
import { changesNothing, forgeryIn, keepOpen, tokenIn } from './request-session.ts'
import { hashOf } from './tokens.ts'

const Entered = z.object({
  person: PersonId,
  display_name: z.string(),
  office_id: OfficeId.nullable(),
  office_kind: OfficeKind.nullable(),
  office_name: z.string().nullable(),
  court_id: CourtId.nullable(),
  teams: z.array(PrincipalId),
  positions: z.array(Position),
  last_active_at: z.string().transform(instantFromPg),
  locked: z.boolean(),
})

/**
 * Makes the entrance of a request into the transaction that answers it: one statement looks the session up and lets the
 * transaction act as its person, so that being known costs no trip of its own.
 */
export function makeEnter(parts: IdentityParts): (request: FastifyRequest) => Entrance<AuthenticationRefusal> {
  return (request) => async (db) => {
    const token = tokenIn(request)
    if (token === undefined) return refuse({ kind: 'not-signed-in' })
    const at = momentOf(parts)
    const tokenHash = hashOf(token)
    const { rows } = await sql`
      select * from enter_session(${tokenHash}, ${at.toString()}::timestamptz, ${at.subtract(lockAfter).toString()}::timestamptz)`.execute(
      db,
    )
    if (rows[0] === undefined) return refuse({ kind: 'not-signed-in' })
    const entered = Entered.parse(rows[0])
    if (entered.locked) return refuse({ kind: 'session-locked' })
    if (!changesNothing.has(request.method)) {
      const forgery = await forgeryIn(parts, request)
      if (forgery) return refuse(forgery)
    }
    await keepOpen(parts, request, tokenHash, entered.last_active_at)
    return done(actorOf(entered))
  }
}

function actorOf(entered: z.output<typeof Entered>): Actor {
  const { person, display_name, office_id, office_kind, office_name, court_id, teams, positions } = entered
  return {
    person,
    name: display_name,
    principals: [PrincipalId.parse(person), ...teams],
    positions,
    office:
      office_id === null || office_kind === null || office_name === null
        ? null
        : { id: office_id, kind: office_kind, name: office_name },
    court: court_id,
  }
}

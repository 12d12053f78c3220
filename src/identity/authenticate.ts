import type { FastifyRequest } from 'fastify'
import type { Authentication } from '../platform/http/server.ts'
import { refuse } from '../vocabulary/outcome.ts'
import type { IdentityParts } from './parts.ts'
import { actorOf } from './person.ts'
import type { AuthenticationRefusal } from './problems.ts'
import { changesNothing, findSession, forgeryIn, keepOpen } from './request-session.ts'

/**
 * Makes the function that says who is asking, for a route that speaks for itself; all others enter (`enter.ts`). Nothing is kept between two requests: a session signed out, locked or
 * ended, or a team left, holds from the next request on. The live stream may ask again with its own request while it
 * is open; that does not count as activity.
 */
export function makeAuthenticate(parts: IdentityParts): (request: FastifyRequest) => Promise<Authentication> {
  return async (request) => {
    const found = await findSession(parts, request)
    if (!found) return refuse<AuthenticationRefusal>({ kind: 'not-signed-in' })
    if (found.standing === 'locked') return refuse<AuthenticationRefusal>({ kind: 'session-locked' })
    if (!changesNothing.has(request.method)) {
      const forgery = await forgeryIn(parts, request)
      if (forgery) return refuse(forgery)
    }
    await keepOpen(parts, request, found.session.tokenHash, found.session.times.lastActiveAt)
    return { ok: true, actor: actorOf(found.session.person) }
  }
}

import type { FastifyRequest } from 'fastify'
import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import { question } from '../platform/postgres/question.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { Entrance } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CourtId, OfficeId, PersonId, PrincipalId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
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
 * transaction act as its person, so that being known costs no trip of its own. Who it was the last time is remembered,
 * as a guess and nothing more: the database is asked each time.
 */
export function makeEnter(parts: IdentityParts): (request: FastifyRequest) => Entrance<AuthenticationRefusal> {
  const known = new RecentActors()
  return (request) => {
    const token = tokenIn(request)
    if (token === undefined) return { enter: async () => await Promise.resolve(refuse({ kind: 'not-signed-in' })) }
    const tokenHash = hashOf(token)
    const key = tokenHash.toString('base64')
    return {
      expected: known.of(key),
      enter: async (db) => {
        const entered = await enterBy(parts, request, tokenHash, db)
        known.keep(key, entered.ok ? entered.value : undefined)
        return entered
      },
    }
  }
}

const entering = question(
  (_db, { tokenHash, at, idleSince }: { tokenHash: Buffer; at: string; idleSince: string }) =>
    sql`select * from enter_session(${tokenHash}, ${at}::timestamptz, ${idleSince}::timestamptz)`,
)

async function enterBy(
  parts: IdentityParts,
  request: FastifyRequest,
  tokenHash: Buffer,
  db: Transaction<DB>,
): Promise<Outcome<Actor, AuthenticationRefusal>> {
  const at = momentOf(parts)
  const idleSince = at.subtract(lockAfter).toString()
  const [row] = await entering.ask({ db }, { tokenHash, at: at.toString(), idleSince })
  if (row === undefined) return refuse({ kind: 'not-signed-in' })
  const entered = Entered.parse(row)
  if (entered.locked) return refuse({ kind: 'session-locked' })
  if (!changesNothing.has(request.method)) {
    const forgery = await forgeryIn(parts, request)
    if (forgery) return refuse(forgery)
  }
  await keepOpen(parts, request, tokenHash, entered.last_active_at)
  return done(actorOf(entered))
}

/** Actors by the hash of their session's token: those who asked last. */
class RecentActors {
  static readonly #most = 2_000
  readonly #actors = new Map<string, Actor>()

  of(key: string): Actor | undefined {
    return this.#actors.get(key)
  }

  keep(key: string, actor: Actor | undefined): void {
    this.#actors.delete(key)
    if (actor === undefined) return
    this.#actors.set(key, actor)
    if (this.#actors.size <= RecentActors.#most) return
    for (const oldest of this.#actors.keys()) {
      this.#actors.delete(oldest)
      break
    }
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

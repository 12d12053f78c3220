import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { backgroundHeader, csrfHeader } from '../../contract/identity.ts'
import { liveStreamPath } from '../../contract/live.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { endAfter, sessionStanding } from './domain/sign-in-rules.ts'
import { isSecure, momentOf, type IdentityParts } from './parts.ts'
import type { AuthenticationRefusal } from './problems.ts'
import { csrfKey, noteActivity, sessionOf, type SessionOfPerson } from './store.ts'
import { csrfTokenFor, hashOf, isPreSession, isSame, newPreSession } from './tokens.ts'

const sessionCookie = 'colloquy_session'
/** Carried by a browser that has no session yet, so that a sign-in cannot be forged either. */
const preSessionCookie = 'colloquy_before_session'

/** The live session of a request. */
export interface FoundSession {
  readonly token: string
  readonly session: SessionOfPerson
  readonly standing: 'open' | 'locked'
}

/** The session that the request's cookie names; null when there is none or it has ended. */
export async function findSession(parts: IdentityParts, request: FastifyRequest): Promise<FoundSession | null> {
  const token = request.cookies[sessionCookie]
  return token === undefined ? null : await sessionOfToken(parts, token)
}

/** The live session of a token. */
export async function sessionOfToken(parts: IdentityParts, token: string): Promise<FoundSession | null> {
  const at = momentOf(parts)
  const session = await sessionOf(parts.systemDb, hashOf(token), at)
  if (!session) return null
  const standing = sessionStanding(session.times, at)
  return standing === 'ended' ? null : { token, session, standing }
}

/** The token of the request's cookie, whether it is of a session or not. */
export const tokenIn = (request: FastifyRequest): string | undefined => request.cookies[sessionCookie]

/** Within so many milliseconds of the last note another would tell nothing new. */
const noteEveryMs = 5_000

/** Puts off the lock, unless the page asked by itself: the live stream, and what it made the page read again. */
export async function keepOpen(
  parts: IdentityParts,
  request: FastifyRequest,
  tokenHash: Buffer,
  lastActiveAt: Temporal.Instant,
): Promise<void> {
  if (request.headers[backgroundHeader] === '1' || request.routeOptions.url === liveStreamPath) return
  const at = momentOf(parts)
  if (at.epochMilliseconds - lastActiveAt.epochMilliseconds < noteEveryMs) return
  await noteActivity(parts.systemDb, tokenHash, at)
}

/** Requests that need no token against forgery. */
export const changesNothing: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const keys = new WeakMap<Kysely<DB>, Promise<Buffer>>()

/** The key never changes while the database lives; it is read once. */
async function keyOf({ systemDb }: IdentityParts): Promise<Buffer> {
  const known = keys.get(systemDb)
  if (known) return await known
  const read = csrfKey(systemDb)
  keys.set(systemDb, read)
  read.catch(() => keys.delete(systemDb))
  return await read
}

/** Why a change may not be what the person at the page meant; null when it may be taken. */
export async function forgeryIn(parts: IdentityParts, request: FastifyRequest): Promise<AuthenticationRefusal | null> {
  if (isFromElsewhere(parts, request)) return { kind: 'foreign-origin' }
  const sent = request.headers[csrfHeader]
  if (typeof sent !== 'string') return { kind: 'csrf-mismatch' }
  const key = await keyOf(parts)
  const session = request.cookies[sessionCookie]
  if (session !== undefined) return isSame(sent, csrfTokenFor(session, key)) ? null : { kind: 'csrf-mismatch' }
  const before = request.cookies[preSessionCookie]
  const taken =
    before !== undefined && isPreSession(before, key, momentOf(parts)) && isSame(sent, csrfTokenFor(before, key))
  return taken ? null : { kind: 'csrf-mismatch' }
}

/** A browser tells where a change comes from; a program that tells neither still needs the token. */
function isFromElsewhere(parts: IdentityParts, request: FastifyRequest): boolean {
  const { origin, host } = request.headers
  if (origin !== undefined) return !isOwnOrigin(origin, parts.publicUrl, host)
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function isOwnOrigin(origin: string, publicUrl: string | undefined, host: string | undefined): boolean {
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin
  return URL.canParse(origin) && new URL(origin).host === host
}

const cookieOptions = (parts: IdentityParts) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: isSecure(parts),
})

/** Gives the browser its session. @returns the token that its changes carry */
export async function giveSession(parts: IdentityParts, reply: FastifyReply, token: string): Promise<string> {
  reply.setCookie(sessionCookie, token, cookieOptions(parts))
  reply.clearCookie(preSessionCookie, cookieOptions(parts))
  return await csrfOf(parts, token)
}

/** The token against forged requests that belongs to a session. */
export async function csrfOf(parts: IdentityParts, token: string): Promise<string> {
  return csrfTokenFor(token, await keyOf(parts))
}

/** Takes an ended session from the browser and gives it what a sign-in needs. @returns the token that a sign-in carries */
export async function takeSession(parts: IdentityParts, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const key = await keyOf(parts)
  const at = momentOf(parts)
  if (request.cookies[sessionCookie] !== undefined) reply.clearCookie(sessionCookie, cookieOptions(parts))
  const before = request.cookies[preSessionCookie]
  if (before !== undefined && isPreSession(before, key, at)) return csrfTokenFor(before, key)
  const fresh = newPreSession(key, at.add(endAfter))
  reply.setCookie(preSessionCookie, fresh, cookieOptions(parts))
  return csrfTokenFor(fresh, key)
}

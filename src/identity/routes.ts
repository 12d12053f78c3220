import type { FastifyReply, FastifyRequest } from 'fastify'
import { readDirectory as readDirectoryRoute } from '../../contract/directory.ts'
import * as contract from '../../contract/identity.ts'
import * as passwords from '../../contract/passwords.ts'
import type { Route } from '../../contract/route.ts'
import { reads, type BoundRoute, type RawRoute } from '../platform/http/bind.ts'
import { problemOf, type AnyRefusal } from '../platform/http/problems.ts'
import { sendProblem } from '../platform/http/server.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { confirmAuthenticator, enrolAuthenticator } from './authenticator.ts'
import { changePassword, chooseNewPassword } from './choose-password.ts'
import { readDirectory } from './directory.ts'
import type { IdentityParts } from './parts.ts'
import { listPeople, releaseLock, resetSignIn } from './people-admin.ts'
import { identityProblems, type AuthenticationRefusal } from './problems.ts'
import {
  findSession,
  forgeryIn,
  giveSession,
  keepOpen,
  sessionOfToken,
  tokenIn,
  type FoundSession,
} from './request-session.ts'
import { lockSession, unlockSession } from './session-lock.ts'
import { signedInView, signedOutView } from './session-view.ts'
import { signInWithPassword } from './sign-in.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'
import { signInAsTraining } from './training-sign-in.ts'

/** A request with its answer, before there is an actor. */
interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The routes of sign-in, of one's own account, of the administrator's list and of the directory. */
export function identityRoutes(parts: IdentityParts): BoundRoute[] {
  return [...sessionRoutes(parts), ...ownAccountRoutes(parts), ...administratorRoutes(parts), directoryRoute]
}

function sessionRoutes(parts: IdentityParts): BoundRoute[] {
  return [
    open(parts, contract.readSession, async ({ request, reply }) => {
      const found = await findSession(parts, request)
      if (!found) return done(await signedOutView(parts, request, reply))
      if (found.standing === 'open')
        await keepOpen(parts, request, found.session.tokenHash, found.session.times.lastActiveAt)
      return done(await signedInView(parts, found))
    }),
    open(parts, contract.signIn, async ({ request, reply }) => {
      const given = contract.signIn.body.parse(request.body)
      return await withNewSession(parts, reply, await signInWithPassword(parts, given, from(request)))
    }),
    open(parts, contract.signInAsTrainingPerson, async ({ request, reply }) => {
      const { personId } = contract.signInAsTrainingPerson.body.parse(request.body)
      return await withNewSession(parts, reply, await signInAsTraining(parts, personId, from(request)))
    }),
    open(parts, passwords.chooseNewPassword, async ({ request, reply }) => {
      const given = passwords.chooseNewPassword.body.parse(request.body)
      const chosen = await chooseNewPassword(parts, given, request.ip)
      return chosen.ok ? done(await signedOutView(parts, request, reply)) : chosen
    }),
    // A locked session may be unlocked and ended, so these look for the session themselves.
    ofSession(parts, contract.lockSession, async (_, found) => {
      await lockSession(parts, found)
      return await viewAnew(parts, found)
    }),
    ofSession(parts, contract.unlockSession, async ({ request }, found) => {
      const given = contract.unlockSession.body.parse(request.body ?? {})
      const unlocked = await unlockSession(parts, found, given, request.ip)
      return unlocked.ok ? await viewAnew(parts, found) : unlocked
    }),
    ofSession(parts, contract.signOut, async ({ request, reply }, found) => {
      await signOut(parts, found)
      return done(await signedOutView(parts, request, reply))
    }),
    ofSession(parts, contract.signOutEverywhere, async ({ request, reply }, found) => {
      await signOutEverywhere(parts, found)
      return done(await signedOutView(parts, request, reply))
    }),
  ]
}

function ownAccountRoutes(parts: IdentityParts): BoundRoute[] {
  return [
    ofOpenSession(parts, contract.enrolTotp, async (_, found) => await enrolAuthenticator(parts, found)),
    ofOpenSession(parts, contract.confirmTotp, async ({ request }, found) => {
      const { code } = contract.confirmTotp.body.parse(request.body)
      const confirmed = await confirmAuthenticator(parts, found, code)
      return confirmed.ok ? await viewAnew(parts, found) : confirmed
    }),
    ofOpenSession(parts, passwords.changePassword, async ({ request }, found) => {
      const given = passwords.changePassword.body.parse(request.body)
      const changed = await changePassword(parts, found, given, request.ip)
      return changed.ok ? await viewAnew(parts, found) : changed
    }),
  ]
}

function administratorRoutes(parts: IdentityParts): BoundRoute[] {
  return [
    byActor(contract.listPeople, async (request, actor) => {
      const { search } = contract.listPeople.query.parse(request.query)
      return await listPeople(parts, actor, search ?? '')
    }),
    byActor(contract.releaseLock, async (request, actor) => {
      const { id } = contract.releaseLock.params.parse(request.params)
      const { reason } = contract.releaseLock.body.parse(request.body)
      return await releaseLock(parts, actor, { person: id, reason })
    }),
    byActor(passwords.resetSignIn, async (request, actor) => {
      const { id } = passwords.resetSignIn.params.parse(request.params)
      const { reason } = passwords.resetSignIn.body.parse(request.body)
      return await resetSignIn(parts, actor, { person: id, reason })
    }),
  ]
}

const directoryRoute = reads(readDirectoryRoute, async (tx, actor, { query }) =>
  readDirectory(tx, actor, { officeKind: query['office-kind'], court: query.court }),
)

const from = (request: FastifyRequest) => ({ address: request.ip, oldToken: tokenIn(request) })

type Act = (exchange: Exchange) => Promise<Outcome<unknown, AnyRefusal>>

/** Reached without a session; a change still shows that it comes from our own page. */
function open(parts: IdentityParts, route: Route, act: Act): RawRoute {
  return {
    form: 'raw',
    route,
    problems: identityProblems,
    by: 'anyone',
    async handle(request, reply) {
      const forgery = route.writes ? await forgeryIn(parts, request) : null
      return await answer({ request, reply }, forgery ? refuse(forgery) : await act({ request, reply }))
    },
  }
}

/** Needs a session, locked or not. */
function ofSession(
  parts: IdentityParts,
  route: Route,
  act: (exchange: Exchange, found: FoundSession) => Promise<Outcome<unknown, AnyRefusal>>,
): RawRoute {
  return open(parts, route, async (exchange) => {
    const found = await findSession(parts, exchange.request)
    return found ? await act(exchange, found) : refuse<AuthenticationRefusal>({ kind: 'not-signed-in' })
  })
}

/** Needs a session that is not locked. */
function ofOpenSession(
  parts: IdentityParts,
  route: Route,
  act: (exchange: Exchange, found: FoundSession) => Promise<Outcome<unknown, AnyRefusal>>,
): RawRoute {
  return ofSession(parts, route, async (exchange, found) => {
    if (found.standing === 'locked') return refuse<AuthenticationRefusal>({ kind: 'session-locked' })
    await keepOpen(parts, exchange.request, found.session.tokenHash, found.session.times.lastActiveAt)
    return await act(exchange, found)
  })
}

function byActor(
  route: Route,
  act: (request: FastifyRequest, actor: Actor) => Promise<Outcome<unknown, AnyRefusal>>,
): RawRoute {
  return {
    form: 'raw',
    route,
    problems: identityProblems,
    by: 'signed-in',
    async handle(request, reply, actor) {
      if (!actor) throw new Error('This route needs an actor')
      return await answer({ request, reply }, await act(request, actor))
    },
  }
}

async function withNewSession(
  parts: IdentityParts,
  reply: FastifyReply,
  signedIn: Outcome<string, AnyRefusal>,
): Promise<Outcome<unknown, AnyRefusal>> {
  if (!signedIn.ok) return signedIn
  await giveSession(parts, reply, signedIn.value)
  const found = await sessionOfToken(parts, signedIn.value)
  if (!found) throw new Error('A session that was just begun is not there')
  return done(await signedInView(parts, found))
}

async function viewAnew(parts: IdentityParts, { token }: FoundSession): Promise<Outcome<unknown, AnyRefusal>> {
  const found = await sessionOfToken(parts, token)
  return found ? done(await signedInView(parts, found)) : refuse<AuthenticationRefusal>({ kind: 'not-signed-in' })
}

async function answer({ request, reply }: Exchange, outcome: Outcome<unknown, AnyRefusal>): Promise<FastifyReply> {
  if (outcome.ok) return await reply.send(outcome.value)
  // The refusal's kind only: neither a name as typed nor an address with a query.
  request.log.warn({ refusal: outcome.refusal.kind, route: request.routeOptions.url }, 'sign-in refused')
  return await sendProblem(reply, problemOf(outcome.refusal, identityProblems))
}

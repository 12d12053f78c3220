import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { Problem } from '../../../contract/problem.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { uuidv7 } from '../clock.ts'
import type { DB } from '../postgres/schema.ts'
import type { Entrance, ReadNote } from '../postgres/tx.ts'
import type { BoundRoute, RawRoute, Told } from './bind.ts'
import { issueWords } from './issue-words.ts'
import { BadInput, problemOf, type AnyRefusal, type ProblemRule } from './problems.ts'
import { pointerTo, unstorableIn } from './unstorable.ts'

/** Who is asking: the actor, or why there is none. */
export type Authentication =
  | { readonly ok: true; readonly actor: Actor }
  | { readonly ok: false; readonly refusal: AnyRefusal }

export interface HttpParts {
  readonly db: Kysely<DB>
  readonly log: FastifyBaseLogger
  readonly routes: readonly BoundRoute[]
  /** Who is asking, for routes that speak for themselves. */
  readonly authenticate: (request: FastifyRequest) => Promise<Authentication>
  /** The same, found out in the transaction that answers. */
  readonly enter: (request: FastifyRequest) => Entrance<AnyRefusal>
  readonly authenticationProblems: Readonly<Record<string, ProblemRule>>
  /** Takes what was read, for the log of reads. */
  onRead(actor: Actor, route: string, reads: readonly ReadNote[]): void
  /** Checks every answer against the contract: in tests and in development, not in production. */
  readonly checkAnswers: boolean
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number
  /** Called after every change that was committed. */
  onChange(): void
  /** True behind https: cookies and headers say so. */
  readonly secure: boolean
}

/** The HTTP server with every bound route on it; nothing listens yet. */
export async function buildServer(parts: HttpParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.log,
    genReqId: () => uuidv7(),
    bodyLimit: 1024 * 1024,
    trustProxy: false,
    // A HEAD of the stream would hold a connection that nobody reads; nothing of ours needs one.
    exposeHeadRoutes: false,
    // Long enough for the largest file over a slow line; without it a body that never ends is waited for without end.
    requestTimeout: 600_000,
    frameworkErrors: (error, request, reply) => {
      void sendError(error, request, reply)
    },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(async (error, request, reply) => await sendError(error, request, reply))
  addBodyParsers(app)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: parts.secure ? [] : null,
      },
    },
    strictTransportSecurity: parts.secure,
  })
  await app.register(rateLimit, { max: parts.requestsPerMinute, timeWindow: '1 minute' })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Colloquy', version: '1', description: 'The API that the page itself uses.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    return payload
  })
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, never the address: an address may name a case.
    request.log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
  for (const bound of parts.routes) addRoute(app, bound, parts)
  return app
}

/** JSON in UTF-8 and streams of bytes; nothing else is taken. */
function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/octet-stream', (_request, payload, next) => {
    next(null, payload)
  })
  const parseJson = app.getDefaultJsonParser('error', 'error')
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, next) => {
    try {
      void parseJson(request, utf8.decode(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), next)
    } catch {
      // Bytes that are no UTF-8 are not mended in silence: a name would be kept as nobody wrote it.
      next(new BadInput('', 'Send the body as JSON in UTF-8.'))
    }
  })
}

/** Lets in whoever the request's session says; what he sent must be such that the database can hold it. */
function admitting(parts: HttpParts, request: FastifyRequest): Entrance<AnyRefusal> {
  const { expected, enter } = parts.enter(request)
  return {
    expected,
    enter: async (db) => {
      const entered = await enter(db)
      if (entered.ok) refuseUnstorable(request)
      return entered
    },
  }
}

function addRoute(app: FastifyInstance, bound: BoundRoute, parts: HttpParts): void {
  const { route } = bound
  const problems = { ...parts.authenticationProblems, ...bound.problems }
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      operationId: route.id,
      summary: route.summary,
      tags: [route.id.split('.')[0] ?? ''],
      params: route.params,
      querystring: route.query,
      ...(route.method === 'GET' || (bound.form === 'raw' && bound.takesBytes) ? {} : { body: route.body }),
      ...(bound.form === 'json' ? { response: { 200: route.response, default: Problem } } : {}),
    },
    // Input is parsed once, by the binding; the answer is checked below where that is asked for.
    validatorCompiler: () => () => true,
    serializerCompiler: () => (data) => JSON.stringify(data),
    handler: async (request, reply) => {
      if (request.body instanceof Readable && !(bound.form === 'raw' && bound.takesBytes))
        return await sendProblem(reply, httpProblem(415))
      if (bound.form === 'raw') return await answerRaw(bound, parts, request, reply)
      const { outcome, reads, actor } = await bound.answer({
        db: parts.db,
        enter: admitting(parts, request),
        params: request.params,
        query: request.query,
        body: request.body,
        headers: request.headers,
      })
      if (!outcome.ok) return await sendProblem(reply, problemOf(outcome.refusal, problems))
      if (actor && reads.length > 0) parts.onRead(actor, route.id, reads)
      if (route.writes) parts.onChange()
      if (parts.checkAnswers) checkAnswer(route.response, outcome.value, route.id)
      return await reply.send(outcome.value ?? {})
    },
  })
}

async function answerRaw(
  bound: RawRoute,
  parts: HttpParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const who = bound.by === 'anyone' ? undefined : await parts.authenticate(request)
  if (who && !who.ok) return await sendProblem(reply, problemOf(who.refusal, parts.authenticationProblems))
  refuseUnstorable(request)
  return await bound.handle(request, reply, who?.actor, toldBy(who?.actor, bound.route.id, parts))
}

function toldBy(actor: Actor | undefined, routeId: string, parts: HttpParts): Told {
  return {
    read: (notes) => {
      if (actor && notes.length > 0) parts.onRead(actor, routeId, notes)
    },
    changed: () => parts.onChange(),
  }
}

function checkAnswer(schema: z.ZodType, value: unknown, routeId: string): void {
  const checked = schema.safeParse(value)
  if (!checked.success)
    throw new Error(`The answer of ${routeId} is not what the contract says: ${z.prettifyError(checked.error)}`)
}

/** Sends a problem as RFC 9457 says. */
export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<FastifyReply> {
  return await reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** A database refusal by a wall, a seal or a missing grant looks like nothing there. */
const isWall = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '42501'

async function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (error instanceof z.ZodError)
    return await sendProblem(reply, {
      ...badInput,
      errors: error.issues
        .slice(0, mostErrorsTold)
        .map((issue) => ({ pointer: pointerTo(issue.path), detail: issueWords(issue) })),
    })
  if (error instanceof BadInput)
    return await sendProblem(reply, { ...badInput, errors: [{ pointer: error.pointer, detail: error.message }] })
  if (isWall(error)) return await sendProblem(reply, problemOf({ kind: 'not-found' }, {}))
  const status = statusOf(error)
  if (status >= 400 && status < 500) return await sendProblem(reply, httpProblem(status))
  const incident = request.id
  // The error's own words may carry case content (a constraint names its values): they are not logged, its place is.
  request.log.error({ incident, route: request.routeOptions.url, error: placeOf(error) }, 'fault')
  return await sendProblem(reply, {
    type: '/problems/fault',
    title: 'Something went wrong on our side',
    status: 500,
    detail: 'Nothing was changed. Try again; if it happens again, give your administrator the incident number.',
    instance: incident,
  })
}

/** More than these of one request tell nobody anything. */
const mostErrorsTold = 50

/** Text that the database cannot hold is told like any other bad input. @throws BadInput */
function refuseUnstorable(request: FastifyRequest): void {
  for (const part of [request.params, request.query, request.body]) {
    const place = unstorableIn(part)
    if (place) throw new BadInput(place, 'This holds a sign that cannot be kept: a null character or half of a pair.')
  }
}

const httpProblem = (status: number): Problem => ({
  type: `/problems/http-${status}`,
  title: titleOf(status),
  status,
  detail: 'Check what was sent and try again.',
})

const badInput = {
  type: '/problems/bad-input',
  title: 'Some of what was sent cannot be used',
  status: 400,
  detail: 'Mend the fields named below and send it again; nothing was changed.',
} as const

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500

const titleOf = (status: number): string =>
  ({
    413: 'That is too large',
    414: 'That address is too long',
    415: 'That kind of content is not taken here',
    429: 'Too many requests',
  })[status] ?? 'The request cannot be read'

/** Where an error arose, without its words. */
function placeOf(error: unknown): { name: string; code?: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return {
    name: error.name,
    ...code,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 12)
      .map((line) => line.trim()),
  }
}

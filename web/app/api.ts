import { z } from 'zod'
import { readSession } from '../../contract/identity.ts'
import { Problem } from '../../contract/problem.ts'
import type { Route } from '../../contract/route.ts'
import { isBackground } from './activity.ts'
import { NotUnderstoodError, ProblemError, UnreachableError } from './problem-error.ts'
import { uuid } from './uuid.ts'

/** A member that may be left out when nothing in it is required. */
type Member<Name extends string, T> = undefined extends T
  ? { readonly [_ in Name]?: T }
  : Record<string, never> extends T
    ? { readonly [_ in Name]?: T }
    : { readonly [_ in Name]: T }

/** Path and query parameters of a route. */
export type ReadInput<R extends Route> = Member<'params', z.input<R['params']>> & Member<'query', z.input<R['query']>>

/** What a route is called with. */
export type CallInput<R extends Route> = ReadInput<R> &
  Member<'body', z.input<R['body']>> & {
    /** The version that was read; needed by edits. */
    readonly version?: number | undefined
    /** One per submission of a form, the same when it is sent again. */
    readonly idempotencyKey?: string
    readonly signal?: AbortSignal
  }

export type Answer<R extends Route> = z.output<R['response']>

/** The same without the route's types: what the hooks pass on. */
export interface Sent {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly version?: number | undefined
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

let csrf: string | null = null

/** Keeps the token that writes carry; every answer about the session brings a new one. */
export function rememberCsrf(token: string): void {
  csrf = token
}

type SessionListener = (kind: string) => void
const sessionListeners = new Set<SessionListener>()

/** Calls the listener when an answer says that the session ended or locked. Returns how to stop. */
export function whenSessionRefuses(listener: SessionListener): () => void {
  sessionListeners.add(listener)
  return () => sessionListeners.delete(listener)
}

/**
 * Calls a route of the contract.
 * @throws ProblemError when the server refuses or fails
 * @throws UnreachableError when no answer came
 */
export function call<R extends Route>(route: R, input: CallInput<R>): Promise<Answer<R>> {
  return ask(route, input)
}

/** As `call`, for hooks that have checked the input already. */
export async function ask<R extends Route>(route: R, sent: Sent): Promise<Answer<R>> {
  try {
    return understood(route, await send(route, sent))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error.kind === 'csrf-mismatch') {
      csrf = null
      return understood(route, await send(route, sent))
    }
    for (const listener of sessionListeners) listener(error.kind)
    throw error
  }
}

/** The address of a route, for links to files and for uploads. */
export function addressOf(route: Route, where: { readonly params?: unknown; readonly query?: unknown }): string {
  const params = route.params.parse(where.params ?? {})
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(where.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Headers of a write: the token against forged requests, the key against doubled ones, the version that was read. */
export async function writeHeaders(sent: {
  idempotencyKey?: string
  version?: number | undefined
}): Promise<Record<string, string>> {
  return {
    'x-colloquy-csrf': await csrfToken(),
    'idempotency-key': sent.idempotencyKey ?? uuid(),
    ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
  }
}

/**
 * The answer of a route, checked against the contract.
 * @throws NotUnderstoodError
 */
export function understood<R extends Route>(route: R, json: unknown): Answer<R> {
  const answer = z.safeParse<R['response']>(route.response, json)
  if (answer.success) return answer.data
  throw new NotUnderstoodError(answer.error)
}

async function send(route: Route, sent: Sent): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (isBackground()) headers['x-colloquy-background'] = '1'
  const init: RequestInit = { method: route.method, headers, credentials: 'same-origin', cache: 'no-store' }
  if (sent.signal) init.signal = sent.signal
  if (route.method !== 'GET') {
    Object.assign(headers, await writeHeaders(sent), { 'content-type': 'application/json' })
    init.body = JSON.stringify(sent.body ?? {})
  }
  let response: Response
  try {
    response = await fetch(addressOf(route, sent), init)
  } catch (cause) {
    if (sent.signal?.aborted) throw cause
    throw new UnreachableError(cause)
  }
  return readAnswer(response)
}

/** The JSON of an answer. @throws ProblemError when it is a problem */
async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const json: unknown = await response.json().catch((cause: unknown) => {
    throw new UnreachableError(cause)
  })
  if (response.ok) return json
  throw new ProblemError(problemFrom(json, response.status))
}

/** Reads a problem; an answer of another shape becomes a problem that says so. */
export function problemFrom(json: unknown, status: number): Problem {
  const parsed = Problem.safeParse(json)
  if (parsed.success) return parsed.data
  return { type: '/problems/unexpected-answer', title: 'Colloquy answered in an unexpected way', status }
}

async function csrfToken(): Promise<string> {
  if (csrf === null) {
    const session = readSession.response.parse(await send(readSession, {}))
    csrf = session.csrf
  }
  return csrf
}

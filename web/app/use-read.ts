import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Route } from '../../contract/route.ts'
import type { Read } from '../design/outcome.ts'
import { ask, type Answer, type ReadInput, type Sent } from './api.ts'
import { ProblemError } from './problem-error.ts'

export interface ReadOptions {
  /** The case this belongs to, when it is not the route's `caseId` parameter; a nudge of that case reads it again. */
  readonly caseId?: string
  /** False while the question cannot be asked yet. */
  readonly when?: boolean
  /** Keeps the last answer on the screen while a changed question (next page, search) is answered. */
  readonly keepLast?: boolean
}

/** The key under which an answer is kept. */
export function readKey(route: Route, input: { params?: unknown; query?: unknown }): readonly unknown[] {
  return [route.id, input.params ?? {}, input.query ?? {}]
}

/**
 * Reads a route, and again whenever the case it belongs to changes.
 * What was shown disappears as soon as the server refuses it: a wall may have been raised meanwhile.
 */
export function useRead<R extends Route & { method: 'GET' }>(
  route: R,
  input: ReadInput<R>,
  options: ReadOptions = {},
): Read<Answer<R>> {
  const caseId = options.caseId ?? caseIdOf(input)
  const asked: Sent = input
  const query = useQuery({
    queryKey: readKey(route, input),
    queryFn: ({ signal }) => ask(route, { ...asked, signal }),
    enabled: options.when ?? true,
    meta: { caseId },
    ...(options.keepLast ? { placeholderData: keepPreviousData } : {}),
  })
  const reload = () => void query.refetch()
  if (query.error instanceof ProblemError && query.error.isRefusal && !concernsSession(query.error)) {
    return { state: 'refused', problem: query.error.problem, reload }
  }
  if (query.data !== undefined) {
    return { state: 'ready', data: query.data, outdated: query.error !== null || query.isPlaceholderData, reload }
  }
  if (query.error && !(query.error instanceof ProblemError && concernsSession(query.error))) {
    const incident = query.error instanceof ProblemError ? (query.error.problem.instance ?? null) : null
    return { state: 'failed', message: query.error.message, incident, reload }
  }
  return { state: 'loading' }
}

/** The session locked or ended: the shell covers the page, and what is beneath stays as it is. */
function concernsSession(error: ProblemError): boolean {
  return error.kind === 'session-locked' || error.kind === 'not-signed-in'
}

function caseIdOf(input: { readonly params?: unknown }): string | null {
  const { params } = input
  if (typeof params !== 'object' || params === null || !('caseId' in params)) return null
  return typeof params.caseId === 'string' ? params.caseId : null
}

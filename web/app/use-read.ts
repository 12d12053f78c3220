import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Route } from '../../contract/route.ts'
import { useSpokenLanguage } from '../design/language.ts'
import type { Read } from '../design/outcome.ts'
import { ask, type Answer, type ReadInput, type Sent } from './api.ts'
import { queryClient } from './query-client.ts'
import { readOf } from './read-of.ts'
import { sessionQuery } from './session.ts'

export interface ReadOptions {
  /** The case this belongs to, when it is not the route's `caseId` parameter; a nudge of that case reads it again. */
  readonly caseId?: string
  /** False while the question cannot be asked yet. */
  readonly when?: boolean
  /** Keeps the last answer on the screen while a changed question (next page, search) is answered. */
  readonly keepLast?: boolean
}

/** A route that only reads. */
export type Asked = Route & { readonly method: 'GET' }

/** The key under which an answer is kept. */
export function readKey(route: Route, input: { params?: unknown; query?: unknown }): readonly unknown[] {
  return [route.id, input.params ?? {}, input.query ?? {}]
}

/**
 * Reads a route, and again whenever the case it belongs to changes.
 * What was shown disappears as soon as the server refuses it: a wall may have been raised meanwhile.
 */
export function useRead<R extends Asked>(route: R, input: ReadInput<R>, options: ReadOptions = {}): Read<Answer<R>> {
  const query = useQuery({
    ...asked(route, input, options.caseId),
    enabled: options.when ?? true,
    ...(options.keepLast ? { placeholderData: keepPreviousData } : {}),
  })
  return readOf(query, useSpokenLanguage())
}

/**
 * Asks for what a screen shows, before it is there; done when it has come or was there already. Nothing is asked for
 * nobody, and what goes wrong is told by the screen.
 */
export async function readAhead(route: Asked, input: ReadInput<Asked>): Promise<void> {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  if (session?.signedIn !== true || session.locked) return
  const question = asked(route, input)
  const wasThere = queryClient.getQueryData(question.queryKey) !== undefined
  const answered = queryClient.prefetchQuery(question)
  if (!wasThere) await answered
}

/** A question under its key, told again whenever the case it belongs to changes. */
export function asked<R extends Asked>(route: R, input: ReadInput<R>, caseId = caseIdOf(input)) {
  const sent: Sent = input
  return queryOptions({
    queryKey: readKey(route, input),
    queryFn: ({ signal }) => ask(route, { ...sent, signal }),
    meta: { caseId },
  })
}

function caseIdOf(input: { readonly params?: unknown }): string | null {
  const { params } = input
  if (typeof params !== 'object' || params === null || !('caseId' in params)) return null
  return typeof params.caseId === 'string' ? params.caseId : null
}

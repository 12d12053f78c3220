import { availableParallelism } from 'node:os'
import type { Kysely } from 'kysely'
import type { BoundRoute, Call } from '../platform/http/bind.ts'
import type { Problems } from '../platform/http/problems.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { Turnstile } from '../platform/turnstile.ts'
import { refuse } from '../vocabulary/outcome.ts'

export type SearchRefusal = { readonly kind: 'search-busy' } | { readonly kind: 'search-too-long' }

export const searchProblems = {
  'search-busy': {
    status: 503,
    title: 'Too many searches run at this moment',
    detail: 'Wait a few seconds and search again. Lists and cases open as always.',
  },
  'search-too-long': {
    status: 503,
    title: 'This search took too long',
    detail: 'Type more letters, a whole name or the whole number, or choose a stage beside it.',
  },
} satisfies Problems<SearchRefusal>

/**
 * Searches that run at once, and those that may wait. On half of the processors at most: a search works for ten lists,
 * and with more of them at once everybody else would wait for a processor.
 */
const limits = { atOnce: Math.max(1, Math.floor(availableParallelism() / 2)), mayWait: 40 }

/** Connections of searches, and of exports beside them. */
export const searchConnections = limits.atOnce + 4

/** After so long a search is given up, in milliseconds. */
export const searchTimeout = 3000

/** Answers a route with connections of its own whenever it is asked for what may take long. */
export function aside(bound: BoundRoute, searchDb: Kysely<DB>, takesLong: (call: Call) => boolean): BoundRoute {
  if (bound.form !== 'json') return bound
  const turnstile = new Turnstile(limits)
  const problems = { ...bound.problems, ...searchProblems }
  return {
    ...bound,
    problems,
    async answer(call) {
      if (!takesLong(call)) return await bound.answer(call)
      try {
        const answer = await turnstile.pass(async () => await bound.answer({ ...call, db: searchDb }))
        return answer === 'full' ? { outcome: refuse<SearchRefusal>({ kind: 'search-busy' }), reads: [] } : answer
      } catch (error) {
        if (!wasGivenUp(error)) throw error
        return { outcome: refuse<SearchRefusal>({ kind: 'search-too-long' }), reads: [] }
      }
    },
  }
}

/** The database's word that a statement ran longer than it may. */
const wasGivenUp = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '57014'

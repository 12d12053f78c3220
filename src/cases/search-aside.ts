import { availableParallelism } from 'node:os'
import type { Kysely } from 'kysely'
import type { Answer, BoundRoute, Call, JsonRoute } from '../platform/http/bind.ts'
import type { Problems } from '../platform/http/problems.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { Turnstile } from '../platform/turnstile.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { refuse } from '../vocabulary/outcome.ts'
import type { LongList } from './list-cases.ts'

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

/** People of whom is remembered that their lists are long; when there are more, it is found out anew. */
const mostRemembered = 10_000

/**
 * A search that is answered in passing where the list is short, else aside: with connections of its own, so many at once.
 * Whoever was seen with a long list is not asked in passing again; aside a short one is searched just as well.
 */
export function aside(inPassing: JsonRoute, long: JsonRoute, searchDb: Kysely<DB>): BoundRoute {
  const turnstile = new Turnstile(limits)
  const longLists = new Set<PersonId>()

  async function searched(call: Call): Promise<Answer> {
    try {
      const found = await turnstile.pass(async () => await long.answer({ ...call, db: searchDb }))
      return found === 'full' ? { outcome: refuse<SearchRefusal>({ kind: 'search-busy' }), reads: [] } : found
    } catch (error) {
      if (!wasGivenUp(error)) throw error
      return { outcome: refuse<SearchRefusal>({ kind: 'search-too-long' }), reads: [] }
    }
  }

  return {
    ...inPassing,
    problems: { ...inPassing.problems, ...searchProblems },
    async answer(call) {
      const { expected } = call.enter
      if (expected && longLists.has(expected.person) && isSearch(call)) return await searched(call)
      const answer = await inPassing.answer(call)
      if (answer.outcome.ok || answer.outcome.refusal.kind !== ('long-list' satisfies LongList['kind'])) return answer
      if (longLists.size >= mostRemembered) longLists.clear()
      if (answer.actor) longLists.add(answer.actor.person)
      return await searched(call)
    },
  }
}

const isSearch = ({ query }: Call): boolean => typeof query === 'object' && query !== null && 'text' in query

/** The database's word that a statement ran longer than it may. */
const wasGivenUp = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '57014'

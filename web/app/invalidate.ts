import type { Query, QueryClient } from '@tanstack/react-query'
import { readSession } from '../../contract/identity.ts'

/** The case that a kept answer belongs to; null for a list or a count. */
function caseOf(query: Query): string | null {
  const caseId = query.meta?.['caseId']
  return typeof caseId === 'string' ? caseId : null
}

function isSession(query: Query): boolean {
  return query.queryKey[0] === readSession.id
}

/** Everything about one case is read again. */
export function invalidateCase(client: QueryClient, caseId: string): void {
  void client.invalidateQueries({ predicate: (query) => caseOf(query) === caseId })
}

/** Lists and counts are read again: a change in a case may move it between them. */
export function invalidateLists(client: QueryClient): void {
  void client.invalidateQueries({ predicate: (query) => caseOf(query) === null && !isSession(query) })
}

/** Everything on the screen is read again, as after a broken connection. */
export function invalidateAll(client: QueryClient): void {
  void client.invalidateQueries({ predicate: (query) => !isSession(query) })
}

/** After a write of one's own: its case and the lists; everything when the write names no case. */
export function invalidateAfterWrite(client: QueryClient, input: { readonly params?: unknown }): void {
  const { params } = input
  if (typeof params === 'object' && params !== null && 'caseId' in params && typeof params.caseId === 'string') {
    invalidateCase(client, params.caseId)
    invalidateLists(client)
  } else {
    void client.invalidateQueries({ predicate: (query) => !isSession(query) })
  }
}

import { queryOptions, useQuery, type Query, type QueryClient } from '@tanstack/react-query'
import { readSession, type Session } from '../../contract/identity.ts'
import { call, rememberCsrf, whenSessionRefuses } from './api.ts'
import { forgetDrafts, keepDraftsOf } from './draft-store.ts'
import { speakAtFirst } from './language.ts'
import { tellTabs, whenTabsTell } from './tabs.ts'

/** Who is signed in. Read once, then kept in step by what sign-in, lock and sign-out answer. */
export const sessionQuery = queryOptions({
  queryKey: [readSession.id],
  queryFn: async ({ signal }) => {
    const session = await call(readSession, { signal })
    noteSession(session)
    return session
  },
  staleTime: Infinity,
})

function noteSession(session: Session): void {
  rememberCsrf(session.csrf)
  if (!session.signedIn) return
  keepDraftsOf(session.person.id)
  speakAtFirst(session.person.id, 'en')
}

/**
 * Takes over a new session after sign-in, unlock, lock or sign-out, here and in the browser's other tabs.
 * What was read as somebody else is forgotten.
 */
export function takeSession(client: QueryClient, next: Session): void {
  const before = client.getQueryData(sessionQuery.queryKey)
  noteSession(next)
  const samePerson = before?.signedIn && next.signedIn && before.person.id === next.person.id
  if (!samePerson) client.removeQueries({ predicate: isNotSession })
  client.setQueryData(sessionQuery.queryKey, next)
  if (samePerson && before.locked && !next.locked) void client.invalidateQueries({ predicate: isNotSession })
  tellTabs({ kind: 'session-changed' })
}

function isNotSession(query: Query): boolean {
  return query.queryKey[0] !== readSession.id
}

/** Covers the page at once, before the server knows. */
export function coverPage(client: QueryClient): void {
  client.setQueryData(sessionQuery.queryKey, (session) => (session?.signedIn ? { ...session, locked: true } : session))
}

/** A page that the browser kept in its memory would show what somebody read who has signed out meanwhile. */
function anew(event: PageTransitionEvent): void {
  if (event.persisted) window.location.reload()
}

/** Keeps the session in step with refusals of the server and with the other tabs. Returns how to stop. */
export function followSession(client: QueryClient): () => void {
  const again = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  const stopRefusals = whenSessionRefuses((kind) => {
    if (kind === 'not-signed-in' || kind === 'session-locked') again()
  })
  const stopTabs = whenTabsTell((message) => {
    if (message.kind === 'session-changed') again()
  })
  window.addEventListener('pageshow', anew)
  return () => {
    stopRefusals()
    stopTabs()
    window.removeEventListener('pageshow', anew)
  }
}

/** The session, whoever is or is not signed in. */
export function useSession() {
  return useQuery(sessionQuery)
}

/** After a sign-out everything the page had read is forgotten with the page itself, and the next person begins at home. */
export function leavePage(): void {
  forgetDrafts()
  tellTabs({ kind: 'session-changed' })
  window.location.replace('/')
}

import { useQueryClient } from '@tanstack/react-query'
import { lockSession, signOut } from '../../contract/identity.ts'
import { call } from './api.ts'
import { countDrafts, forgetDrafts } from './draft-store.ts'
import { coverPage, sessionQuery, takeSession } from './session.ts'

/** Ends the session; asks first when something typed is not saved yet. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  return () => {
    const unsaved = countDrafts()
    if (unsaved > 0 && !window.confirm('What you typed and did not save will be deleted. Sign out?')) return
    call(signOut, {}).then(
      (session) => {
        forgetDrafts()
        return takeSession(client, session)
      },
      () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    )
  }
}

/** Covers the page at once and tells the server. */
export function useLock(): () => void {
  const client = useQueryClient()
  return () => {
    coverPage(client)
    call(lockSession, {}).then(
      (next) => takeSession(client, next),
      () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    )
  }
}

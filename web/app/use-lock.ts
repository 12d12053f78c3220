import { useQueryClient } from '@tanstack/react-query'
import { lockSession } from '../../contract/identity.ts'
import { call } from './api.ts'
import { coverPage, sessionQuery, takeSession } from './session.ts'

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

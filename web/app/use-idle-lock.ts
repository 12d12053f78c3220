import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { lockSession, readSession, type SignedIn } from '../../contract/identity.ts'
import { nowMs } from '../design/moment.ts'
import { idleFor } from './activity.ts'
import { call } from './api.ts'
import { coverPage, takeSession } from './session.ts'

const lookEveryMs = 5_000
const renewEveryMs = 4 * 60_000

/**
 * Covers the page when nobody has touched it for as long as the server allows, and keeps the session open while
 * somebody types a long text without asking the server for anything.
 */
export function useIdleLock(session: SignedIn): void {
  const client = useQueryClient()
  useEffect(() => {
    if (session.locked) return undefined
    const allowed = session.lockAfterMinutes * 60_000
    let renewed = nowMs()
    const timer = window.setInterval(() => {
      if (idleFor() >= allowed) {
        coverPage(client)
        // Covered already; when the server cannot be told it locks by its own clock.
        call(lockSession, {}).then((next) => takeSession(client, next), ignore)
      } else if (idleFor() < lookEveryMs && nowMs() - renewed > renewEveryMs) {
        renewed = nowMs()
        call(readSession, {}).catch(ignore)
      }
    }, lookEveryMs)
    return () => window.clearInterval(timer)
  }, [client, session])
}

function ignore(): void {}

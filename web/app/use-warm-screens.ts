import { useRouter, type AnyRoute } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import { hasCases } from './has-cases.ts'

/** Once the first screen stands, the machine has a moment. */
const restsMs = 1_500

/**
 * Fetches what this person's screens are made of before he goes there, so that a press is answered by the server alone.
 * Not for one who saves on what he downloads.
 */
export function useWarmScreens(session: SignedIn): void {
  const router = useRouter()
  const places = session.nav.map(({ to }) => to).join(' ')
  const opensCases = hasCases(session)
  useEffect(() => {
    if (window.matchMedia('(prefers-reduced-data: reduce)').matches) return undefined
    const own = places.split(' ')
    const isOwn = ({ fullPath }: AnyRoute): boolean =>
      own.includes(fullPath) || (opensCases && fullPath.startsWith('/cases/'))
    const timer = window.setTimeout(async () => {
      // One after the other: whatever is pressed meanwhile comes first.
      for (const route of Object.values<AnyRoute>(router.routesById))
        if (isOwn(route)) await router.loadRouteChunk(route)
    }, restsMs)
    return () => window.clearTimeout(timer)
  }, [router, places, opensCases])
}

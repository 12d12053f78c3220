import { useRouterState } from '@tanstack/react-router'

/**
 * Which of some paths the page is at or below: the one it goes to, or, while it goes to none of them, the one that is
 * still in sight.
 */
export function useIsAt(paths: readonly string[]): (path: string) => boolean {
  const goingTo = useRouterState({ select: ({ location }) => location.pathname })
  const inSight = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname ?? '' })
  const place = paths.some((path) => isBelow(goingTo, path)) ? goingTo : inSight
  return (path) => isBelow(place, path)
}

const isBelow = (place: string, path: string): boolean => place === path || place.startsWith(`${path}/`)

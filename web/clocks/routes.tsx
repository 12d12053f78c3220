import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseRoute } from '../cases/case-route.tsx'

const clocksRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'clocks',
  component: lazyRouteComponent(() => import('./clocks-tab.tsx'), 'ClocksTab'),
})

/** The part of the case page that shows its clocks and deadlines. */
export const clocksTabRoutes = [clocksRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseRoute } from '../cases/case-route.tsx'

const discoveryRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'discovery',
  component: lazyRouteComponent(() => import('./discovery-tab.tsx'), 'DiscoveryTab'),
})

/** Tabs of the case page that belong to this area. */
export const evidenceTabRoutes = [discoveryRoute] as const

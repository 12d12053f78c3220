import { createRoute } from '@tanstack/react-router'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const discoveryRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'discovery',
  ...screen(() => import('./discovery-tab.tsx'), 'DiscoveryTab'),
})

/** Tabs of the case page that belong to this area. */
export const evidenceTabRoutes = [discoveryRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseRoute } from './case-route.tsx'

const caseIndexRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./case-index-page.tsx'), 'CaseIndexPage'),
})

const overviewRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'overview',
  component: lazyRouteComponent(() => import('./overview-tab.tsx'), 'OverviewTab'),
})

/** Tabs of the case page that belong to this area. */
export const casesTabRoutes = [caseIndexRoute, overviewRoute] as const

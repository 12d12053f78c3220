import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const appearancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appearances',
  component: lazyRouteComponent(() => import('./appearances-page.tsx'), 'AppearancesPage'),
})

const casePeopleRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'people',
  ...screen(() => import('./people-tab.tsx'), 'PeopleTab'),
})

export const peopleRoutes = [appearancesRoute] as const
/** Tabs of the case page that belong to this area. */
export const peopleTabRoutes = [casePeopleRoute] as const

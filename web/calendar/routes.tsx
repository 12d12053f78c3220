import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseRoute } from '../cases/case-route.tsx'

const calendarRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./calendar-tab.tsx'), 'CalendarTab'),
})

/** Tabs of the case page that belong to this area. */
export const calendarTabRoutes = [calendarRoute] as const

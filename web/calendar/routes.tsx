import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const calendarRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'calendar',
  ...screen(() => import('./calendar-tab.tsx'), 'CalendarTab'),
})

const weekRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-week',
  validateSearch: z.object({ from: LegalDate.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./week-page.tsx'), 'WeekPage'),
})

const courtroomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courtroom',
  validateSearch: z.object({
    room: z.string().optional().catch(undefined),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./month-page.tsx'), 'MonthPage'),
})

const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions',
  validateSearch: z.object({ from: LegalDate.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./sessions-page.tsx'), 'SessionsPage'),
})

/** Tabs of the case page that belong to this area. */
export const calendarTabRoutes = [calendarRoute] as const
/** Screens of this area outside a case. */
export const calendarRoutes = [weekRoute, courtroomRoute, sessionsRoute] as const

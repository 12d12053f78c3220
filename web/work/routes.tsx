import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'

const myDayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-day',
  ...screen(() => import('./my-day-page.tsx'), 'MyDayPage'),
})

const noticesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  validateSearch: z.object({ unread: z.literal(true).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board',
  ...screen(() => import('./board-page.tsx'), 'BoardPage'),
})

const victimsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/victims',
  ...screen(() => import('./victims-page.tsx'), 'VictimsPage'),
})

export const workRoutes = [myDayRoute, noticesRoute, boardRoute, victimsRoute] as const

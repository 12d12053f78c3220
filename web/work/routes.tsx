import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '../app/root-route.tsx'

const myDayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-day',
  component: lazyRouteComponent(() => import('./my-day-page.tsx'), 'MyDayPage'),
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
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
})

const victimsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/victims',
  component: lazyRouteComponent(() => import('./victims-page.tsx'), 'VictimsPage'),
})

export const workRoutes = [myDayRoute, noticesRoute, boardRoute, victimsRoute] as const

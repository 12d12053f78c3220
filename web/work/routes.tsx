import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { readMyDay } from '../../contract/work.ts'
import { rootRoute } from '../app/root-route.tsx'
import { readAhead } from '../app/use-read.ts'

const myDayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-day',
  preload: false,
  loader: async () => await readAhead(readMyDay, {}),
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

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'

const insightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insight',
  component: lazyRouteComponent(() => import('./insight-page.tsx'), 'InsightPage'),
})

export const insightRoutes = [insightRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/alerts',
  component: lazyRouteComponent(() => import('./alerts-page.tsx'), 'AlertsPage'),
})

export const alertRoutes = [alertsRoute] as const

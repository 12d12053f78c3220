import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'

const firstHourRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-hour',
  component: lazyRouteComponent(() => import('./first-hour-page.tsx'), 'FirstHourPage'),
})

export const helpRoutes = [firstHourRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'

const oversightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oversight',
  component: lazyRouteComponent(() => import('./oversight-page.tsx'), 'OversightPage'),
})

export const oversightRoutes = [oversightRoute] as const

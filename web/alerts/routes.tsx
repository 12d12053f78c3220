import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/alerts',
  ...screen(() => import('./alerts-page.tsx'), 'AlertsPage'),
})

export const alertRoutes = [alertsRoute] as const

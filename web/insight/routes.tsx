import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'

const insightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insight',
  ...screen(() => import('./insight-page.tsx'), 'InsightPage'),
})

export const insightRoutes = [insightRoute] as const

import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'

const oversightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oversight',
  ...screen(() => import('./oversight-page.tsx'), 'OversightPage'),
})

export const oversightRoutes = [oversightRoute] as const

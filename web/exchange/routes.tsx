import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  ...screen(() => import('./imports-page.tsx'), 'ImportsPage'),
})

export const exchangeRoutes = [importsRoute] as const

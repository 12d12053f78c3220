import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'

const firstHourRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-hour',
  ...screen(() => import('./first-hour-page.tsx'), 'FirstHourPage'),
})

export const helpRoutes = [firstHourRoute] as const

import { createRoute } from '@tanstack/react-router'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const clocksRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'clocks',
  ...screen(() => import('./clocks-tab.tsx'), 'ClocksTab'),
})

/** The part of the case page that shows its clocks and deadlines. */
export const clocksTabRoutes = [clocksRoute] as const

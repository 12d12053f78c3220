import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { PackSearch } from './pack-search.ts'
import { Supposition } from './supposition.ts'

const lawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/law',
  ...screen(() => import('./law-page.tsx'), 'LawPage'),
})

const packRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/law/$pack',
  validateSearch: PackSearch,
  component: lazyRouteComponent(() => import('./pack-page.tsx'), 'PackPage'),
})

const ruleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/law/$pack/$rule',
  validateSearch: Supposition,
  ...screen(() => import('./rule-page.tsx'), 'RulePage'),
})

export const lawRoutes = [lawRoute, packRoute, ruleRoute] as const

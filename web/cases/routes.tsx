import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { Stage } from '../../contract/cases.ts'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { caseRoute } from './case-route.tsx'
import { listSearchFrom } from './list-search.ts'

const screeningSearch = z.object({
  stage: Stage.optional().catch(undefined),
  sort: z.enum(['age', 'name']).optional().catch(undefined),
  order: z.enum(['up', 'down']).optional().catch(undefined),
})

const myCasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: listSearchFrom,
  component: lazyRouteComponent(() => import('./my-cases-page.tsx'), 'MyCasesPage'),
})

const referRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals/new',
  component: lazyRouteComponent(() => import('./refer-page.tsx'), 'ReferPage'),
})

const screeningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/screening',
  validateSearch: screeningSearch,
  component: lazyRouteComponent(() => import('./screening-page.tsx'), 'ScreeningPage'),
})

/** The case leads to its overview. */
const caseIndexRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    // TanStack Router takes this thrown value as its answer.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: '/cases/$caseId/overview', params, replace: true })
  },
})

const overviewRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'overview',
  component: lazyRouteComponent(() => import('./overview-tab.tsx'), 'OverviewTab'),
})

const referralRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'referral',
  ...screen(() => import('./referral-tab.tsx'), 'ReferralTab'),
})

const activityRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'activity',
  component: lazyRouteComponent(() => import('./activity-tab.tsx'), 'ActivityTab'),
})

const relatedRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'related',
  ...screen(() => import('./related-tab.tsx'), 'RelatedTab'),
})

export const casesRoutes = [myCasesRoute, referRoute, screeningRoute] as const
/** Tabs of the case page that belong to this area. */
export const casesTabRoutes = [caseIndexRoute, overviewRoute, referralRoute, activityRoute, relatedRoute] as const

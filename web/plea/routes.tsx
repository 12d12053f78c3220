import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const text = z.string().optional().catch(undefined)

const approvalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/approvals',
  ...screen(() => import('./approvals-page.tsx'), 'ApprovalsPage'),
})

const myCaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-case',
  ...screen(() => import('./my-case-page.tsx'), 'MyCasePage'),
})

const negotiationRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'negotiation',
  ...screen(() => import('./negotiation-tab.tsx'), 'NegotiationTab'),
})

const newDraftRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'negotiation/drafts/new',
  validateSearch: z.object({ offerId: text }),
  component: lazyRouteComponent(() => import('./new-draft-page.tsx'), 'NewDraftPage'),
})

const draftRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'negotiation/drafts/$draftId',
  component: lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
})

const newCounterRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'negotiation/counters/new',
  validateSearch: z.object({ offerId: text }),
  component: lazyRouteComponent(() => import('./new-counter-page.tsx'), 'NewCounterPage'),
})

const counterRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'negotiation/counters/$draftId',
  component: lazyRouteComponent(() => import('./counter-page.tsx'), 'CounterPage'),
})

const compareRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'negotiation/compare',
  validateSearch: z.object({ from: text, to: text }),
  component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
})

const conferralRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'conferral',
  ...screen(() => import('./conferral-tab.tsx'), 'ConferralTab'),
})

const clientRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'client',
  ...screen(() => import('./client-tab.tsx'), 'ClientTab'),
})

export const pleaRoutes = [approvalsRoute, myCaseRoute] as const
/** Tabs of the case page that belong to this area, and the screens below them. */
export const pleaTabRoutes = [
  negotiationRoute,
  newDraftRoute,
  draftRoute,
  newCounterRoute,
  counterRoute,
  compareRoute,
  conferralRoute,
  clientRoute,
] as const

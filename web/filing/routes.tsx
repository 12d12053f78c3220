import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const filingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/filings',
  component: lazyRouteComponent(() => import('./filings-page.tsx'), 'FilingsPage'),
})

const filingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/filings/$caseId/$filingId',
  component: lazyRouteComponent(() => import('./filing-page.tsx'), 'FilingPage'),
})

const chargingRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'charging',
  ...screen(() => import('./charging-tab.tsx'), 'ChargingTab'),
})

const documentsRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'documents',
  ...screen(() => import('./documents-tab.tsx'), 'DocumentsTab'),
})

export const filingRoutes = [filingsRoute, filingRoute] as const
/** Tabs of the case page that belong to this area. */
export const filingTabRoutes = [chargingRoute, documentsRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseRoute } from '../cases/case-route.tsx'

const agreementRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'agreement',
  component: lazyRouteComponent(() => import('./agreement-tab.tsx'), 'AgreementTab'),
})

const signRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'sign',
  component: lazyRouteComponent(() => import('./sign-tab.tsx'), 'SignTab'),
})

const tenderedRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'tendered',
  component: lazyRouteComponent(() => import('./tendered-tab.tsx'), 'TenderedTab'),
})

/** Screens of this area outside a case. */
export const courtRoutes = [] as const
/** Tabs of the case page that belong to this area. */
export const courtTabRoutes = [agreementRoute, signRoute, tenderedRoute] as const

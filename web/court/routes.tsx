import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { rootRoute } from '../app/root-route.tsx'
import { screen } from '../app/screen.ts'
import { caseRoute } from '../cases/case-route.tsx'

const agreementRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'agreement',
  ...screen(() => import('./agreement-tab.tsx'), 'AgreementTab'),
})

const signRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'sign',
  ...screen(() => import('./sign-tab.tsx'), 'SignTab'),
})

const tenderedRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'tendered',
  ...screen(() => import('./tendered-tab.tsx'), 'TenderedTab'),
})

const hearingRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'hearing',
  ...screen(() => import('./hearing-tab.tsx'), 'HearingTab'),
})

const hearingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hearings',
  validateSearch: z.object({
    on: LegalDate.optional().catch(undefined),
    /** The hearing to which the day opens. */
    hearing: z.uuid().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./hearings-page.tsx'), 'HearingsPage'),
})

/** Screens of this area outside a case. */
export const courtRoutes = [hearingsRoute] as const
/** Tabs of the case page that belong to this area. */
export const courtTabRoutes = [agreementRoute, signRoute, tenderedRoute, hearingRoute] as const

import { createRouter } from '@tanstack/react-router'
import { alertRoutes } from '../alerts/routes.tsx'
import { calendarRoutes, calendarTabRoutes } from '../calendar/routes.tsx'
import { clocksTabRoutes } from '../clocks/routes.tsx'
import { caseRoute } from '../cases/case-route.tsx'
import { casesRoutes, casesTabRoutes } from '../cases/routes.tsx'
import { courtRoutes, courtTabRoutes } from '../court/routes.tsx'
import { evidenceTabRoutes } from '../evidence/routes.tsx'
import { exchangeRoutes } from '../exchange/routes.tsx'
import { filingRoutes, filingTabRoutes } from '../filing/routes.tsx'
import { galleryRoutes } from '../gallery/routes.tsx'
import { helpRoutes } from '../help/routes.tsx'
import { identityRoutes } from '../identity/routes.tsx'
import { insightRoutes } from '../insight/routes.tsx'
import { lawRoutes } from '../law/routes.tsx'
import { oversightRoutes } from '../oversight/routes.tsx'
import { peopleRoutes, peopleTabRoutes } from '../people/routes.tsx'
import { pleaRoutes, pleaTabRoutes } from '../plea/routes.tsx'
import { workRoutes } from '../work/routes.tsx'
import { FaultPage } from './fault-page.tsx'
import { LoadingScreen } from './loading-screen.tsx'
import { homeRoute } from './home-route.tsx'
import { rootRoute } from './root-route.tsx'

/** The case page: each area adds the routes of its tabs, and a line for each to `web/cases/tabs.ts`. */
const casePage = caseRoute.addChildren([
  ...casesTabRoutes,
  ...peopleTabRoutes,
  ...calendarTabRoutes,
  ...clocksTabRoutes,
  ...filingTabRoutes,
  ...evidenceTabRoutes,
  ...pleaTabRoutes,
  ...courtTabRoutes,
])

/** All screens: the home page, the case page and the routes of each area, in the order of the areas. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  ...identityRoutes,
  ...peopleRoutes,
  ...casesRoutes,
  casePage,
  ...calendarRoutes,
  ...filingRoutes,
  ...pleaRoutes,
  ...courtRoutes,
  ...workRoutes,
  ...alertRoutes,
  ...insightRoutes,
  ...oversightRoutes,
  ...lawRoutes,
  ...exchangeRoutes,
  ...galleryRoutes,
  ...helpRoutes,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // What a screen reads is kept by the query client, not by the router.
  defaultPreloadStaleTime: 0,
  // A screen comes whole: the one before it stays until what it shows is there, for so many milliseconds at most.
  defaultStaleReloadMode: 'blocking',
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  defaultErrorComponent: FaultPage,
  defaultPendingComponent: LoadingScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

import { createRouter } from '@tanstack/react-router'
import { caseRoute } from '../cases/case-route.tsx'
import { casesTabRoutes } from '../cases/routes.tsx'
import { identityRoutes } from '../identity/routes.tsx'
import { FaultPage } from './fault-page.tsx'
import { homeRoute } from './home-route.tsx'
import { rootRoute } from './root-route.tsx'

/** The case page: each area adds the routes of its tabs, and a line for each to `web/cases/tabs.ts`. */
const casePage = caseRoute.addChildren([...casesTabRoutes])

/** All screens: the home page, the case page and the routes of each area, in the order of the areas. */
const routeTree = rootRoute.addChildren([homeRoute, ...identityRoutes, casePage])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // What a screen reads is kept by the query client, not by the router.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: FaultPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

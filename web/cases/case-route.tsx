import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { CaseId } from '../../src/vocabulary/ids.ts'
import { rootRoute } from '../app/root-route.tsx'

/** The frame of the case page: parent of the route of every tab, of whatever area. */
export const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  beforeLoad: ({ params }) => {
    // TanStack Router takes this thrown value as its answer.
    // oxlint-disable-next-line typescript/only-throw-error
    if (!CaseId.safeParse(params.caseId).success) throw notFound()
  },
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
})

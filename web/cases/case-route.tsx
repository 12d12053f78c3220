import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { CaseId } from '../../src/vocabulary/ids.ts'
import { rootRoute } from '../app/root-route.tsx'
import { readCaseAhead } from './read-case-ahead.ts'

/** The frame of the case page: parent of the route of every tab, of whatever area. */
export const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  beforeLoad: ({ params }) => {
    // TanStack Router takes this thrown value as its answer.
    // oxlint-disable-next-line typescript/only-throw-error
    if (!CaseId.safeParse(params.caseId).success) throw notFound()
  },
  // A pointer that passes over a name reads nothing: who read a case is on record.
  preload: false,
  loader: async ({ params, location }) => await readCaseAhead(params.caseId, location.pathname.split('/').at(-1)),
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
})

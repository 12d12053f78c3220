import { importClosedDays as importRoute } from '../../../contract/closures.ts'
import * as contract from '../../../contract/court-sessions.ts'
import type { Services } from '../../law/services.ts'
import { reads, writes, type BoundRoute } from '../../platform/http/bind.ts'
import { done, refuse } from '../../vocabulary/outcome.ts'
import { calendarProblems as problems, type CalendarRefusal } from '../problems.ts'
import { importClosedDays } from '../closures/import-closed-days.ts'
import { cancelSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { courtSessions } from './list-sessions.ts'
import { makeSessions } from './make-sessions.ts'
import { courtServed } from './policies.ts'
import { previewSessionChange } from './preview-session-change.ts'
import { sessionListRoute } from './session-list-route.ts'
import { sessionOf } from './session-store.ts'
import { sessionView } from './view-session.ts'

/** Routes of the sessions of a court: of no case. */
export function sessionRoutes(services: Pick<Services, 'packs' | 'db' | 'typeset'>): readonly BoundRoute[] {
  const { packs } = services
  return [
    sessionListRoute(services),
    reads(
      contract.listSessions,
      async (tx, actor, { query }) => await courtSessions(tx, actor, { from: query.from, to: query.to }),
    ),
    writes(importRoute, {
      verb: async (tx, actor, { body }) => await importClosedDays(tx, packs, actor, body),
      view: async (_tx, _actor, told) => await Promise.resolve(done(told)),
      problems,
    }),
    writes(contract.makeSessions, {
      verb: async (tx, actor, { body }) => await makeSessions(tx, packs, actor, body),
      view: async (_tx, _actor, { sessions, skipped }) =>
        await Promise.resolve(done({ made: [...sessions], skipped: [...skipped] })),
      problems,
    }),
    reads(
      contract.previewSessionChange,
      async (tx, actor, { params, query }) => await previewSessionChange(tx, packs, actor, { ...params, ...query }),
    ),
    writes(contract.changeSession, {
      verb: async (tx, actor, { params, body, version }) =>
        await changeSession(tx, packs, actor, { ...params, ...body, version }),
      view: async (tx, actor, { sessionId }) => {
        const courtId = courtServed(actor)
        const session = courtId && (await sessionOf(tx, courtId, sessionId))
        return session ? done(sessionView(actor, session)) : refuse<CalendarRefusal>({ kind: 'not-found' })
      },
      problems,
    }),
    writes(contract.cancelSession, {
      verb: async (tx, actor, { params, body, version }) =>
        await cancelSession(tx, packs, actor, { ...params, ...body, version }),
      view: async () => await Promise.resolve(done({})),
      problems,
    }),
  ]
}

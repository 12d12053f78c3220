import { alertJobs } from '../alerts/jobs.ts'
import { loadChannelRules } from '../alerts/load-rules.ts'
import type { AlertParts } from '../alerts/parts.ts'
import { alertRoutes } from '../alerts/routes.ts'
import { clockRoutes } from '../calendar/clock-routes.ts'
import { feedRoutes } from '../calendar/feeds/routes.ts'
import { calendarJobs } from '../calendar/jobs.ts'
import { calendarReactions } from '../calendar/reactions.ts'
import { calendarRoutes } from '../calendar/routes.ts'
import { casesJobs } from '../cases/jobs.ts'
import { casesRoutes } from '../cases/routes.ts'
import { evidenceRoutes } from '../evidence/routes.ts'
import { exchangeRoutes } from '../exchange/routes.ts'
import { filingReactions } from '../filing/reactions.ts'
import { filingRoutes } from '../filing/routes.ts'
import type { IdentityParts } from '../identity/parts.ts'
import { identityRoutes } from '../identity/routes.ts'
import { insightReactions } from '../insight/reactions.ts'
import { insightRoutes } from '../insight/routes.ts'
import { lawRoutes } from '../law/routes.ts'
import type { Services } from '../law/services.ts'
import { checkpointJob } from '../ledger/checkpoint.ts'
import { verificationJob } from '../ledger/keep-verification.ts'
import type { Reaction } from '../ledger/reactions.ts'
import { ledgerRoutes, type StreamParts } from '../ledger/routes.ts'
import { peopleReactions } from '../people/reactions.ts'
import { peopleRoutes } from '../people/routes.ts'
import type { BoundRoute } from '../platform/http/bind.ts'
import type { Job } from '../platform/jobs/job.ts'
import { agreementReactions } from '../plea/agreement/reactions.ts'
import { agreementRoutes } from '../plea/agreement/routes.ts'
import { hearingRoutes } from '../plea/hearing/routes.ts'
import { pleaJobs } from '../plea/jobs.ts'
import { offerReactions } from '../plea/offer-reactions.ts'
import { offerRoutes } from '../plea/offer-routes.ts'
import { loadExercises } from '../training/load-exercises.ts'
import { trainingRoutes } from '../training/routes.ts'
import { workJobs } from '../work/jobs.ts'
import { loadWorkRules } from '../work/load-rules.ts'
import { workReactions } from '../work/reactions.ts'
import { workRoutes } from '../work/routes.ts'

const workRules = loadWorkRules()
const channelRules = loadChannelRules()
const exercises = loadExercises()

/** What telling people outside the application is built with, by the ways out that there are. */
export const alertPartsWith = (ways: Pick<AlertParts, 'channels' | 'webhookOrigins'>): AlertParts => ({
  rules: channelRules,
  notices: workRules.notices,
  ...ways,
})

/** What routes need beside the services. */
export interface RouteParts extends StreamParts {
  readonly identity: IdentityParts
  readonly alerts: AlertParts
}

/** Every route of every area. The access tests are complete when each of them is in their story. */
export function allRoutes(services: Services, parts: RouteParts): readonly BoundRoute[] {
  return [
    ...identityRoutes(parts.identity),
    ...peopleRoutes(services),
    ...casesRoutes(services),
    ...calendarRoutes(services),
    ...feedRoutes(services),
    ...clockRoutes(services),
    ...filingRoutes(services),
    ...evidenceRoutes,
    ...offerRoutes(services),
    ...agreementRoutes(services),
    ...hearingRoutes(services),
    ...workRoutes(workRules, services),
    ...alertRoutes(parts.alerts),
    ...lawRoutes(services),
    ...ledgerRoutes(parts),
    ...insightRoutes,
    ...exchangeRoutes(services),
    ...trainingRoutes(exercises),
  ]
}

/** What the system does because something happened: the list of all that crosses a wall. */
export function allReactions(services: Services): readonly Reaction[] {
  return [
    ...peopleReactions,
    ...calendarReactions(services),
    ...filingReactions,
    ...offerReactions(services),
    ...agreementReactions,
    ...workReactions(workRules.notices),
    ...insightReactions,
  ]
}

/** What is done at set times. */
export const allJobs: readonly Job[] = [
  checkpointJob,
  verificationJob,
  ...casesJobs,
  ...calendarJobs,
  ...pleaJobs,
  ...workJobs(workRules.notices),
  ...alertJobs,
]

import { casesRoutes } from '../cases/routes.ts'
import type { IdentityParts } from '../identity/parts.ts'
import { identityRoutes } from '../identity/routes.ts'
import type { Services } from '../law/services.ts'
import { checkpointJob } from '../ledger/checkpoint.ts'
import type { Reaction } from '../ledger/reactions.ts'
import { ledgerRoutes, type StreamParts } from '../ledger/routes.ts'
import { peopleReactions } from '../people/reactions.ts'
import { peopleRoutes } from '../people/routes.ts'
import type { BoundRoute } from '../platform/http/bind.ts'
import type { Job } from '../platform/jobs/job.ts'

/** What routes need beside the services. */
export interface RouteParts extends StreamParts {
  readonly identity: IdentityParts
}

/** Every route of every area. The access matrix is complete when it has a row for each. */
export function allRoutes(services: Services, parts: RouteParts): readonly BoundRoute[] {
  return [...identityRoutes(parts.identity), ...casesRoutes(services), ...peopleRoutes(services), ...ledgerRoutes(parts)]
}

/** What the system does because something happened. */
export const allReactions: readonly Reaction[] = [...peopleReactions]

/** What is done at set times. */
export const allJobs: readonly Job[] = [checkpointJob]

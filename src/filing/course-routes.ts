import { readCourse } from '../../contract/course.ts'
import * as dismissal from '../../contract/dismissal.ts'
import * as trial from '../../contract/trial.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import { moveToDismiss } from './dismissal/move-to-dismiss.ts'
import { ruleOnDismissal } from './dismissal/rule-on-dismissal.ts'
import { viewDismissals } from './dismissal/view-dismissals.ts'
import { filingProblems as problems } from './problems.ts'
import { setForTrial } from './trial/set-for-trial.ts'
import { viewTrial } from './trial/view-trial.ts'
import { viewCourse } from './view-course.ts'

/** Routes by which a case goes another way than to a plea: dismissal and trial. */
export function courseRoutes(services: Services): readonly BoundRoute[] {
  const { packs } = services
  return [
    reads(readCourse, async (tx, actor, { params }) => await viewCourse(tx, actor, packs, params.caseId)),
    writes(dismissal.moveToDismiss, {
      verb: async (tx, actor, { params, body }) => await moveToDismiss(tx, actor, services, { ...params, ...body }),
      view: async (tx, actor, caseId) => await viewDismissals(tx, actor, packs, caseId),
      problems,
    }),
    writes(dismissal.ruleOnDismissal, {
      verb: async (tx, actor, { params, body, version }) =>
        await ruleOnDismissal(tx, actor, services, { ...params, ...body, version }),
      view: async (tx, actor, caseId) => await viewDismissals(tx, actor, packs, caseId),
      problems,
    }),
    writes(trial.setForTrial, {
      verb: async (tx, actor, { params, body }) => await setForTrial(tx, actor, services, { ...params, ...body }),
      view: async (tx, actor, caseId) => await viewTrial(tx, actor, caseId),
      problems,
    }),
  ]
}

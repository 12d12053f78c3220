import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { Dismissals } from './dismissal.ts'
import { read } from './route.ts'
import { TrialSettings } from './trial.ts'

export const Course = z.object({ dismissals: Dismissals, trial: TrialSettings }).meta({ id: 'Course' })
export type Course = z.infer<typeof Course>

export const readCourse = read({
  id: 'filing.read-course',
  path: '/api/cases/:caseId/course',
  summary:
    'Whether the case goes another way than to a plea: motions to dismiss with the rule on leave of court, and by whom it was set for trial',
  params: z.object({ caseId: CaseId }),
  response: Course,
})

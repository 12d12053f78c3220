import { readCase, type CaseView } from '../../contract/cases.ts'
import { readClocks } from '../../contract/clocks.ts'
import { readCourse } from '../../contract/course.ts'
import { readAhead } from '../app/use-read.ts'
import { holds } from './compartments-held.ts'

/** What the header and the overview show beside the case itself to whoever holds the court's file. */
const beside = [readClocks, readCourse] as const

/** Whether all of that stood beside the case that was opened last: one person's cases are much alike, and most people's have it. */
let stoodBeside = true

/** Kept of each case that is shown, for the next one that is opened. */
export function noteWhatStandsBeside(view: CaseView): void {
  stoodBeside = view.number !== null && holds(view, 'court-file')
}

/**
 * Asks for a case as soon as it is opened, and with it for what stands beside it in this part. A wrong guess is refused
 * by the server, and nobody sees it.
 */
export async function readCaseAhead(caseId: string, part: string | undefined): Promise<void> {
  const others = stoodBeside && part === 'overview' ? beside : []
  await Promise.all([readCase, ...others].map((route) => readAhead(route, { params: { caseId } })))
}

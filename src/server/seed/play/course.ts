import * as cases from '../../../../contract/cases.ts'
import { readCourse } from '../../../../contract/course.ts'
import * as dismissal from '../../../../contract/dismissal.ts'
import * as trial from '../../../../contract/trial.ts'
import type { DismissalGround } from '../../../vocabulary/code-lists.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import type { PlayedCase, Steps } from './played-case.ts'

interface SaysMotion {
  /** Numbers of the counts; left out for the whole case. */
  readonly counts?: readonly number[]
  readonly prejudice: 'with' | 'without'
  readonly ground: DismissalGround
  readonly reason: string
}

/** The prosecution moves to dismiss, or drops counts by its notice. */
export async function* moveToDismiss(c: PlayedCase, openDays: number, says: SaysMotion): Steps {
  yield c.at.on(openDays, '11:05')
  const { prosecutor } = c.facts
  const { charges } = await c.call(prosecutor, cases.readCase, { params: c.params })
  const { counts, ...rest } = says
  await c.call(prosecutor, dismissal.moveToDismiss, {
    params: c.params,
    body: {
      ...rest,
      scope: counts ? 'counts' : 'whole',
      chargeIds: charges.filter(({ count }) => counts?.includes(count)).map(({ id }) => id),
    },
  })
}

/** The judge rules on it. */
export async function* ruleOnDismissal(
  c: PlayedCase,
  openDays: number,
  ruling: 'granted' | 'denied',
  reasons: string,
): Steps {
  yield c.at.on(openDays, '14:30')
  const { motions } = (await c.call(c.judge, readCourse, { params: c.params })).dismissals
  const motion = motions.find(({ status }) => status === 'pending')
  if (!motion) throw new Error(`No motion to dismiss is before the judge in ${c.facts.key}`)
  await c.call(c.judge, dismissal.ruleOnDismissal, {
    params: { ...c.params, motionId: motion.id },
    version: motion.version,
    body: { ruling, reasons },
  })
}

/** A party gives notice that the case is to be tried. */
export async function* noticeOfTrial(
  c: PlayedCase,
  openDays: number,
  by: 'prosecutor' | 'counsel',
  remarks = '',
): Steps {
  yield c.at.on(openDays, '15:20')
  await c.call(c.facts[by], trial.setForTrial, { params: c.params, body: { remarks } })
}

/** The court sets the case for trial and names the first day. */
export async function* courtSetsTrial(c: PlayedCase, openDays: number, day: LegalDate, remarks = ''): Steps {
  yield c.at.on(openDays, '09:25')
  await c.call(c.judge, trial.setForTrial, {
    params: c.params,
    body: { remarks, firstDay: { day, time: '09:00', room: c.judge === 'judge.abara' ? '204' : '207' } },
  })
}

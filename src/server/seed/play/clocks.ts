import * as calendar from '../../../../contract/calendar.ts'
import * as clocks from '../../../../contract/clocks.ts'
import { clerk, type PlayedCase, type Steps } from './played-case.ts'

/** The defendant is arraigned at the first date that the clerk set. */
export async function* arraigned(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '09:20')
  await enterHeld(c, 'arraignment')
}

/** The clerk enters that the hearing of a kind that is set was held. */
export async function enterHeld(c: PlayedCase, kind: 'arraignment' | 'plea'): Promise<void> {
  const { hearings } = await c.call(clerk, calendar.listHearings, { params: c.params })
  const set = hearings.find((one) => one.kind === kind && one.status === 'set')
  if (!set) throw new Error(`${c.facts.key} has no hearing set: ${kind}`)
  await c.call(clerk, calendar.enterOutcome, {
    params: { ...c.params, hearingId: set.id },
    version: set.version,
    body: { outcome: 'held', next: null, note: '' },
  })
}

/** The prosecution certifies that what is discoverable was disclosed. */
export async function* certifies(c: PlayedCase): Steps {
  yield c.at.on(0, '16:10')
  await c.call(c.facts.prosecutor, clocks.enterEvent, {
    params: c.params,
    body: { kind: 'compliance-certified', day: c.at.day, note: 'Certificate of compliance with discovery' },
  })
}

/** The defense files a motion, which the court has still to decide. */
export async function* moves(c: PlayedCase, openDays: number, note: string): Steps {
  yield c.at.on(openDays, '14:05')
  await c.call(c.facts.counsel, clocks.enterEvent, {
    params: c.params,
    body: { kind: 'motion-filed', day: c.at.day, note, served: 'electronic' },
  })
}

/** The court finds that an exclusion of the trial clock applies, from the day that is played. */
export async function* courtExcludes(
  c: PlayedCase,
  says: { exclusion: string; days: number; findings: string; factors: readonly string[] },
): Steps {
  yield c.at.on(0, '11:20')
  const { exclusion, days, findings, factors } = says
  await c.call(c.judge, clocks.excludeTime, {
    params: c.params,
    body: {
      rule: 'clock.tc-trial',
      exclusion,
      from: c.at.day,
      to: c.at.in(days),
      findings,
      factors: [...factors],
    },
  })
}

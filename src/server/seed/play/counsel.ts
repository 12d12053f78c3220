import * as calendar from '../../../../contract/calendar.ts'
import * as cases from '../../../../contract/cases.ts'
import * as filing from '../../../../contract/filing.ts'
import * as people from '../../../../contract/people.ts'
import type { Relation } from '../../../vocabulary/compartments.ts'
import { PrincipalId } from '../../../vocabulary/ids.ts'
import { Refused } from './player.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { trainingPersonId, type TrainingKey } from '../training-county.ts'
import { submitted } from './charging.ts'
import { advocate, clerk, type PlayedCase, type Steps } from './played-case.ts'

/** A public defender is appointed, or private counsel appears; the defendant's own account is linked. */
export async function* counselComes(c: PlayedCase, openDays: number): Steps {
  const { counsel, account } = c.facts
  if (counsel === 'private-counsel.castellanos') yield* appear(c, openDays)
  else {
    yield c.at.on(openDays, '10:30')
    await c.call(clerk, people.appointCounsel, {
      params: c.params,
      body: { personId: trainingPersonId(counsel) },
    })
  }
  if (account !== undefined)
    await c.call(clerk, people.linkDefendant, { params: c.params, body: { signInName: account } })
}

async function* appear(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '13:15')
  const { number } = await c.call(clerk, cases.readCase, { params: c.params })
  if (number === null) throw new Error(`${c.facts.key} has no number yet`)
  await c.call(c.facts.counsel, people.fileAppearance, {
    body: { caseNumber: number, familyName: c.facts.familyName, statement: 'Retained by the defendant.' },
  })
  yield c.at.on(1, '09:10')
  const { filingId, version } = await submitted(c, 'notice-of-appearance')
  await c.call(clerk, filing.acceptFiling, { params: { ...c.params, filingId }, version, body: {} })
}

/** The prosecution enters the victim and brings in the advocate. */
export async function* victimIsHeard(c: PlayedCase, openDays: number): Steps {
  const { victim, prosecutor } = c.facts
  if (!victim) return
  yield c.at.on(openDays, '11:30')
  await c.call(prosecutor, people.addVictim, {
    params: c.params,
    body: {
      givenName: victim.givenName,
      familyName: victim.familyName,
      language: victim.language ?? 'en',
      contact: {
        phone: victim.phone ?? null,
        preferred: victim.preferred ?? 'phone',
        safetyNote: victim.safetyNote ?? null,
      },
    },
  })
  await give(c, prosecutor, advocate, 'victim-advocate', 'assigned by the office')
}

/** Somebody is given a relation to the case. */
export async function give(
  c: PlayedCase,
  by: TrainingKey,
  to: TrainingKey,
  relation: Relation,
  source: string,
): Promise<void> {
  await c.call(by, people.giveRelation, {
    params: c.params,
    body: { principalId: PrincipalId.parse(trainingPersonId(to)), relation, source },
  })
}

/** Somebody with a narrow part, such as an interpreter, is brought into the case. */
export async function* involve(
  c: PlayedCase,
  by: TrainingKey,
  to: TrainingKey,
  relation: Relation,
  source: string,
): Steps {
  yield c.at.on(0, '11:50')
  await give(c, by, to, relation, source)
}

/** The court finds that the defendant waives counsel; another lawyer stands by. */
export async function* representsHimself(
  c: PlayedCase,
  openDays: number,
  standby: TrainingKey,
  finding: string,
): Steps {
  yield c.at.on(openDays, '10:05')
  await c.call(clerk, people.allowSelfRepresentation, {
    params: c.params,
    body: { standby: trainingPersonId(standby), finding },
  })
}

/** The clerk sets a hearing by hand. */
export async function* setHearing(
  c: PlayedCase,
  openDays: number,
  hearing: {
    readonly kind: 'arraignment' | 'status' | 'plea' | 'motion' | 'sentencing' | 'trial'
    readonly day: LegalDate
    readonly time: string
  },
): Steps {
  yield c.at.on(openDays, '11:10')
  const room = c.judge === 'judge.abara' ? '204' : '207'
  for (const time of laterTimes(hearing.time)) {
    const set = await c
      .call(clerk, calendar.setHearing, { params: c.params, body: { ...hearing, time, room } })
      .catch(notFree)
    if (set !== null) return
  }
  throw new Error(`Nobody is free for the hearing of ${c.facts.key} on ${hearing.day}`)
}

/** Half an hour later, and half an hour later, where somebody is needed in the other courtroom. */
function laterTimes(time: string): readonly string[] {
  const first = Temporal.PlainTime.from(time)
  return Array.from({ length: 8 }, (_, n) => first.add({ minutes: 30 * n }).toString({ smallestUnit: 'minute' }))
}

function notFree(error: unknown): null {
  if (error instanceof Refused && error.kind === 'not-free') return null
  throw error
}

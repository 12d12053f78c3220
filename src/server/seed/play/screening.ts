import * as cases from '../../../../contract/cases.ts'
import type { DeclineReason, ReferralReturnReason } from '../../../vocabulary/code-lists.ts'
import { addDays } from '../../../vocabulary/legal-date.ts'
import { trainingCourt, trainingTeamId } from '../training-county.ts'
import { handOverFile } from './hand-over-file.ts'
import type { PlayedCase, Steps } from './played-case.ts'

/** The police refer the incident with all its suspects; each gets a case of the one matter. */
export async function* refer(c: PlayedCase): Steps {
  const { facts } = c
  yield c.at.on(0, c.joined ? '08:59' : '08:40')
  if (c.joined) return
  const agency = facts.officer === 'officer.mbeki' ? 'sheriff' : 'elmford'
  const all = [c, ...c.companions]
  const referred = await c.call(facts.officer, cases.referIncident, {
    body: {
      courtId: trainingCourt.id,
      agencyTeamId: trainingTeamId(agency),
      agencyNumber: agencyNumber(c, agency),
      occurredFrom: `${addDays(c.at.day, -(facts.daysBefore ?? 1))}T${facts.time}:00`,
      place: facts.place,
      narrative: facts.narrative,
      suspects: all.map((one) => suspect(one)),
    },
  })
  all.forEach((one, index) => one.referredAs(referred.cases[index]?.caseId))
  yield c.at.on(0, '08:55')
  for (const title of facts.files) await handOverFile(c, title)
}

function suspect({ facts, at }: PlayedCase) {
  const held = facts.custody === 'in-custody'
  return {
    givenName: facts.givenName,
    familyName: facts.familyName,
    birthDate: facts.birthDate,
    language: facts.language ?? 'en',
    interpreterNeeded: facts.interpreter ?? false,
    arrestedOn: held ? at.day : null,
    custody: { status: facts.custody, since: at.day, facility: held ? 'Alder County Jail' : null },
    charges: facts.counts.map(({ code, did }) => ({ offenseCode: code, note: `${facts.familyName} ${did}` })),
  } as const
}

/** `EPD-26-01187`: the same for the same case. */
function agencyNumber({ facts, at }: PlayedCase, agency: 'elmford' | 'sheriff'): string {
  const running = Buffer.from(facts.key).reduce((sum, byte) => (sum * 31 + byte) % 9000, 7) + 1000
  return `${agency === 'elmford' ? 'EPD' : 'ACS'}-${at.day.slice(2, 4)}-0${running}`
}

/** A prosecutor takes the referral to screen it. */
export async function* take(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '09:20')
  await c.call(c.facts.prosecutor, cases.takeScreening, { params: c.params })
}

/** The prosecutor asks the police for more. */
export async function* askPolice(c: PlayedCase, openDays: number, reason: ReferralReturnReason, text: string): Steps {
  yield c.at.on(openDays, '11:05')
  const version = await c.version(c.facts.prosecutor)
  await c.call(c.facts.prosecutor, cases.returnToPolice, { params: c.params, version, body: { reason, text } })
}

/** The police answer every request and send the referral again. */
export async function* answerProsecutor(c: PlayedCase, openDays: number, answer: string): Steps {
  yield c.at.on(openDays, '14:30')
  const { officer } = c.facts
  const { requests } = await c.call(officer, cases.readReferral, { params: c.params })
  for (const request of requests.filter((one) => one.answer === null))
    await c.call(officer, cases.answerRequest, {
      params: { ...c.params, requestId: request.id },
      body: { answer },
    })
  await c.call(officer, cases.resubmitReferral, { params: c.params, version: await c.version(officer) })
}

/** The prosecutor declines to charge. */
export async function* decline(c: PlayedCase, openDays: number, reason: DeclineReason, text: string): Steps {
  yield c.at.on(openDays, '15:10')
  const version = await c.version(c.facts.prosecutor)
  await c.call(c.facts.prosecutor, cases.declineReferral, { params: c.params, version, body: { reason, text } })
}

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as calendar from '../../contract/calendar.ts'
import * as cases from '../../contract/cases.ts'
import * as evidence from '../../contract/evidence.ts'
import * as filing from '../../contract/filing.ts'
import { readFirstHour } from '../../contract/first-hour.ts'
import * as hearing from '../../contract/hearing.ts'
import { readOversight } from '../../contract/oversight.ts'
import * as people from '../../contract/people.ts'
import * as plea from '../../contract/plea.ts'
import type { Route } from '../../contract/route.ts'
import * as work from '../../contract/work.ts'
import { now } from '../platform/clock.ts'
import { seedTraining } from '../server/seed.ts'
import { trainingPersonEntries } from '../server/seed/training-county.ts'
import { testApp, type Browser, type CallInput } from '../server/testing.ts'
import { todayIn } from '../vocabulary/legal-date.ts'
import { Position } from '../vocabulary/positions.ts'
import { loadExercises } from './load-exercises.ts'

const app = await testApp()
const today = todayIn('America/Chicago', now())
await seedTraining(app, { cases: true })

/** What a route answers somebody; null where it refuses him. */
async function answered<R extends Route>(
  me: Browser,
  route: R,
  input: CallInput = {},
): Promise<z.output<R['response']> | null> {
  const reply = await me.call(route, input)
  return reply.status === 200 ? z.parse<R['response']>(route.response, reply.body) : null
}

type Line = cases.CaseLine
type Finds = (me: Browser, mine: readonly Line[]) => Promise<boolean>

/** In one of his cases the answer of a route offers it. */
const inACase =
  <R extends Route>(route: R, offers: (answer: z.output<R['response']>) => boolean): Finds =>
  async (me, mine) => {
    for (const { caseId } of mine) {
      const answer = await answered(me, route, { params: { caseId } })
      if (answer !== null && offers(answer)) return true
    }
    return false
  }

const caseOffers = (ability: cases.CaseAbility) =>
  inACase(cases.readCase, ({ abilities }) => abilities.includes(ability))
const offerOffers = (...any: readonly plea.OfferAbility[]) =>
  inACase(plea.readNegotiation, ({ offers }) =>
    offers.some(({ abilities }) => any.some((one) => abilities.includes(one))),
  )
const draftOffers = (...any: readonly plea.DraftAbility[]) =>
  inACase(plea.readNegotiation, ({ drafts }) =>
    drafts.some(({ abilities }) => any.some((one) => abilities.includes(one))),
  )
const hearingOffers = (...any: readonly hearing.HearingAbility[]) =>
  inACase(hearing.readPleaHearing, ({ abilities }) => any.some((one) => abilities.includes(one)))

/** A judge starts the plea hearings of these cases that are his to start. */
async function started(mine: readonly Line[]): Promise<void> {
  for (const key of ['judge.abara', 'judge.winter']) {
    const judge = await app.as(key)
    for (const { caseId } of mine.filter(({ stage }) => stage === 'tendered')) {
      const view = await answered(judge, hearing.readPleaHearing, { params: { caseId } })
      const [set] = view?.calendar ?? []
      if (!set || !view?.abilities.includes('start')) continue
      const advancedFrom = set.day > today ? set.day : null
      const body = { hearingId: set.hearingId, advancedFrom }
      expect((await judge.call(hearing.startPleaHearing, { params: { caseId }, body })).status).toBe(200)
    }
  }
}

/** Whether there is what an exercise asks for, as the answers to the page say it. */
const finds: Readonly<Record<string, Finds>> = {
  'take-up-referral': caseOffers('take-screening'),
  'file-charges': caseOffers('draft-charges'),
  disclose: inACase(
    evidence.listProductions,
    ({ abilities, choices }) => abilities.includes('produce') && choices.some(({ produced }) => !produced),
  ),
  'draft-offer': inACase(plea.readNegotiation, ({ abilities }) => abilities.includes('draft-offer')),
  'extend-offer': draftOffers('submit', 'extend'),
  'decide-on-draft': draftOffers('approve', 'return'),
  'assign-prosecutor': caseOffers('assign-prosecutor'),
  'tell-victim': async (me) => {
    const list = await answered(me, work.listVictims)
    return (
      list !== null && list.mayTell && list.victims.some(({ notices }) => notices.some(({ told }) => told === null))
    )
  },
  'record-conferral': inACase(
    plea.readConferrals,
    ({ abilities, victims }) => abilities.includes('record-conferral') && victims.length > 0,
  ),
  'acknowledge-production': inACase(evidence.listProductions, ({ productions }) =>
    productions.some(({ abilities }) => abilities.includes('acknowledge')),
  ),
  'convey-offer': offerOffers('convey'),
  'counter-offer': offerOffers('counter'),
  'note-decision': offerOffers('accept', 'reject'),
  appear: async (me) => (await answered(me, people.listAppearances))?.abilities.includes('file') ?? false,
  'acknowledge-offer': inACase(plea.readClientCase, ({ sheets }) =>
    sheets.some(({ abilities }) => abilities.includes('acknowledge')),
  ),
  'ask-counsel': inACase(plea.readClientCase, ({ abilities }) => abilities.includes('ask')),
  'answer-own-offer': offerOffers('accept', 'reject', 'counter'),
  'decide-on-filing': async (me) => {
    const [first] = (await answered(me, filing.listFilings))?.filings ?? []
    if (!first) return false
    const { caseId, filingId } = first
    return (
      (await answered(me, filing.readFiling, { params: { caseId, filingId } }))?.abilities.includes('accept') ?? false
    )
  },
  'set-hearing': inACase(calendar.listHearings, ({ abilities }) => abilities.includes('set')),
  'appoint-counsel': caseOffers('appoint-counsel'),
  'take-answers': hearingOffers('start'),
  'write-down-answers': async (me, mine) => {
    await started(mine)
    return await hearingOffers('record')(me, mine)
  },
  'make-finding': hearingOffers('start'),
  'rule-on-agreement': hearingOffers('accept-agreement'),
  'save-notes': hearingOffers('keep-notes'),
  'refer-incident': async (me) => (await answered(me, cases.readReferralForm)) !== null,
  'answer-request': caseOffers('answer-request'),
  'keep-view': async (_me, mine) => await Promise.resolve(mine.length > 0),
  'look-at-taken-out': async (me) =>
    (await answered(me, readOversight))?.takenOut.some(({ looked }) => !looked) ?? false,
  'choose-notifications': async (me) =>
    (await answered(me, work.listNoticeKinds))?.kinds.some(({ mandatory }) => mandatory === null) ?? false,
}

const everybody = trainingPersonEntries.map(([key]) => key)

describe('the training court as it is set up', () => {
  it('is asked for every exercise that there is', () => {
    expect(Object.keys(finds).toSorted()).toEqual(
      loadExercises()
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it.each(Position.options)('has what each exercise of a %s asks for', async (position) => {
    const left = new Set<string>()
    const there: string[] = []
    for (const key of everybody.filter((one) => one.startsWith(`${position}.`))) {
      const me = await app.as(key)
      const mine = (await answered(me, cases.listCases, { query: { limit: '100' } }))?.cases ?? []
      const exercises = (await answered(me, readFirstHour))?.exercises ?? []
      for (const { id } of exercises) left.add(id)
      for (const { id } of exercises.filter((one) => !there.includes(one.id)))
        if (await finds[id]?.(me, mine)) there.push(id)
    }
    expect([...left].filter((id) => !there.includes(id))).toEqual([])
    expect(left.size).toBeGreaterThan(0)
  })

  it.each(everybody.filter((key) => key.startsWith('defendant.')))(
    'offers %s nothing that cannot be done',
    async (key) => {
      const me = await app.as(key)
      const mine = (await answered(me, cases.listCases))?.cases ?? []
      const exercises = (await answered(me, readFirstHour))?.exercises ?? []
      expect(exercises).not.toEqual([])
      for (const { id } of exercises.filter(({ done }) => done === null))
        expect([id, await finds[id]?.(me, mine)]).toEqual([id, true])
    },
  )

  it('asks one who represents himself to answer the offer, and not to ask a lawyer', async () => {
    const exercises = (await answered(await app.as('defendant.brannock'), readFirstHour))?.exercises
    expect(exercises?.map(({ id }) => id)).toEqual(['acknowledge-offer', 'answer-own-offer'])
  })

  it('a defendant says that he saw the offer, and the exercise knows it', async () => {
    const me = await app.as('defendant.whitlock')
    const [line] = (await answered(me, cases.listCases))?.cases ?? []
    const params = { caseId: line?.caseId ?? '' }
    const [sheet] = (await answered(me, plea.readClientCase, { params }))?.sheets ?? []
    const body = { offerId: sheet?.offerId, n: sheet?.n }
    expect((await me.call(plea.acknowledgeSheet, { params, body })).status).toBe(200)
    const done = (await answered(me, readFirstHour))?.exercises.find(({ id }) => id === 'acknowledge-offer')?.done
    expect(done?.case?.caseId).toBe(params.caseId)
  })
})

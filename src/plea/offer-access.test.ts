import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../cases/testing.ts'
import { wallOff } from '../identity/access.ts'
import { aTown } from '../people/testing.ts'
import type { BoundRoute } from '../platform/http/bind.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { entranceOf, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { granted } from '../vocabulary/testing.ts'
import { askCounsel } from './offer/ask-counsel.ts'
import { draftCounter } from './offer/draft-counter.ts'
import { offerRoutes } from './offer-routes.ts'
import { aConveyedOffer, aDraft, aTalksScene, proposalIn, relate, submitted } from './testing/talks.ts'

const database = await testDatabase()
const town = await aTown(database)
const scene = await aTalksScene(database, town)
const { caseId } = scene
const offerId = await aConveyedOffer(scene)
const draftId = await aDraft(scene)
await submitted(scene, draftId)
const proposal = proposalIn(scene)
const counterId = granted(
  await scene.as(town.defender, (tx) => draftCounter(tx, town.defender, scene.packs, { caseId, offerId, proposal })),
)
const questionId = granted(
  await scene.as(town.defendant, (tx) => askCounsel(tx, town.defendant, { caseId, text: 'What is probation?' })),
)

// A co-defendant of the same matter, with counsel of his own.
const matterId = await runAsSystem(
  town.system,
  async (tx) =>
    await tx.db.selectFrom('court_case').select('matter_id').where('case_id', '=', caseId).executeTakeFirstOrThrow(),
)
const sibling = await anOpenCase(town, { counsel: town.otherDefender, defendant: town.otherDefendant })
await runAsSystem(town.system, async (tx) => {
  await tx.db.updateTable('court_case').set(matterId).where('case_id', '=', sibling.caseId).execute()
})
await relate(scene, town.victimAdvocate, 'victim-advocate')
await relate(scene, town.interpreter, 'interpreter')
await relate(scene, town.defenseSupervisor, 'defense-management')

const conferral = {
  outcome: 'not-conferred',
  victim: null,
  on: '2026-03-02',
  reason: 'no-victim',
  explanation: 'Nobody was struck.',
}
const bodies: Readonly<Record<string, unknown>> = {
  'plea.draft-offer': { offerId: null, proposal },
  'plea.revise-draft': { proposal },
  'plea.approve-draft': { revision: 1 },
  'plea.return-draft': { reason: 'Ask for more.' },
  'plea.draft-counter': { offerId, proposal },
  'plea.revise-counter': { proposal },
  'plea.withdraw-offer': { reason: 'Changed our mind.' },
  'plea.convey-offer': { n: 1, on: '2026-03-02', how: 'in-person', language: 'en', interpreter: null, said: '' },
  'plea.accept-offer': { n: 1, decision: { by: 'recorded-decision' } },
  'plea.reject-offer': { n: 1, reason: '' },
  'plea.send-message': { text: 'May we speak?', offerId: null },
  'plea.break-down-talks': { reason: 'Enough.' },
  'plea.record-conferral': conferral,
  'plea.acknowledge-sheet': { offerId, n: 1 },
  'plea.decide-on-offer': { offerId, n: 1, decision: 'accept', note: '' },
  'plea.ask-counsel': { text: 'What is probation?' },
  'plea.answer-question': { text: 'I will explain.' },
}
const routes = offerRoutes({ packs: scene.packs })
const answerTo = async (bound: BoundRoute, actor: Actor) => {
  if (bound.form !== 'json') throw new Error('Every route of offers speaks JSON')
  const { route } = bound
  const { outcome } = await bound.answer({
    db: town.db,
    enter: entranceOf(actor),
    params: {
      caseId,
      offerId,
      draftId: route.id.includes('counter') && route.id !== 'plea.accept-counter' ? counterId : draftId,
      questionId,
    },
    query: route.id === 'plea.compare-versions' ? { from: `offer:${offerId}:1`, to: `draft:${draftId}` } : {},
    body: bodies[route.id] ?? {},
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  })
  return outcome
}
const inCase = routes.filter(({ route }) => route.path.includes(':caseId'))
const idsOf = (list: readonly BoundRoute[]) => list.map((bound) => [bound.route.id, bound] as const)
const absent = { ok: false, refusal: { kind: 'not-found' } }

describe.each([
  ['the assigned judge', town.judge],
  ['the clerk', town.clerk],
  ['the referring officer', town.officer],
  ['counsel of a co-defendant', town.otherDefender],
  ['a co-defendant', town.otherDefendant],
  ['counsel of another office', town.privateCounsel],
  ['the defender’s management', town.defenseSupervisor],
  ['the interpreter', town.interpreter],
] as const)('to %s', (_who, actor) => {
  it.each(idsOf(inCase))('%s answers as if there were nothing', async (_id, bound) => {
    expect(await answerTo(bound, actor)).toEqual(absent)
  })
  it('no draft waits for approval, and no case is his own', async () => {
    const lists = routes.filter(({ route }) => !route.path.includes(':caseId'))
    for (const bound of lists) {
      const outcome = await answerTo(bound, actor)
      expect(JSON.stringify(outcome)).not.toContain(caseId)
    }
  })
})

describe('to the victim advocate', () => {
  const conferrals = new Set(['plea.read-conferrals', 'plea.record-conferral'])
  it.each(idsOf(inCase.filter(({ route }) => !conferrals.has(route.id))))(
    '%s answers as if there were nothing',
    async (_id, bound) => {
      expect(await answerTo(bound, town.victimAdvocate)).toEqual(absent)
    },
  )
  it.each(idsOf(inCase.filter(({ route }) => conferrals.has(route.id))))('%s is open', async (_id, bound) => {
    expect(await answerTo(bound, town.victimAdvocate)).toMatchObject({ ok: true })
  })
})

describe('to the defendant with counsel', () => {
  const own = new Set([
    'plea.read-client-case',
    'plea.acknowledge-sheet',
    'plea.decide-on-offer',
    'plea.ask-counsel',
    'plea.answer-question',
  ])
  it.each(idsOf(inCase.filter(({ route }) => !own.has(route.id))))(
    '%s answers as if there were nothing',
    async (_id, bound) => {
      expect(await answerTo(bound, town.defendant)).toEqual(absent)
    },
  )
})

describe('to counsel of record', () => {
  const ofTheOtherSide = inCase.filter(({ route }) => /offer-drafts\/:draftId|conferrals/.test(route.path))
  it.each(idsOf(ofTheOtherSide))('%s answers as if there were nothing', async (_id, bound) => {
    expect(await answerTo(bound, town.defender)).toEqual(absent)
  })
})

describe('to the prosecutor', () => {
  const ofTheOtherSide = inCase.filter(({ route }) => /counter-drafts\/:draftId|\/client/.test(route.path))
  it.each(idsOf(ofTheOtherSide))('%s answers as if there were nothing', async (_id, bound) => {
    expect(await answerTo(bound, town.prosecutor)).toEqual(absent)
  })
})

describe('a supervisor who is walled off', () => {
  it('no longer sees the draft in the queue', async () => {
    const queue = routes.find(({ route }) => route.id === 'plea.list-approvals')
    if (!queue) throw new Error('There is no queue of approvals')
    expect(JSON.stringify(await answerTo(queue, town.prosecutionSupervisor))).toContain(draftId)
    await runAsSystem(
      town.system,
      async (tx) =>
        await wallOff(
          tx,
          caseId,
          PrincipalId.parse(town.prosecutionSupervisor.person),
          'Former counsel of the defendant',
        ),
    )
    expect(await answerTo(queue, town.prosecutionSupervisor)).toEqual({ ok: true, value: { waiting: [], more: false } })
  })
})

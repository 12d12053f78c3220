import { describe, expect, it } from 'vitest'
import type { HearingOutcome } from '../../contract/calendar.ts'
import { anOpenCase } from '../cases/testing.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { instant, type Instant } from '../vocabulary/instant.ts'
import { legalDate, type LegalDate } from '../vocabulary/legal-date.ts'
import { correctOutcome } from './correct-outcome.ts'
import { courtDay } from './court-day.ts'
import { enterOutcome } from './enter-outcome.ts'
import { moveHearing } from './move-hearing.ts'
import { previewMove } from './preview-move.ts'
import { aSession } from './sessions/testing.ts'
import { aHearingSet, type HearingSet } from './testing.ts'
import { viewHearings } from './view-hearings.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const monday = legalDate('2099-01-05')

const aHearing = async (named: Parameters<typeof aHearingSet>[2] = {}) =>
  await aHearingSet(town, packs, { day: monday, ...named })

type Continued = Extract<HearingOutcome, { outcome: 'continued' }>

const continueIt = async (placed: HearingSet, named: Partial<Continued> = {}, actor: Actor = town.clerk) => {
  const outcome: Continued = {
    outcome: 'continued',
    to: legalDate('2099-01-20'),
    requestedBy: 'defense',
    reason: 'discovery-incomplete',
    note: '',
    ...named,
  }
  return await attemptAs(
    town.db,
    actor,
    async (tx) => await enterOutcome(tx, packs, actor, { ...placed, outcome, version: 1 }),
  )
}
const hearingsOf = async ({ caseId }: HearingSet) => {
  const view = await attemptAs(town.db, town.defender, async (tx) => await viewHearings(tx, town.defender, caseId))
  return view.ok ? view.value.hearings : []
}
const move = async (
  placed: HearingSet,
  to: Partial<{ day: LegalDate; time: string; room: string }>,
  named: { continuance?: 'given'; despite?: string; version?: number } = {},
  actor: Actor = town.clerk,
) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) =>
      await moveHearing(tx, packs, actor, {
        ...placed,
        version: named.version ?? 1,
        to: { day: monday, time: '09:30', room: '4B', ...to },
        continuance:
          named.continuance === undefined
            ? null
            : { requestedBy: 'prosecution', reason: 'witness-unavailable', note: '' },
        despite: named.despite,
      }),
  )

const findings = {
  clock: 'clock.tc-trial',
  exclusion: 'ends-of-justice',
  findings: 'The recordings are in a language for which no interpreter could be had.',
  factors: ['interpreter'],
}

const seenAt = async ({ caseId }: HearingSet, at: Instant) => {
  const view = await attemptAs(town.db, town.clerk, async (tx) => await viewHearings(tx, town.clerk, caseId), at)
  return view.ok ? view.value.hearings.map(({ abilities }) => abilities) : []
}

describe('a hearing whose day has passed', () => {
  const dayAfter = instant('2099-01-06T15:00:00Z')
  it('is not moved: what became of it is entered', async () => {
    const placed = await aHearing()
    const to = { day: legalDate('2099-01-20'), time: '09:30', room: '4B' }
    const continuance = { requestedBy: 'prosecution', reason: 'witness-unavailable', note: '' } as const
    const moved = await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await moveHearing(tx, packs, town.clerk, { ...placed, version: 1, to, continuance }),
      dayAfter,
    )
    expect(moved).toEqual({ ok: false, refusal: { kind: 'hearing-passed', day: monday } })
    expect(await seenAt(placed, instant('2099-01-05T15:00:00Z'))).toEqual([['vacate', 'move']])
    expect(await seenAt(placed, dayAfter)).toEqual([['vacate']])
  })
})

describe('a continuance', () => {
  it('says how many days it added, and may name another hour and courtroom', async () => {
    const placed = await aHearing()
    expect((await continueIt(placed, { time: '13:30', room: '6C' })).ok).toBe(true)
    const [was, now] = await hearingsOf(placed)
    expect(was?.outcomes[0]).toMatchObject({ daysAdded: 15, reason: 'Discovery is not complete' })
    expect(now).toMatchObject({ day: '2099-01-20', time: '13:30', room: '6C', minutes: 10 })
  })

  it('leaves the days that it added out of the clock, with the findings of the court', async () => {
    const placed = await aHearing()
    expect((await continueIt(placed, { excludes: findings }, town.judge)).ok).toBe(true)
    expect((await hearingsOf(placed))[0]?.excluded).toEqual({
      from: '2099-01-05',
      to: '2099-01-19',
      findings: findings.findings,
    })
  })

  it.each([
    ['without findings', { ...findings, findings: null }, 'findings-needed'],
    ['for a reason that the rule bars', { ...findings, factors: ['congestion'] }, 'factor-not-admitted'],
    ['under an authority that the law does not know', { ...findings, exclusion: 'waiver' }, 'unknown-exclusion'],
  ])('excludes no time %s, and nothing of it is saved', async (_how, excludes, kind) => {
    const placed = await aHearing()
    expect(await continueIt(placed, { excludes }, town.judge)).toMatchObject({ ok: false, refusal: { kind } })
    expect((await hearingsOf(placed)).map(({ day, status }) => [day, status])).toEqual([[monday, 'set']])
  })

  it('that is corrected excluded nothing', async () => {
    const placed = await aHearing()
    await continueIt(placed, { excludes: findings }, town.judge)
    const corrected = await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await correctOutcome(tx, packs, town.clerk, { ...placed, why: 'Another case.', to: null, version: 2 }),
    )
    expect(corrected.ok).toBe(true)
    expect((await hearingsOf(placed))[0]).toMatchObject({ status: 'set', excluded: null })
  })

  it('to a full session is refused, and taken with a reason', async () => {
    const day = legalDate('2099-02-03')
    await aSession(town, { day, room: '4B', capacity: 1 })
    await aHearing({ day })
    const placed = await aHearing()
    expect(await continueIt(placed, { to: day })).toMatchObject({ refusal: { kind: 'not-free', passable: true } })
    expect((await continueIt(placed, { to: day, despite: 'By order of the court.' })).ok).toBe(true)
  })

  it('offers the authorities of the clocks of the court under which its time may be left out', async () => {
    const read = await attemptAs(
      town.db,
      town.judge,
      async (tx) => await courtDay(tx, packs, town.judge, { on: monday }),
    )
    expect(read.ok && read.value.exclusions.map(({ clock, exclusion, needs }) => [clock, exclusion, needs])).toEqual([
      ['clock.tc-trial', 'defense-delay', 'nothing'],
      ['clock.tc-trial', 'ends-of-justice', 'findings'],
    ])
  })
})

describe('a hearing that is moved', () => {
  it('to another hour and courtroom of its day stays the same hearing', async () => {
    const placed = await aHearing()
    expect((await move(placed, { time: '11:00', room: '6C' })).ok).toBe(true)
    expect(await hearingsOf(placed)).toMatchObject([{ id: placed.hearingId, time: '11:00', room: '6C', version: 2 }])
    expect(await move(placed, { time: '11:30' })).toEqual({ ok: false, refusal: { kind: 'stale', version: 2 } })
  })

  it('to another day is continued: it says who asked and why', async () => {
    const placed = await aHearing()
    const day = legalDate('2099-01-08')
    expect(await move(placed, { day })).toEqual({ ok: false, refusal: { kind: 'continuance-unexplained' } })
    expect((await move(placed, { day }, { continuance: 'given' }, town.judge)).ok).toBe(true)
    expect((await hearingsOf(placed))[0]?.outcomes[0]).toMatchObject({ requestedBy: 'prosecution', daysAdded: 3 })
  })

  it('is the court’s to move', async () => {
    const placed = await aHearing()
    for (const actor of [town.prosecutor, town.defender])
      expect(await move(placed, { time: '11:00' }, {}, actor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await move(placed, { time: '11:00' }, {}, town.otherJudge)).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    })
  })

  it('tells before what it would bring about, and changes nothing', async () => {
    const day = legalDate('2099-03-06')
    await aSession(town, { day, room: '6D', capacity: 3 })
    await aHearing({ day, time: '10:00', room: '7D' })
    const { caseId } = await anOpenCase(town, { custody: 'in-custody' })
    const placed = await aHearing({ caseId })
    const supposed = { ...placed, day, time: '10:00', room: '6D' }
    const preview = async (actor: Actor) =>
      await attemptAs(town.db, actor, async (tx) => await previewMove(tx, packs, actor, supposed))
    expect(await preview(town.judge)).toMatchObject({
      ok: true,
      value: {
        daysAdded: 60,
        closed: null,
        session: { judge: 'Chambers of Judge Abara', placesLeft: 3 },
        obstacles: [
          'Nora Lindqvist (for the People) is not free at that time',
          'Theo Marsh (for the defendant) is not free at that time',
        ],
        passable: true,
        custody: 'The jail brings people to court from Monday to Thursday, between 9:00 AM and 4:00 PM.',
        told: ['Nora Lindqvist', 'Theo Marsh', 'The defendant'],
      },
    })
    expect(await preview(town.defender)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await hearingsOf(placed)).toMatchObject([{ day: monday, version: 1 }])
  })
})

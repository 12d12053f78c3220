import { describe, expect, it } from 'vitest'
import type { HearingOutcome } from '../../contract/calendar.ts'
import { anOpenCase } from '../cases/testing.ts'
import { viewCase } from '../cases/view-case.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { addDays, legalDate, todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import { arrangeCall } from './arrange-call.ts'
import { correctOutcome } from './correct-outcome.ts'
import { courtDay } from './court-day.ts'
import { enterOutcome } from './enter-outcome.ts'
import { aHearingSet, type HearingSet } from './testing.ts'
import { vacateHearing } from './vacate-hearing.ts'
import { viewHearings } from './view-hearings.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const today = todayIn('America/Chicago', Temporal.Now.instant())

/** An open day of the training county, far ahead. */
const monday = legalDate('2099-01-05')

async function aHearing(
  on: LegalDate,
  { time = '09:30', room = '4B', name = 'Dana' }: { time?: string; room?: string; name?: string } = {},
): Promise<HearingSet> {
  const { caseId } = await anOpenCase(town, { suspect: { givenName: name, familyName: 'Whitlock' } })
  return await aHearingSet(town, packs, { caseId, day: on, time, room })
}

const enter = async ({ caseId, hearingId }: HearingSet, outcome: HearingOutcome, actor = town.clerk, version = 1) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await enterOutcome(tx, packs, actor, { caseId, hearingId, outcome, version }),
  )
const correct = async ({ caseId, hearingId }: HearingSet, to: HearingOutcome | null, version = 2, actor = town.clerk) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await correctOutcome(tx, packs, actor, { caseId, hearingId, to, why: 'The wrong line.', version }),
  )
const dayOf = async (actor: Actor, on: LegalDate) => {
  const seen = await attemptAs(town.db, actor, async (tx) => await courtDay(tx, packs, actor, { on }))
  return seen.ok ? seen.value : null
}
const called = async (on: LegalDate, actor: Actor = town.clerk) =>
  (await dayOf(actor, on))?.hearings.map(({ defendant }) => defendant.split(' ')[0]) ?? []
const lineOf = async ({ hearingId }: HearingSet, on: LegalDate) =>
  (await dayOf(town.clerk, on))?.hearings.find((one) => one.hearingId === hearingId)
const hearingsOf = async ({ caseId }: HearingSet, actor: Actor = town.clerk) => {
  const view = await attemptAs(town.db, actor, async (tx) => await viewHearings(tx, actor, caseId))
  return view.ok ? view.value.hearings : []
}
const nextDate = async ({ caseId }: HearingSet, actor: Actor = town.defender) => {
  const view = await runAs(town.db, actor, async (tx) => await viewCase(tx, actor, caseId))
  return view.ok ? view.value.nextDate : undefined
}
const listed = async ({ caseId }: HearingSet): Promise<string | null | undefined> =>
  (
    await database
      .administrator()
      .query<{ next_date: string | null }>(
        'select next_date::text from my_case where case_id = $1 and principal = $2',
        [caseId, town.defender.person],
      )
  ).rows[0]?.next_date

const continued = (to: string): HearingOutcome => ({
  outcome: 'continued',
  to: legalDate(to),
  requestedBy: 'defense',
  reason: 'discovery-incomplete',
  note: '',
})
const held: HearingOutcome = { outcome: 'held', next: null, note: '' }

describe('what became of a hearing', () => {
  it('once continued stands on the day’s list with who asked and why, and the case’s next date follows in the lists', async () => {
    const placed = await aHearing(monday)
    expect((await enter(placed, continued('2099-01-20'))).ok).toBe(true)
    expect(await lineOf(placed, monday)).toMatchObject({
      status: 'continued',
      outcome: {
        requestedBy: 'defense',
        reason: 'Discovery is not complete',
        next: { day: '2099-01-20', kindLabel: 'Status hearing' },
        by: town.clerk.name,
      },
      abilities: ['set-next', 'correct-outcome', 'arrange'],
    })
    expect(await nextDate(placed)).toBe('2099-01-20')
    expect(await listed(placed)).toBe('2099-01-20')
    expect((await hearingsOf(placed, town.defender))[1]).toMatchObject({
      time: '09:30',
      room: '4B',
      status: 'set',
      entered: 'in-court',
    })
  })

  it('is entered by the judge too, by nobody who is not the court’s, and unseen by one who has no relation', async () => {
    const placed = await aHearing(today)
    for (const actor of [town.prosecutor, town.defender, town.defendant])
      expect(await enter(placed, held, actor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    for (const actor of [town.officer, town.otherJudge])
      expect(await enter(placed, held, actor)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
    expect((await enter(placed, held, town.judge)).ok).toBe(true)
    expect(await nextDate(placed)).toBeNull()
  })

  it('is entered once, by one who read the hearing as it stands', async () => {
    const placed = await aHearing(today)
    expect(await enter(placed, held, town.clerk, 7)).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    expect((await enter(placed, held)).ok).toBe(true)
    expect(await enter(placed, held, town.clerk, 2)).toEqual({
      ok: false,
      refusal: { kind: 'hearing-not-set', status: 'held' },
    })
  })

  it('is not that it was held, or that nobody came, before its day', async () => {
    const placed = await aHearing(monday)
    for (const outcome of [held, { outcome: 'failed-to-appear', next: null, note: '' } as const])
      expect(await enter(placed, outcome)).toEqual({ ok: false, refusal: { kind: 'hearing-to-come', day: monday } })
    expect((await enter(placed, { outcome: 'vacated', reason: 'no-longer-needed', note: '' })).ok).toBe(true)
  })

  it.each([
    ['on a Saturday', '2099-01-10', { kind: 'court-closed', because: 'Weekend', open: '2099-01-12' }],
    ['on Thanksgiving', '2099-11-26', { kind: 'court-closed', because: 'Thanksgiving Day' }],
    ['on the hearing’s own day', '2099-01-05', { kind: 'day-not-later', day: monday }],
    ['on a day that has passed', '2020-01-06', { kind: 'day-passed' }],
  ])('is not followed by a hearing %s', async (_words, to, refusal) => {
    const placed = await aHearing(monday)
    expect(await enter(placed, continued(to))).toMatchObject({ ok: false, refusal })
    expect(await nextDate(placed)).toBe(monday)
  })

  it('is proposed a day on which the court is open, and told why it is not the very day', async () => {
    const offered = await dayOf(town.clerk, legalDate('2099-11-12'))
    expect(offered?.offeredDays.map(({ day, closed }) => [day, closed?.because ?? null])).toEqual([
      ['2099-11-19', null],
      ['2099-11-30', 'Thanksgiving Day'],
      ['2099-12-10', null],
      ['2099-11-13', null],
    ])
  })

  it('is entered in an ended case too, without another day', async () => {
    const placed = await aHearing(today)
    await runAsSystem(town.system, async (tx) => {
      await tx.db.updateTable('court_case').set({ stage: 'sentenced' }).where('case_id', '=', placed.caseId).execute()
    })
    const next = { kind: 'status' as const, day: legalDate('2099-01-20') }
    expect(await enter(placed, { outcome: 'held', next, note: '' })).toMatchObject({
      refusal: { kind: 'not-before-the-court' },
    })
    expect((await enter(placed, held)).ok).toBe(true)
  })

  it('that is entered through the calendar of the case stands there with its reason', async () => {
    const placed = await aHearing(monday)
    const why = 'Counsel is ill.'
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await vacateHearing(tx, town.clerk, { ...placed, why, version: 1 }),
    )
    expect((await hearingsOf(placed))[0]?.outcomes).toMatchObject([{ outcome: 'vacated', note: why }])
  })
})

describe('a correction of what was entered', () => {
  it('gives the hearing back to the calendar; the day that was set with it goes, and both entries stay', async () => {
    const placed = await aHearing(monday)
    await enter(placed, continued('2099-01-20'))
    expect((await correct(placed, null)).ok).toBe(true)
    expect(await nextDate(placed)).toBe(monday)
    const [first, second] = await hearingsOf(placed)
    expect(first).toMatchObject({
      status: 'set',
      outcomes: [{ outcome: 'set-again', correction: 'The wrong line.' }, { outcome: 'continued' }],
    })
    expect(second).toMatchObject({ day: '2099-01-20', status: 'vacated', outcomes: [{ reason: 'Set in error' }] })
    expect((await enter(placed, continued('2099-01-21'), town.clerk, 3)).ok).toBe(true)
  })

  it('puts another outcome in its place', async () => {
    const placed = await aHearing(monday)
    await enter(placed, continued('2099-01-20'))
    expect((await correct(placed, continued('2099-02-03'), 2, town.judge)).ok).toBe(true)
    expect(await nextDate(placed)).toBe('2099-02-03')
    expect((await hearingsOf(placed)).map(({ day, status }) => [day, status])).toEqual([
      [monday, 'continued'],
      ['2099-01-20', 'vacated'],
      ['2099-02-03', 'set'],
    ])
  })

  it('is refused where nothing was entered, or when the next hearing has moved on', async () => {
    const placed = await aHearing(monday)
    expect(await correct(placed, null, 1)).toEqual({ ok: false, refusal: { kind: 'no-outcome' } })
    await enter(placed, continued('2099-01-20'))
    const [, second] = await hearingsOf(placed)
    await enter({ caseId: placed.caseId, hearingId: second?.id ?? '' }, continued('2099-02-03'))
    expect(await correct(placed, null)).toEqual({ ok: false, refusal: { kind: 'outcome-relied-on' } })
    expect((await lineOf(placed, monday))?.abilities).not.toContain('correct-outcome')
  })

  it('is refused once a plea hearing was begun at it', async () => {
    const placed = await aHearing(today)
    await enter(placed, held)
    await runAsSystem(town.system, async (tx) => {
      await tx.db
        .insertInto('plea_hearing')
        .values({
          case_id: placed.caseId,
          plea_hearing_id: crypto.randomUUID(),
          hearing_id: placed.hearingId,
          status: 'in-progress',
          started_at: tx.now.toString(),
          started_by_name: 'Hon. Ada Abara',
        })
        .execute()
    })
    expect(await correct(placed, null)).toEqual({ ok: false, refusal: { kind: 'outcome-relied-on' } })
  })
})

describe('the day of a court', () => {
  const on = legalDate('2098-06-02')

  it('is called courtroom by courtroom by the hour, unless somebody arranged it', async () => {
    const ada = await aHearing(on, { time: '09:00', name: 'Ada' })
    const bo = await aHearing(on, { time: '10:00', name: 'Bo' })
    const cy = await aHearing(on, { time: '11:00', name: 'Cy' })
    await aHearing(on, { time: '08:00', room: '5A', name: 'Di' })
    expect(await called(on)).toEqual(['Ada', 'Bo', 'Cy', 'Di'])
    const arrange = async (placed: HearingSet, before: HearingSet | null, actor: Actor = town.clerk) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) => await arrangeCall(tx, actor, { ...placed, before: before?.hearingId ?? null }),
      )
    expect((await arrange(cy, ada)).ok).toBe(true)
    expect(await called(on)).toEqual(['Cy', 'Ada', 'Bo', 'Di'])
    expect((await arrange(cy, bo, town.judge)).ok).toBe(true)
    expect((await arrange(ada, null)).ok).toBe(true)
    expect(await called(on)).toEqual(['Cy', 'Bo', 'Ada', 'Di'])
    expect(await called(on, town.judge)).toEqual(['Cy', 'Bo', 'Ada', 'Di'])
    const elsewhere = await aHearing(addDays(on, 1), { name: 'Ed' })
    expect(await arrange(ada, elsewhere)).toEqual({ ok: false, refusal: { kind: 'call-changed' } })
    expect(await arrange(ada, bo, town.defender)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })

  it('tells the defendant, custody, counsel and the prosecutor of each line, and not a case that is sealed', async () => {
    const day = legalDate('2098-06-09')
    const { caseId } = await aHearing(day, { name: 'Fay' })
    const [line] = (await dayOf(town.judge, day))?.hearings ?? []
    expect(line).toMatchObject({
      title: 'People v. Fay Whitlock',
      counsel: [town.defender.name],
      isSelfRepresented: false,
      furtherCharges: 1,
      agreement: null,
    })
    expect(await called(day, town.otherJudge)).toEqual([])
    expect(await dayOf(town.prosecutor, day)).toBeNull()
    await database.administrator().query(`insert into seal (case_id) values ($1)`, [caseId])
    expect(await called(day)).toEqual([])
  })

  it('says what closes the court on it', async () => {
    expect((await dayOf(town.clerk, legalDate('2099-11-26')))?.closed).toMatchObject({ because: 'Thanksgiving Day' })
    expect((await dayOf(town.clerk, monday))?.closed).toBeNull()
  })
})

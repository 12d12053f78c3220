import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../../cases/testing.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { uuidv7 } from '../../platform/clock.ts'
import { attemptAs, runAs } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { legalDate, todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { timesTaken } from '../attendance-store.ts'
import { setHearing } from '../set-hearing.ts'
import { viewHearings } from '../view-hearings.ts'
import { cancelSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { courtSessions } from './list-sessions.ts'
import { makeSessions } from './make-sessions.ts'
import { previewSessionChange } from './preview-session-change.ts'
import { insertSessions } from './session-store.ts'
import { aSession } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])

type Made = Parameters<typeof makeSessions>[3]

const morning: Made = {
  chambers: town.teams.chambers,
  room: '7A',
  kind: 'any',
  from: legalDate('2098-11-17'),
  weekdays: [],
  weeks: 1,
  starts: '09:00',
  ends: '12:00',
  capacity: 12,
}
const make = async (named: Partial<Made>, actor: Actor = town.clerk) =>
  await attemptAs(town.db, actor, async (tx) => await makeSessions(tx, packs, actor, { ...morning, ...named }))
const listed = async (from: string, to: string, actor: Actor = town.clerk) => {
  const ask = { from: legalDate(from), to: legalDate(to) }
  const list = await attemptAs(town.db, actor, async (tx) => await courtSessions(tx, actor, ask))
  return list.ok ? list.value.sessions : null
}
const hearing = async (
  caseId: CaseId,
  at: { day: LegalDate; time?: string; room?: string; despite?: string; minutes?: number },
  actor: Actor = town.clerk,
) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await setHearing(tx, packs, actor, { caseId, kind: 'status', time: '09:30', room: '4B', ...at }),
  )
const hearingsOf = async (caseId: CaseId) => {
  const view = await attemptAs(town.db, town.clerk, async (tx) => await viewHearings(tx, town.clerk, caseId))
  return view.ok ? view.value.hearings : []
}
const left = async (day: string, room: string) => (await listed(day, day))?.find((one) => one.room === room)?.placesLeft

describe('court sessions', () => {
  it('are made as a weekly pattern, without the days on which the court is closed, and say what closed it', async () => {
    const made = await make({ weekdays: [2, 4], weeks: 2, room: '7B' })
    expect(made.ok && made.value.sessions.map(({ day }) => day)).toEqual(['2098-11-18', '2098-11-20', '2098-11-25'])
    expect(made.ok && made.value.skipped).toEqual([{ day: '2098-11-27', because: 'Thanksgiving Day' }])
    expect((await listed('2098-11-18', '2098-11-18'))?.[0]).toMatchObject({
      room: '7B',
      starts: '09:00',
      placesLeft: 12,
      isWeekly: true,
      chambers: { name: 'Chambers of Judge Abara' },
      abilities: ['change', 'cancel'],
    })
  })

  it('are made by the clerks of the court alone; its judges see them, and nobody else does', async () => {
    for (const actor of [town.judge, town.prosecutor, town.defender, town.interpreter, town.defendant])
      expect(await make({ from: legalDate('2098-10-06') }, actor)).toEqual({
        ok: false,
        refusal: { kind: 'not-allowed' },
      })
    expect((await make({ from: legalDate('2098-10-06') })).ok).toBe(true)
    expect((await listed('2098-10-06', '2098-10-06', town.judge))?.map(({ abilities }) => abilities)).toEqual([[]])
    for (const actor of [town.prosecutor, town.defender, town.interpreter, town.defendant])
      expect(await listed('2098-10-06', '2098-10-06', actor)).toBeNull()
  })

  it('sit neither twice in a courtroom nor twice with a judge: all of a pattern or none of it', async () => {
    const day = legalDate('2098-09-09')
    await make({ from: day, room: '8A' })
    expect(await make({ from: day, room: '8a', chambers: town.teams.otherChambers, starts: '11:00' })).toMatchObject({
      refusal: { kind: 'courtroom-taken', day, room: '8A', starts: '09:00' },
    })
    expect(await make({ from: legalDate('2098-09-08'), weekdays: [1, 2], room: '8B' })).toMatchObject({
      refusal: { kind: 'judge-sits-elsewhere', day, chambers: 'Chambers of Judge Abara' },
    })
    expect(await listed('2098-09-08', '2098-09-08')).toEqual([])
    expect((await make({ from: day, room: '8A', starts: '12:00', ends: '13:00' })).ok).toBe(true)
  })

  it('are refused by the database itself when two clerks make them at once', async () => {
    const day = legalDate('2098-08-05')
    const both = await Promise.all([
      make({ from: day, room: '9A' }),
      make({ from: day, room: '9A', chambers: town.teams.otherChambers }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    await expect(aSession(town, { day, room: '9A', chambers: town.teams.otherChambers })).rejects.toThrow(
      'court_session_room',
    )
    await expect(aSession(town, { day, room: '9C' })).rejects.toThrow('court_session_judge')
  })

  it('are not made on a day that has passed, nor for a team that is no chambers', async () => {
    const today = todayIn('America/Chicago', Temporal.Now.instant())
    expect(await make({ from: legalDate('2020-01-06') })).toEqual({ ok: false, refusal: { kind: 'day-passed' } })
    expect(await make({ from: today, chambers: town.teams.division })).toEqual({
      ok: false,
      refusal: { kind: 'not-chambers' },
    })
  })
})

describe('a hearing in a session', () => {
  it('takes a place of it, which is free again once the hearing leaves the calendar', async () => {
    const day = legalDate('2098-06-03')
    await aSession(town, { day, room: '2A', capacity: 2 })
    const { caseId } = await anOpenCase(town)
    expect((await hearing(caseId, { day, room: '2a' })).ok).toBe(true)
    expect(await left(day, '2A')).toBe(1)
    await database.administrator().query(`update hearing set status = 'vacated' where case_id = $1`, [caseId])
    expect(await left(day, '2A')).toBe(2)
  })

  it('that was set before the session was made has its place in it', async () => {
    const day = legalDate('2098-06-04')
    const { caseId } = await anOpenCase(town)
    await hearing(caseId, { day, room: '2B' })
    expect(await make({ from: day, room: '2B', capacity: 1 })).toMatchObject({ ok: true })
    expect(await left(day, '2B')).toBe(0)
  })

  it('beyond the capacity is refused, also when two come at once; the bench or the clerk may say why it is set all the same', async () => {
    const day = legalDate('2098-06-05')
    await aSession(town, { day, room: '2C', capacity: 2 })
    const cases = await Promise.all(Array.from({ length: 5 }, async () => await anOpenCase(town)))
    const set = await Promise.all(
      cases.slice(0, 4).map(async ({ caseId }) => await hearing(caseId, { day, room: '2C' })),
    )
    expect(set.filter(({ ok }) => ok)).toHaveLength(2)
    const fifth = cases[4]?.caseId ?? town.courtId
    const caseId = cases.find((one) => one.caseId === fifth)?.caseId
    if (caseId === undefined) throw new Error('There are five cases')
    expect(await hearing(caseId, { day, room: '2C' })).toMatchObject({
      refusal: { kind: 'not-free', obstacles: ['The session has no place left'], passable: true },
    })
    expect((await hearing(caseId, { day, room: '2C', despite: 'The witness travels home tomorrow.' })).ok).toBe(true)
    expect((await hearingsOf(caseId))[0]?.despite).toBe('The witness travels home tomorrow.')
    expect(await left(day, '2C')).toBe(0)
  })
})

describe('nobody is in two courtrooms at once', () => {
  it('counsel who is needed elsewhere is not free, whatever case it is, and the words tell nothing of it', async () => {
    const day = legalDate('2098-05-05')
    const sealed = await anOpenCase(town, { suspect: { givenName: 'Zoe', familyName: 'Hidden' } })
    await hearing(sealed.caseId, { day, time: '09:30', room: '1A' })
    await database.administrator().query(`insert into seal (case_id) values ($1)`, [sealed.caseId])
    const { caseId } = await anOpenCase(town)
    const refused = await hearing(caseId, { day, time: '09:35', room: '1B' })
    expect(refused).toEqual({
      ok: false,
      refusal: {
        kind: 'not-free',
        obstacles: [
          'Nora Lindqvist (for the People) is not free at that time',
          'Theo Marsh (for the defendant) is not free at that time',
        ],
        passable: false,
      },
    })
    expect(JSON.stringify(refused)).not.toMatch(/Zoe|Hidden|1A|sealed/)
    expect((await hearing(caseId, { day, time: '09:40', room: '1B' })).ok).toBe(true)
  })

  it('in one courtroom hearings are called one after another: several of one lawyer at one hour are no double booking', async () => {
    const day = legalDate('2098-05-06')
    const [one, two] = [await anOpenCase(town), await anOpenCase(town)]
    expect((await hearing(one.caseId, { day })).ok).toBe(true)
    expect((await hearing(two.caseId, { day })).ok).toBe(true)
  })

  it('the bench may pass over counsel with a reason, the clerk may not; an interpreter is passed over by nobody', async () => {
    const day = legalDate('2098-05-07')
    const elsewhere = await anOpenCase(town)
    const placed = await hearing(elsewhere.caseId, { day, room: '1A' })
    expect(placed.ok).toBe(true)
    const { caseId } = await anOpenCase(town)
    const despite = 'Counsel is called over when the other matter is done.'
    expect(await hearing(caseId, { day, room: '1B', despite })).toMatchObject({ refusal: { passable: false } })
    expect((await hearing(caseId, { day, room: '1B', despite }, town.judge)).ok).toBe(true)
    for (const id of [elsewhere.caseId, caseId])
      await database
        .administrator()
        .query(
          `insert into assignment (case_id, compartment, principal, relation, source) values ($1, 'court-file', $2, 'interpreter', 'test')`,
          [id, town.interpreter.person],
        )
    const third = await anOpenCase(town, { counsel: town.otherDefender })
    await database
      .administrator()
      .query(
        `insert into assignment (case_id, compartment, principal, relation, source) values ($1, 'court-file', $2, 'interpreter', 'test')`,
        [third.caseId, town.interpreter.person],
      )
    expect(await hearing(third.caseId, { day, room: '1C', despite }, town.judge)).toMatchObject({
      refusal: {
        passable: false,
        obstacles: expect.arrayContaining(['Marisol Vega (interpreter) is not free at that time']),
      },
    })
  })

  it('is refused by the database itself when two set hearings at once', async () => {
    const day = legalDate('2098-05-08')
    const cases = await Promise.all([anOpenCase(town), anOpenCase(town)])
    const both = await Promise.all(cases.map(async ({ caseId }, n) => await hearing(caseId, { day, room: `3${n}` })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const loser = cases[both.findIndex(({ ok }) => !ok)]
    await expect(
      database
        .administrator()
        .query(
          `insert into hearing (case_id, hearing_id, kind, on_day, at_time, room, status) values ($1, gen_random_uuid(), 'status', $2, '09:30', '33', 'set')`,
          [loser?.caseId, day],
        ),
    ).rejects.toThrow('two courtrooms at once')
  })
})

const preview = async (sessionId: string, to: { day?: LegalDate; starts?: string; room?: string; into?: string }) =>
  await attemptAs(
    town.db,
    town.clerk,
    async (tx) => await previewSessionChange(tx, packs, town.clerk, { sessionId, ...to }),
  )

describe('the database itself', () => {
  it('lets nobody but the clerks of the court make a session, whatever the program asks', async () => {
    for (const actor of [town.judge, town.prosecutor, town.defender, town.defendant])
      await expect(
        runAs(
          town.db,
          actor,
          async (tx) =>
            await insertSessions(
              tx,
              town.courtId,
              [{ ...morning, id: uuidv7(), day: legalDate('2098-03-04'), room: '66' }],
              null,
            ),
        ),
      ).rejects.toThrow('row-level security')
  })

  it('tells when somebody is needed in a courtroom to those alone who set hearings there', async () => {
    const day = legalDate('2098-03-05')
    const { caseId } = await anOpenCase(town)
    await hearing(caseId, { day })
    const needed = [{ personId: town.defender.person, name: '', role: 'counsel' }] as const
    const taken = async (actor: Actor) =>
      await runAs(
        town.db,
        actor,
        async (tx) => await timesTaken(tx, needed, { courtId: town.courtId, from: day, to: day, except: null }),
      )
    expect(await taken(town.judge)).toHaveLength(1)
    for (const actor of [town.prosecutor, town.defender, town.interpreter, town.defendant])
      expect(await taken(actor)).toEqual([])
    for (const table of ['attendance', 'session_place'] as const)
      await expect(
        runAs(town.db, town.clerk, async (tx) => await tx.db.selectFrom(table).selectAll().execute()),
      ).rejects.toThrow('permission denied')
  })
})

describe('a session that is moved', () => {
  const at = { starts: '10:00', ends: '13:00', room: '5A', capacity: 10, why: 'The heating is repaired.' }
  const change = async (
    sessionId: string,
    day: LegalDate,
    to: Partial<typeof at> & { despite?: boolean } = {},
    version = 1,
  ) =>
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await changeSession(tx, packs, town.clerk, { sessionId, version, day, despite: false, ...at, ...to }),
    )

  it('to another hour and courtroom takes its hearings along, and says so before', async () => {
    const day = legalDate('2098-04-02')
    const session = await aSession(town, { day, room: '5B' })
    const { caseId, number } = await anOpenCase(town)
    await hearing(caseId, { day, time: '09:30', room: '5B' })
    expect(await preview(session.id, { starts: '10:00', room: '5A' })).toMatchObject({
      ok: true,
      value: {
        isPossible: true,
        warnings: [],
        hearings: [{ number, time: '09:30', to: { day, time: '10:30', room: '5A' }, obstacles: [] }],
      },
    })
    expect((await change(session.id, day)).ok).toBe(true)
    expect((await hearingsOf(caseId)).map((one) => [one.day, one.time, one.room, one.status])).toEqual([
      [day, '10:30', '5A', 'set'],
    ])
    expect(await left(day, '5A')).toBe(9)
  })

  it('to another day continues each of its hearings by the court, with the reason', async () => {
    const day = legalDate('2098-04-03')
    const session = await aSession(town, { day, room: '5B' })
    const { caseId } = await anOpenCase(town)
    await hearing(caseId, { day, room: '5B' })
    expect((await change(session.id, legalDate('2098-04-07'), { starts: '09:00', ends: '12:00' })).ok).toBe(true)
    expect(await hearingsOf(caseId)).toMatchObject([
      {
        day,
        status: 'continued',
        outcomes: [{ requestedBy: 'court', note: 'The heating is repaired.', daysAdded: 4 }],
      },
      { day: '2098-04-07', time: '09:30', room: '5A', status: 'set' },
    ])
  })

  it('stays when a hearing in it is of a case that whoever moves it does not see', async () => {
    const day = legalDate('2098-04-08')
    const session = await aSession(town, { day, room: '5B' })
    const { caseId } = await anOpenCase(town)
    await hearing(caseId, { day, room: '5B' })
    await database.administrator().query(`insert into seal (case_id) values ($1)`, [caseId])
    expect(await change(session.id, day)).toEqual({ ok: false, refusal: { kind: 'session-has-others' } })
    expect(await preview(session.id, { room: '5A' })).toMatchObject({ value: { isPossible: false, hearings: [] } })
  })

  it('stays when counsel is not free there, and when another version is there', async () => {
    const day = legalDate('2098-04-09')
    const session = await aSession(town, { day, room: '5B' })
    const [one, two] = [await anOpenCase(town), await anOpenCase(town)]
    await hearing(one.caseId, { day, time: '09:30', room: '5B' })
    await hearing(two.caseId, { day, time: '10:30', room: '6A' })
    expect(await change(session.id, day)).toMatchObject({ refusal: { kind: 'not-free' } })
    expect(await change(session.id, day, {}, 4)).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    expect(await left(day, '5B')).toBe(9)
  })

  it('leaves none of its hearings without a session when it is cancelled', async () => {
    const day = legalDate('2098-04-10')
    const session = await aSession(town, { day, room: '5B' })
    const other = await aSession(town, { day: legalDate('2098-04-14'), room: '5B' })
    const { caseId } = await anOpenCase(town)
    await hearing(caseId, { day, time: '10:00', room: '5B' })
    const cancel = async (into: string | null) =>
      await attemptAs(
        town.db,
        town.clerk,
        async (tx) =>
          await cancelSession(tx, packs, town.clerk, {
            sessionId: session.id,
            version: 1,
            why: 'The judge is ill.',
            into,
            despite: false,
          }),
      )
    expect(await cancel(null)).toEqual({ ok: false, refusal: { kind: 'session-needs-another', hearings: 1 } })
    expect((await cancel(other.id)).ok).toBe(true)
    expect((await hearingsOf(caseId))[1]).toMatchObject({ day: '2098-04-14', time: '10:00', room: '5B' })
    expect(await left('2098-04-14', '5B')).toBe(9)
    expect(await listed(day, day)).toEqual([])
  })
})

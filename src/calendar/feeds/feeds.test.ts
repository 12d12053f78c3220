import { randomBytes } from 'node:crypto'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { FeedDetail, FeedSubject } from '../../../contract/feeds.ts'
import { recordCustody } from '../../cases/record-custody.ts'
import { anOpenCase } from '../../cases/testing.ts'
import { endRelation, sealCase, wallOff } from '../../identity/access.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown, type Town } from '../../people/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../../platform/postgres/tx.ts'
import { testApp } from '../../server/testing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../../vocabulary/ids.ts'
import { legalDate, todayIn } from '../../vocabulary/legal-date.ts'
import { granted } from '../../vocabulary/testing.ts'
import { correctOutcome } from '../correct-outcome.ts'
import { addDeadline } from '../deadlines/add-deadline.ts'
import { settleDeadline } from '../deadlines/settle-deadline.ts'
import { anArraignedCase } from '../deadlines/testing.ts'
import { enterOutcome } from '../enter-outcome.ts'
import { moveHearing } from '../move-hearing.ts'
import { aSession } from '../sessions/testing.ts'
import { aHearingSet } from '../testing.ts'
import { courtroomsOf, hearingsOfFeed, ownFeeds } from './feed-store.ts'
import { makeFeed } from './make-feed.ts'
import { revokeFeed } from './revoke-feed.ts'

const app = await testApp()
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const [monday, tuesday] = [legalDate('2099-01-05'), legalDate('2099-01-06')]
let rooms = 0

/** A town whose people have accounts, with a case and a hearing in a courtroom of its own. */
async function aScene() {
  const town = await aTown(app.database)
  for (const actor of [town.defender, town.otherDefender, town.prosecutor, town.clerk, town.judge, town.otherJudge])
    await town.system
      .insertInto('account')
      .values({ person_id: actor.person, sign_in_name: actor.person, display_name: actor.name })
      .execute()
  rooms += 1
  const room = `9${rooms}`
  const { caseId, number } = await anOpenCase(town)
  const { hearingId } = await aHearingSet(town, packs, { caseId, day: monday, room })
  return { town, caseId, number, room, hearingId }
}

const by = async <T>(town: Town, actor: Actor, act: Parameters<typeof attemptAs<T, unknown>>[2]): Promise<T> =>
  granted(await attemptAs(town.db, actor, act))

async function aFeed(
  town: Town,
  actor: Actor,
  subject: FeedSubject = { what: 'mine' },
  detail: FeedDetail = 'minimal',
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await by(town, actor, async (tx) => await makeFeed(tx, actor, { token, subject, detail }))
  return token
}

const fetched = async (token: string, headers: Record<string, string> = {}) =>
  await app.app.inject({ url: `/api/feeds/${token}/calendar.ics`, headers })

interface Shown {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly starts: string
  readonly summary: string
}

/** What a calendar program shows of a feed. */
async function shown(token: string): Promise<readonly Shown[]> {
  const answer = await fetched(token)
  expect(answer.statusCode).toBe(200)
  const read = new ICAL.Component(ICAL.parse(answer.payload))
  return read.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      starts: event.startDate.toString(),
      summary: event.summary,
    }
  })
}

const principal = (actor: Actor) => PrincipalId.parse(actor.person)

type Scene = Awaited<ReturnType<typeof aScene>>

/** The defender of each scene sees his case no more: a wall came, a seal does not name him, his relation ended. */
const shutOutThreeWays = async ([walled, sealed, ended]: readonly [Scene, Scene, Scene]) =>
  await runAsSystem(walled.town.system, async (tx) => {
    await wallOff(tx, walled.caseId, principal(walled.town.defender), 'Conflict.')
    await sealCase(tx, sealed.caseId, [principal(sealed.town.prosecutor)])
    await endRelation(tx, ended.caseId, principal(ended.town.defender), 'defense')
  })

describe('a feed of one’s own hearings', () => {
  it('shows the hearings of one’s own cases and of no other', async () => {
    const { town, number } = await aScene()
    await anOpenCase(town, { counsel: town.otherDefender })
    const own = await shown(await aFeed(town, town.defender))
    expect(own.map(({ summary, starts, status }) => [summary, starts, status])).toEqual([
      [`Status hearing, ${number}`, '2099-01-05T09:30:00', 'CONFIRMED'],
    ])
    expect(await shown(await aFeed(town, town.otherDefender))).toEqual([])
  })

  it('follows a hearing under one id when it is moved within the day, continued and corrected, with a higher number each time', async () => {
    const { town, caseId, hearingId, room } = await aScene()
    const token = await aFeed(town, town.defender)
    const seen = [await shown(token)]
    const clerk = town.clerk
    await by(
      town,
      clerk,
      async (tx) =>
        await moveHearing(tx, packs, clerk, {
          caseId,
          hearingId,
          version: 1,
          to: { day: monday, time: '11:00', room },
          continuance: null,
        }),
    )
    seen.push(await shown(token))
    const outcome = {
      outcome: 'continued',
      to: tuesday,
      requestedBy: 'defense',
      reason: 'court-calendar',
      note: '',
    } as const
    await by(
      town,
      clerk,
      async (tx) => await enterOutcome(tx, packs, clerk, { caseId, hearingId, version: 2, outcome }),
    )
    seen.push(await shown(token))
    await by(
      town,
      clerk,
      async (tx) =>
        await correctOutcome(tx, packs, clerk, {
          caseId,
          hearingId,
          version: 3,
          why: 'Another case was meant.',
          to: null,
        }),
    )
    seen.push(await shown(token))
    const own = seen.map((events) => events.find((event) => event.uid === seen[0]?.[0]?.uid))
    expect(own.map((event) => event?.starts)).toEqual([
      '2099-01-05T09:30:00',
      '2099-01-05T11:00:00',
      '2099-01-06T11:00:00',
      '2099-01-05T11:00:00',
    ])
    expect(seen.map((events) => events.length)).toEqual([1, 1, 1, 2])
    const numbers = own.map((event) => event?.sequence ?? -1)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    // The hearing that was set by mistake was vacated with it.
    expect(seen[3]?.map((event) => event.status).toSorted()).toEqual(['CANCELLED', 'CONFIRMED'])
  })

  it('keeps a hearing that was vacated, as cancelled', async () => {
    const { town, caseId, hearingId } = await aScene()
    const token = await aFeed(town, town.defender)
    const outcome = { outcome: 'vacated', reason: 'no-longer-needed', note: '' } as const
    await by(
      town,
      town.clerk,
      async (tx) => await enterOutcome(tx, packs, town.clerk, { caseId, hearingId, version: 1, outcome }),
    )
    expect((await shown(token)).map(({ status, sequence }) => [status, sequence])).toEqual([['CANCELLED', 1]])
  })

  it('is empty from the moment a wall comes, a seal does not name its person, or his relation ends', async () => {
    const scenes = [await aScene(), await aScene(), await aScene()] as const
    const tokens = await Promise.all(scenes.map(async ({ town }) => await aFeed(town, town.defender)))
    await shutOutThreeWays(scenes)
    for (const token of tokens) expect(await shown(token)).toEqual([])
  })

  it('says of a sealed case only that there is court, to those whom the order names', async () => {
    const { town, caseId, number } = await aScene()
    const token = await aFeed(town, town.defender, { what: 'mine' }, 'full')
    await runAsSystem(town.system, async (tx) => await sealCase(tx, caseId, [principal(town.defender)]))
    expect((await shown(token)).map((event) => event.summary)).toEqual(['Court'])
    expect((await fetched(token)).payload).not.toContain(number)
  })

  it('of a judge holds the hearings of the chambers', async () => {
    const { town, caseId } = await aScene()
    const judges = [await shown(await aFeed(town, town.judge)), await shown(await aFeed(town, town.otherJudge))]
    const { rows } = await app.database
      .administrator()
      .query<{ principal: string }>(`select principal from assignment where case_id = $1 and relation = 'bench'`, [
        caseId,
      ])
    const bench = rows[0]?.principal
    const expected = [town.teams.chambers, town.teams.otherChambers].map((team) => (team === bench ? 1 : 0))
    expect(judges.map((events) => events.length)).toEqual(expected)
  })
})

/** A deadline that a side typed: the court's lies in the court's file, a party's in its own. */
const typed = async (town: Town, actor: Actor, caseId: CaseId, title: string): Promise<string> => {
  const wanted = { caseId, title, who: 'parties', due: { as: 'day', day: monday } } as const
  return (await by(town, actor, async (tx) => await addDeadline(tx, packs, actor, wanted))).deadlineId
}
const deadlines = { what: 'deadlines' } as const

describe('a feed of one’s own deadlines', () => {
  it('shows those of one’s own cases that one may see, of what lies outside the court’s file that something is due', async () => {
    const { town, caseId, number } = await aScene()
    await typed(town, town.clerk, caseId, 'Motions')
    await typed(town, town.defender, caseId, 'Ask about the alibi')
    await typed(town, town.prosecutor, caseId, 'Call the witness')
    const seenBy = async (actor: Actor, detail: FeedDetail = 'full') =>
      (await shown(await aFeed(town, actor, deadlines, detail))).map(({ summary, starts }) => [summary, starts])
    const motions = [`Motions (parties), ${number}, Dana Whitlock`, monday]
    const withheld = ['Deadline', monday]
    for (const actor of [town.defender, town.prosecutor]) {
      expect(new Set(await seenBy(actor))).toEqual(new Set([withheld, motions]))
      expect(new Set(await seenBy(actor, 'minimal'))).toEqual(
        new Set([withheld, [`Deadline (parties), ${number}`, monday]]),
      )
    }
    expect(await seenBy(town.otherDefender)).toEqual([])
    // A clerk's division has its days: his own feed is that of his own cases.
    expect(await seenBy(town.clerk)).toEqual([])
    const bench = [...(await seenBy(town.judge)), ...(await seenBy(town.otherJudge))]
    expect(bench).toEqual([motions])
  })

  it('keeps a deadline under one id, as cancelled once it is met, with a higher number each time', async () => {
    const { town, caseId } = await aScene()
    const deadlineId = await typed(town, town.clerk, caseId, 'Motions')
    const token = await aFeed(town, town.defender, deadlines)
    const seen = [await shown(token)]
    const settle = async (version: number, said: Parameters<typeof settleDeadline>[2]['said']) => {
      const settlement = { caseId, deadlineId, version, said }
      await by(town, town.clerk, async (tx) => await settleDeadline(tx, town.clerk, settlement))
      seen.push(await shown(token))
    }
    await settle(1, { as: 'met', on: todayIn('America/Chicago', Temporal.Now.instant()), why: 'Filed.' })
    await settle(2, { as: 'open', why: 'That was another paper.' })
    await settle(3, { as: 'excused', by: 'court', why: 'Good cause.' })
    await settle(4, { as: 'open', why: 'Vacated.' })
    await settle(5, { as: 'moot', why: 'Dismissed.' })
    expect(seen.map(([event]) => [event?.uid, event?.status, event?.sequence])).toEqual(
      ['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED'].map((status, n) => [
        `${deadlineId}@colloquy`,
        status,
        n,
      ]),
    )
  })

  it('follows a deadline of the rule that moves, and has the last day of a clock', async () => {
    const { town } = await aScene()
    const caseId = await anArraignedCase(town, packs)
    await app.settle()
    const token = await aFeed(town, town.defender, deadlines)
    const of = async (title: string) => (await shown(token)).find(({ summary }) => summary.startsWith(title))
    const before = await of('Discovery (prosecution), ')
    expect(await of('Trial: last day (')).toBeDefined()
    const today = todayIn('America/Chicago', Temporal.Now.instant())
    const jailed = { caseId, status: 'in-custody', since: today, facility: null, conditions: null } as const
    await by(town, town.clerk, async (tx) => await recordCustody(tx, town.clerk, jailed))
    await app.settle()
    const after = await of('Discovery (prosecution), ')
    expect(after?.uid).toBe(before?.uid)
    expect(before !== undefined && after !== undefined && after.starts < before.starts).toBe(true)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  })

  it('is empty from the moment a wall comes, a seal does not name its person, or his relation ends', async () => {
    const scenes = [await aScene(), await aScene(), await aScene()] as const
    const tokens: string[] = []
    for (const { town, caseId } of scenes) {
      await typed(town, town.clerk, caseId, 'Motions')
      await typed(town, town.defender, caseId, 'Ask about the alibi')
      const token = await aFeed(town, town.defender, deadlines)
      expect(await shown(token)).toHaveLength(2)
      tokens.push(token)
    }
    await shutOutThreeWays(scenes)
    for (const token of tokens) expect(await shown(token)).toEqual([])
  })

  it('says of a sealed case only that something is due, to those whom the order names', async () => {
    const { town, caseId, number } = await aScene()
    await typed(town, town.clerk, caseId, 'Motions')
    const token = await aFeed(town, town.defender, deadlines, 'full')
    await runAsSystem(town.system, async (tx) => await sealCase(tx, caseId, [principal(town.defender)]))
    expect((await shown(token)).map((event) => event.summary)).toEqual(['Deadline'])
    const { payload } = await fetched(token)
    for (const told of [number, 'Motions', 'Whitlock', caseId]) expect(payload).not.toContain(told)
  })
})

describe('a feed of a session list', () => {
  it('shows the courtroom to the clerk’s division and to chambers, each their cases, and never a sealed one', async () => {
    const { town, room } = await aScene()
    const sealed = await anOpenCase(town)
    await aHearingSet(town, packs, { caseId: sealed.caseId, day: monday, time: '14:00', room: '88' })
    const room88 = { what: 'room', room: '88' } as const
    const [clerks, sealedRoom] = [
      await aFeed(town, town.clerk, { what: 'room', room }),
      await aFeed(town, town.clerk, room88),
    ]
    expect(await shown(clerks)).toHaveLength(1)
    expect(await shown(sealedRoom)).toHaveLength(1)
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, sealed.caseId, [PrincipalId.parse(town.teams.division)])
    })
    expect(await shown(sealedRoom)).toEqual([])
    // His own hearings are those of his person, not of a whole division.
    expect(await shown(await aFeed(town, town.clerk))).toEqual([])
  })

  it('is refused to others, of other chambers and of a courtroom that there is not to everybody', async () => {
    const { town, room } = await aScene()
    const attempt = async (actor: Actor, subject: FeedSubject) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) =>
          await makeFeed(tx, actor, { token: randomBytes(32).toString('base64url'), subject, detail: 'minimal' }),
      )
    const refused = { ok: false, refusal: { kind: 'no-session-list' } }
    expect(await attempt(town.clerk, { what: 'room', room: '999' })).toEqual({
      ok: false,
      refusal: { kind: 'no-such-courtroom', room: '999' },
    })
    expect(await attempt(town.clerk, { what: 'room', room })).toMatchObject({ ok: true })
    expect(await attempt(town.defender, { what: 'room', room })).toEqual(refused)
    expect(await attempt(town.prosecutor, { what: 'chambers', teamId: town.teams.chambers })).toEqual(refused)
    expect(await attempt(town.judge, { what: 'chambers', teamId: town.teams.otherChambers })).toEqual(refused)
    expect(await attempt(town.judge, { what: 'chambers', teamId: town.teams.chambers })).toMatchObject({ ok: true })
  })
})

const offered = async (town: Town, actor: Actor) =>
  await runAs(town.db, actor, async (tx) => await courtroomsOf(tx, town.courtId))

describe('the courtrooms of which a session list may be followed', () => {
  it('are those in which the court sits, and where it keeps no sessions those of the hearings to come that one sees', async () => {
    const { town, room } = await aScene()
    expect(await offered(town, town.clerk)).toEqual([room])
    expect(await offered(town, town.otherJudge)).toEqual([])
    await aSession(town, { room: '204' })
    for (const actor of [town.clerk, town.otherJudge]) expect(await offered(town, actor)).toEqual(['204'])
  })
})

describe('the database itself', () => {
  it('shows a session list to nobody who is neither the bench nor the clerk, whatever he asks it', async () => {
    const { town, room } = await aScene()
    const asked = async (actor: Actor, what: 'room' | 'chambers', teamId: string | null) =>
      await runAs(
        town.db,
        actor,
        async (tx) =>
          (await hearingsOfFeed(tx, { what, room: what === 'room' ? room : null, teamId }, monday, 10)).length,
      )
    for (const actor of [town.defender, town.prosecutor, town.otherJudge, town.officer])
      expect([actor.name, await asked(actor, 'room', null)]).toEqual([actor.name, 0])
    for (const actor of [town.defender, town.clerk, town.otherJudge])
      expect([actor.name, await asked(actor, 'chambers', town.teams.chambers)]).toEqual([actor.name, 0])
    expect(await asked(town.clerk, 'room', null)).toBe(1)
    expect(await asked(town.judge, 'chambers', town.teams.chambers)).toBe(1)
  })

  it('lets nobody use an address that was not confirmed, nor read a code that is on its way', async () => {
    const { town } = await aScene()
    const tried = async (statement: string) =>
      await runAs(town.db, town.defender, async (tx) => await sql.raw(statement).execute(tx.db)).then(
        () => 'done',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'failed'),
      )
    const person = town.defender.person
    expect(
      await tried(
        `insert into alert_address (person, channel, address, confirmed_at) values ('${person}', 'mail', 'x@example.org', now())`,
      ),
    ).toBe('42501')
    expect(await tried(`update alert_address set confirmed_at = now()`)).toBe('42501')
    expect(await tried(`select code from alert_message`)).toBe('42501')
  })
})

describe('the address of a feed', () => {
  it.each([
    ['My hearings', { what: 'mine' }],
    ['My deadlines', deadlines],
  ] as const)(
    'of “%s” leads nowhere when it is not known, and from the moment it is revoked',
    async (title, subject) => {
      const { town } = await aScene()
      const token = await aFeed(town, town.defender, subject)
      expect((await fetched(token)).statusCode).toBe(200)
      const [feed] = await by(town, town.defender, async (tx) => ({ ok: true as const, value: await ownFeeds(tx) }))
      if (!feed) throw new Error('There is no feed')
      expect(feed).toMatchObject({ ...subject, title })
      expect(feed.readAt).not.toBeNull()
      const stranger = await attemptAs(
        town.db,
        town.prosecutor,
        async (tx) => await revokeFeed(tx, { feedId: feed.id, version: 1 }),
      )
      expect(stranger).toEqual({ ok: false, refusal: { kind: 'not-found' } })
      await by(town, town.defender, async (tx) => await revokeFeed(tx, { feedId: feed.id, version: feed.version }))
      const [revoked, unknown] = [await fetched(token), await fetched(randomBytes(32).toString('base64url'))]
      expect([revoked.statusCode, unknown.statusCode]).toEqual([404, 404])
      expect(revoked.payload).toBe(unknown.payload)
    },
  )

  it('is in the database as a hash alone, and in no line of the log', async () => {
    const { town } = await aScene()
    const token = await aFeed(town, town.defender)
    await fetched(token)
    const { rows } = await app.database
      .administrator()
      .query<{ row: string }>('select row_to_json(f)::text || encode(f.token_hash, $1) as row from calendar_feed f', [
        'escape',
      ])
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
    expect(app.logged.filter((line) => line.includes(token))).toEqual([])
  })

  it('answers that nothing is new, until something is', async () => {
    const { town, caseId, hearingId } = await aScene()
    const token = await aFeed(town, town.defender)
    const first = await fetched(token)
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const known = { 'if-none-match': `W/${first.headers.etag}` }
    expect((await fetched(token, known)).statusCode).toBe(304)
    expect((await fetched(token, known)).payload).toBe('')
    const outcome = { outcome: 'vacated', reason: 'no-longer-needed', note: '' } as const
    await by(
      town,
      town.clerk,
      async (tx) => await enterOutcome(tx, packs, town.clerk, { caseId, hearingId, version: 1, outcome }),
    )
    expect((await fetched(token, known)).statusCode).toBe(200)
  })

  it('that is read too often is told when to come again', async () => {
    const { town } = await aScene()
    const token = await aFeed(town, town.defender)
    for (let n = 0; n < 60; n += 1) expect((await fetched(token)).statusCode).toBe(200)
    const over = await fetched(token)
    expect(over.statusCode).toBe(429)
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(1500)
    // Another one is none the worse for it.
    expect((await fetched(await aFeed(town, town.defender))).statusCode).toBe(200)
  })
})

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { FeedSubject } from '../../contract/feeds.ts'
import { courtDay } from '../../src/calendar/court-day.ts'
import { addDeadline } from '../../src/calendar/deadlines/add-deadline.ts'
import { makeFeed } from '../../src/calendar/feeds/make-feed.ts'
import { previewMove } from '../../src/calendar/preview-move.ts'
import { offerSlots } from '../../src/calendar/scheduler/offer-slots.ts'
import { courtSessions } from '../../src/calendar/sessions/list-sessions.ts'
import { previewSessionChange } from '../../src/calendar/sessions/preview-session-change.ts'
import { postedList } from '../../src/calendar/sessions/print-session-list.ts'
import { aSession } from '../../src/calendar/sessions/testing.ts'
import { setHearing } from '../../src/calendar/set-hearing.ts'
import { aHearingSet } from '../../src/calendar/testing.ts'
import { myWeek } from '../../src/calendar/weeks/my-week.ts'
import { roomMonth } from '../../src/calendar/weeks/room-month.ts'
import { anOpenCase } from '../../src/cases/testing.ts'
import { sealCase } from '../../src/identity/access.ts'
import { loadRulePack } from '../../src/law/load-rule-pack.ts'
import { aTown, type Town } from '../../src/people/testing.ts'
import { attemptAs, runAsSystem, type Tx } from '../../src/platform/postgres/tx.ts'
import { testApp } from '../../src/server/testing.ts'
import type { Actor } from '../../src/vocabulary/actor.ts'
import type { CaseId } from '../../src/vocabulary/ids.ts'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import type { Outcome } from '../../src/vocabulary/outcome.ts'
import { granted } from '../../src/vocabulary/testing.ts'

const app = await testApp()
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const monday = legalDate('2099-01-05')

async function aTownWithAccounts(): Promise<Town> {
  const town = await aTown(app.database)
  for (const actor of [town.defender, town.prosecutor, town.clerk, town.judge, town.otherJudge, town.officer])
    await town.system
      .insertInto('account')
      .values({ person_id: actor.person, sign_in_name: actor.person, display_name: actor.name })
      .execute()
  return town
}

async function aFeed(town: Town, actor: Actor, subject: FeedSubject): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  granted(await attemptAs(town.db, actor, async (tx) => await makeFeed(tx, actor, { token, subject, detail: 'full' })))
  return token
}

const hearingAt = async (town: Town, caseId: CaseId, room: string, time: string) =>
  await aHearingSet(town, packs, { caseId, kind: 'motion', day: monday, time, room })

describe('the secret of a calendar', async () => {
  const town = await aTownWithAccounts()
  const { caseId } = await anOpenCase(town)
  await hearingAt(town, caseId, '1A', '09:30')
  const token = await aFeed(town, town.defender, { what: 'mine' })
  const last = token.at(-1) ?? ''
  // The last sign of 43 holds two bits that say nothing: its neighbour decodes to the same bytes.
  const sameBytes = token.slice(0, -1) + String.fromCodePoint((last.codePointAt(0) ?? 0) + 1)

  it('has a neighbour that is another text of the same bytes', () => {
    expect(sameBytes).not.toBe(token)
    expect(Buffer.from(sameBytes, 'base64url')).toEqual(Buffer.from(token, 'base64url'))
  })

  it.each([
    ['a neighbour of it', 'GET', `/api/feeds/${sameBytes}/calendar.ics`],
    ['a beginning of it', 'GET', `/api/feeds/${token.slice(0, 42)}/calendar.ics`],
    ['it in small letters', 'GET', `/api/feeds/${token.toLowerCase()}/calendar.ics`],
    ['it with padding', 'GET', `/api/feeds/${token}=/calendar.ics`],
    ['it with a null behind it', 'GET', `/api/feeds/${token}%00/calendar.ics`],
    ['it with a broken escape', 'GET', `/api/feeds/${token}%zz/calendar.ics`],
    ['it without the file', 'GET', `/api/feeds/${token}`],
    ['it with another file', 'GET', `/api/feeds/${token}/calendar.ICS`],
    ['it with a file below', 'GET', `/api/feeds/${token}/calendar.ics/x`],
    ['a change of it', 'POST', `/api/feeds/${token}/calendar.ics`],
    ['its removal', 'DELETE', `/api/feeds/${token}`],
    ['far too much of it', 'GET', `/api/feeds/${token.repeat(200)}/calendar.ics`],
  ] as const)('tells nothing to who tries %s, and stands in no line of the log', async (_what, method, url) => {
    const answer = await app.app.inject({ method, url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.payload).not.toMatch(/VCALENDAR/)
    const part = token.slice(0, 20)
    expect(answer.payload.toLowerCase()).not.toContain(part.toLowerCase())
    expect(app.logged.filter((line) => line.toLowerCase().includes(part.toLowerCase()))).toEqual([])
  })

  it('signs nobody in', async () => {
    const tries = [
      { cookie: `colloquy_session=${token}` },
      { authorization: `Bearer ${token}` },
      { 'x-colloquy-csrf': token },
    ]
    for (const headers of tries) {
      const answer = await app.app.inject({ url: '/api/cases', headers })
      expect([headers, answer.statusCode]).toEqual([headers, 401])
    }
  })

  it('cannot be given to another, nor its feed turned into another’s', async () => {
    const asProsecutor = async (statement: string): Promise<number | string> =>
      await attemptAs(town.db, town.prosecutor, async (tx) => {
        const { numAffectedRows } = await sql.raw(statement).execute(tx.db)
        return { ok: true as const, value: Number(numAffectedRows ?? 0) }
      }).then(
        (outcome) => (outcome.ok ? outcome.value : 'refused'),
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'failed'),
      )
    expect(
      await asProsecutor(`update calendar_feed set detail = 'full' where person = '${town.defender.person}'`),
    ).toBe(0)
    expect(
      await asProsecutor(`insert into calendar_feed (person, feed_id, token_hash, what, detail)
        values ('${town.defender.person}', gen_random_uuid(), sha256('mine'), 'mine', 'full')`),
    ).toBe('42501')
    await aFeed(town, town.prosecutor, { what: 'deadlines' })
    expect(await asProsecutor(`update calendar_feed set person = '${town.defender.person}'`)).toBe('42501')
  })
})

describe('a sealed case on the calendar', async () => {
  const town = await aTownWithAccounts()
  const suspect = { givenName: 'Zoe', familyName: 'Quillfeather' }
  const [sealed, open] = [await anOpenCase(town, { suspect }), await anOpenCase(town)]
  const session = await aSession(town, { day: monday, room: '77Z' })
  const other = await aSession(town, { day: monday, room: '78Z', chambers: town.teams.otherChambers })
  const { hearingId } = await hearingAt(town, sealed.caseId, '77Z', '10:00')
  const movable = await hearingAt(town, open.caseId, '78Z', '09:00')
  const deadline = {
    caseId: sealed.caseId,
    title: 'Marmalade',
    who: 'parties',
    due: { as: 'day', day: monday },
  } as const
  const { deadlineId } = granted(
    await attemptAs(town.db, town.clerk, async (tx) => await addDeadline(tx, packs, town.clerk, deadline)),
  )
  const people = [town.clerk, town.judge, town.otherJudge, town.prosecutor, town.defender, town.officer]
  const subjects: readonly FeedSubject[] = [
    { what: 'mine' },
    { what: 'deadlines' },
    { what: 'room', room: '77Z' },
    { what: 'chambers', teamId: town.teams.chambers },
    { what: 'chambers', teamId: town.teams.otherChambers },
  ]
  const feeds: string[] = []
  for (const actor of people)
    for (const subject of subjects)
      await aFeed(town, actor, subject).then(
        (token) => feeds.push(token),
        () => undefined,
      )
  const words = [sealed.caseId, sealed.number ?? '?', hearingId, deadlineId, 'Quillfeather', 'Marmalade']
  const toldIn = (text: string) => words.filter((word) => text.includes(word))

  const { caseId } = open
  const questions: readonly [string, (tx: Tx, actor: Actor) => Promise<Outcome<unknown, unknown>>][] = [
    ['the week', async (tx, actor) => await myWeek(tx, packs, actor, { from: monday })],
    [
      'the month of the courtroom',
      async (tx, actor) => await roomMonth(tx, packs, actor, { room: '77Z', month: '2099-01' }),
    ],
    ['the day of the court', async (tx, actor) => await courtDay(tx, packs, actor, { on: monday })],
    ['the sessions', async (tx, actor) => await courtSessions(tx, actor, { from: monday, to: monday })],
    ['the posted list', async (tx, actor) => await postedList(tx, actor, session.id)],
    [
      'what becomes of the session when it is moved',
      async (tx, actor) =>
        await previewSessionChange(tx, packs, actor, { sessionId: session.id, day: legalDate('2099-01-06') }),
    ],
    [
      'what becomes of it when another takes it over',
      async (tx, actor) => await previewSessionChange(tx, packs, actor, { sessionId: session.id, into: other.id }),
    ],
    [
      'the open times of another case of the same lawyers',
      async (tx, actor) => await offerSlots(tx, packs, actor, { caseId, kind: 'motion', from: monday }),
    ],
    [
      'a move of theirs to the very time',
      async (tx, actor) =>
        await previewMove(tx, packs, actor, {
          caseId,
          hearingId: movable.hearingId,
          day: monday,
          time: '10:00',
          room: '78Z',
        }),
    ],
    [
      'a hearing of theirs at the very time',
      async (tx, actor) =>
        await setHearing(tx, packs, actor, { caseId, kind: 'motion', day: monday, time: '10:00', room: '78Z' }),
    ],
  ]
  const asked = async (actor: Actor, question: (typeof questions)[number][1]) =>
    JSON.stringify(await attemptAs(town.db, actor, async (tx) => await question(tx, actor)))
  const read = async () => {
    const answers = await Promise.all(
      feeds.map(async (token) => await app.app.inject({ url: `/api/feeds/${token}/calendar.ics` })),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(feeds.map(() => 200))
    return answers.map(({ payload }) => payload).join('')
  }

  it('was there before the order, for whoever looks at all', async () => {
    const seen = (await Promise.all(questions.map(async ([, question]) => await asked(town.clerk, question)))).join('')
    expect(toldIn(seen)).toEqual(expect.arrayContaining([sealed.caseId, hearingId, 'Quillfeather']))
    expect(toldIn((await read()).replaceAll('\r\n ', ''))).toEqual(
      expect.arrayContaining([sealed.number, hearingId, deadlineId, 'Quillfeather', 'Marmalade']),
    )
    await runAsSystem(town.system, async (tx) => await sealCase(tx, sealed.caseId, []))
  })

  it.each(questions)('is not told by %s, to nobody', async (_what, question) => {
    for (const actor of people) expect([actor.name, toldIn(await asked(actor, question))]).toEqual([actor.name, []])
  })

  it('is in no calendar that is read outside', async () => {
    expect(feeds.length).toBeGreaterThan(people.length * 2)
    expect(toldIn((await read()).replaceAll('\r\n ', ''))).toEqual([])
  })

  it('says of a lawyer who is wanted there that he is not free, and neither where nor wherefore', async () => {
    const refused = await asked(town.clerk, async (tx, actor) => {
      const wanted = { caseId, kind: 'motion', day: monday, time: '10:00', room: '78Z' } as const
      return await setHearing(tx, packs, actor, wanted)
    })
    expect(refused).toContain('not free at that time')
    expect(refused).not.toMatch(/77Z/i)
  })

  it('frees no time for one who names its hearing as his own to move', async () => {
    // Two hours of the three that it sits in the midst of.
    const ask = { caseId, kind: 'motion', from: monday, minutes: 120 } as const
    const slots = async (over: { readonly hearingId?: string }) =>
      await asked(town.clerk, async (tx, actor) => await offerSlots(tx, packs, actor, { ...ask, ...over }))
    const free = await slots({})
    expect(free).toContain('"ok":true')
    expect(await slots({ hearingId })).toBe(free)
  })
})

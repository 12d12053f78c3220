import { join } from 'node:path'
import { extractText } from 'unpdf'
import { afterAll, describe, expect, it } from 'vitest'
import { anOpenCase } from '../../cases/testing.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { openTypesetter } from '../../platform/pdf/typesetter.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { attemptAs } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { granted } from '../../vocabulary/testing.ts'
import { postedList } from '../sessions/print-session-list.ts'
import { aSession } from '../sessions/testing.ts'
import { aHearingSet } from '../testing.ts'
import { myWeek } from './my-week.ts'
import { roomMonth } from './room-month.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const typesetter = openTypesetter(join(import.meta.dirname, '../../filing/templates'))
afterAll(() => typesetter.close())

const set = async (caseId: CaseId, day: string, time: string, room: string) =>
  await aHearingSet(town, packs, { caseId, day: legalDate(day), time, room })
const seal = async (caseId: CaseId) =>
  await database.administrator().query(`insert into seal (case_id) values ($1)`, [caseId])
const week = async (actor: Actor, from: string) => {
  const read = await attemptAs(town.db, actor, async (tx) => await myWeek(tx, packs, actor, { from: legalDate(from) }))
  return granted(read).days
}
const named = async (actor: Actor, from: string) =>
  (await week(actor, from)).flatMap(({ day, hearings }) =>
    hearings.map(({ title }) => `${day} ${title.slice('People v. '.length)}`),
  )

const titles = async (actor: Actor) =>
  (await week(actor, '2097-10-16')).flatMap(({ deadlines }) => deadlines.map(({ title }) => title))
const rooms = async (actor: Actor) =>
  (await week(actor, '2097-11-05')).flatMap(({ sessions }) => sessions.map(({ room }) => room))

describe('my week', () => {
  it('runs from Monday to Sunday with the hearings of one’s own cases, and no others', async () => {
    const mine = await anOpenCase(town, { suspect: { givenName: 'Ada', familyName: 'Moss' } })
    const anothers = await anOpenCase(town, {
      suspect: { givenName: 'Bo', familyName: 'Reed' },
      counsel: town.otherDefender,
    })
    await set(mine.caseId, '2097-09-05', '09:30', '1A')
    await set(anothers.caseId, '2097-09-06', '09:30', '1A')
    expect(await named(town.defender, '2097-09-08')).toEqual(['2097-09-05 Ada Moss'])
    expect(await named(town.otherDefender, '2097-09-02')).toEqual(['2097-09-06 Bo Reed'])
    expect(await named(town.clerk, '2097-09-02')).toEqual(['2097-09-05 Ada Moss', '2097-09-06 Bo Reed'])
    expect(await named(town.otherJudge, '2097-09-02')).toEqual([])
    expect((await week(town.clerk, '2097-09-02'))[0]).toMatchObject({ day: '2097-09-02', closed: 'Labor Day' })
  })

  it('shows the defendant his day, and whoever sees the status alone the public date without more', async () => {
    const { caseId } = await anOpenCase(town)
    await set(caseId, '2097-10-01', '10:00', '1A')
    expect(await named(town.defendant, '2097-10-01')).toEqual(['2097-10-01 Dana Whitlock'])
    const days = await week(town.officer, '2097-10-01')
    expect(days[1]).toMatchObject({ hearings: [], dates: [{ caseId, event: 'Status hearing' }] })
  })

  it('shows nothing of a sealed case, to nobody whom the order does not name', async () => {
    const { caseId } = await anOpenCase(town)
    await set(caseId, '2097-10-09', '10:00', '1A')
    await seal(caseId)
    for (const actor of [town.clerk, town.judge, town.defender, town.prosecutor, town.officer])
      expect(JSON.stringify(await week(actor, '2097-10-09'))).not.toContain(caseId)
  })

  it('has the deadlines whose compartment one sees', async () => {
    const { caseId } = await anOpenCase(town)
    const add = async (compartment: string, title: string) =>
      await database.administrator().query(
        `insert into deadline (case_id, compartment, deadline_id, origin, entered_by, title, who, does, direction, due_on, last_moment, trace, state, changed_at)
         values ($1, $2, gen_random_uuid(), 'by-hand', $4, $3, 'parties', 'x', 'not-later-than', '2097-10-16', '2097-10-17T05:00:00Z', '[]', 'open', now())`,
        [caseId, compartment, title, town.clerk.person],
      )
    await add('court-file', 'Motions')
    await add('parties', 'Answer to the offer')
    expect(await titles(town.defender)).toEqual(['Answer to the offer', 'Motions'])
    for (const actor of [town.judge, town.clerk]) expect(await titles(actor)).toEqual(['Motions'])
  })

  it('shows a judge the sessions of his chambers, a clerk those of the court, and a lawyer none', async () => {
    await aSession(town, { day: legalDate('2097-11-05'), room: '1A' })
    await aSession(town, { day: legalDate('2097-11-05'), room: '1B', chambers: town.teams.otherChambers })
    expect(await rooms(town.judge)).toEqual(['1A'])
    expect(await rooms(town.clerk)).toEqual(['1A', '1B'])
    expect(await rooms(town.defender)).toEqual([])
  })
})

describe('the month of a courtroom', () => {
  it('has its sessions and the hearings in one’s own cases, and is the court’s to see', async () => {
    const day = legalDate('2097-12-03')
    await aSession(town, { day, room: '8A', capacity: 3 })
    const [open, hidden] = [await anOpenCase(town), await anOpenCase(town)]
    await set(open.caseId, day, '09:30', '8a')
    await set(hidden.caseId, day, '09:50', '8A')
    await seal(hidden.caseId)
    const month = async (actor: Actor) =>
      await attemptAs(town.db, actor, async (tx) => await roomMonth(tx, packs, actor, { room: '8A', month: '2097-12' }))
    const seen = await month(town.clerk)
    expect(seen.ok && seen.value.days).toHaveLength(31)
    expect(seen.ok && seen.value.days[2]).toMatchObject({
      sessions: [{ placesLeft: 1 }],
      hearings: [{ caseId: open.caseId, abilities: ['move'] }],
    })
    for (const actor of [town.prosecutor, town.defender, town.interpreter])
      expect(await month(actor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })
})

describe('the list of a session', () => {
  it('is posted with what is public in court, without a sealed case, whoever prints it', async () => {
    const day = legalDate('2097-12-10')
    const session = await aSession(town, { day, room: '8A' })
    const open = await anOpenCase(town, { suspect: { givenName: 'Ada', familyName: 'Moss' } })
    const hidden = await anOpenCase(town, { suspect: { givenName: 'Zoe', familyName: 'Hidden' } })
    await set(open.caseId, day, '09:30', '8A')
    await set(hidden.caseId, day, '09:50', '8A')
    await seal(hidden.caseId)
    await database
      .administrator()
      .query(`insert into seal_named (case_id, principal) values ($1, $2)`, [hidden.caseId, town.teams.chambers])
    for (const actor of [town.clerk, town.judge]) {
      const list = await attemptAs(town.db, actor, async (tx) => await postedList(tx, actor, session.id))
      expect(list.ok && list.value.data.lines).toEqual([
        {
          number: open.number,
          time: '9:30 AM',
          case: 'People v. Ada Moss',
          hearing: 'Status hearing',
          defense: 'Theo Marsh',
          prosecution: 'Nora Lindqvist',
        },
      ])
      if (!list.ok) continue
      const { title, data } = list.value
      const pdf = await typesetter.typeset('session-list', data, { title, lang: 'en' })
      const { text } = await extractText(pdf, { mergePages: true })
      expect(text).toContain('People v. Ada Moss')
      expect(text).not.toContain('Hidden')
    }
    for (const actor of [town.defender, town.prosecutor])
      expect(await attemptAs(town.db, actor, async (tx) => await postedList(tx, actor, session.id))).toMatchObject({
        refusal: { kind: 'not-allowed' },
      })
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkRule, listPacks, listRules, previewRule, readRule } from '../../contract/law.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { seedPeople } from '../server/seed/people.ts'
import { testApp, type CallInput } from '../server/testing.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)
const anybody = await app.as('officer.doyle')
const ask = async (route: Parameters<typeof anybody.call>[0], input?: CallInput) => await anybody.call(route, input)

const preview = async (pack: string, rule: string, query: Readonly<Record<string, string>>) =>
  await ask(previewRule, { params: { pack, rule }, query: { on: '2026-03-02', ...query } })

const found = async (q: string) => (await ask(listRules, { params: { pack: 'new-york' }, query: { q } })).body

describe('the law, for anybody who is signed in', () => {
  it('is listed by pack, with what each leaves out and how much nobody has checked', async () => {
    const { status, body } = await ask(listPacks)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      packs: expect.arrayContaining([
        expect.objectContaining({
          pack: 'new-york',
          invented: false,
          notModelled: expect.arrayContaining([expect.any(String)]),
        }),
        expect.objectContaining({ pack: 'training-county', invented: true }),
      ]),
    })
  })

  it('is searched by words of the question, the id or the source', async () => {
    expect(await found('ready felony')).toMatchObject({ rules: [{ id: 'clock.ny-ready-felony' }] })
    expect(await found('245.25(2)')).toMatchObject({ rules: [{ id: 'deadline.ny-discovery-before-offer' }] })
    expect(await found('nothing like this')).toMatchObject({ rules: [] })
  })

  it('shows a rule with its values over time, exceptions, examples and sources', async () => {
    const { body } = await ask(readRule, { params: { pack: 'florida', rule: 'clock.fl-demand' } })
    expect(body).toMatchObject({
      datedBy: 'Arrest',
      values: [
        { from: '2000-01-01', to: '2025-06-30', value: { limit: { n: 50 } }, source: { tag: 'read-in-part' } },
        { from: '2025-07-01', to: null, value: { limit: { n: 60 } } },
      ],
      verification: { unverified: expect.any(String) },
    })
  })

  it('says in words when it applies and what it can be tried on', async () => {
    const { body } = await ask(readRule, { params: { pack: 'us-federal', rule: 'clock.sta-trial' } })
    expect(body).toMatchObject({
      asks: {
        given: 'clock',
        events: expect.arrayContaining([
          expect.objectContaining({ kind: 'charge-filed', words: expect.any(String), factors: [] }),
          expect.objectContaining({
            kind: 'ends-of-justice-ordered',
            factors: expect.arrayContaining([expect.objectContaining({ code: 'complex' })]),
          }),
        ]),
      },
      names: { 'agreement-tendered': 'A plea agreement is tendered to the court' },
    })
    const deadline = await ask(readRule, { params: { pack: 'training-county', rule: 'deadline.tc-discovery' } })
    expect(deadline.body).toMatchObject({
      asks: { given: 'deadline', facts: [{ fact: 'in-custody', values: [true, false] }] },
      exceptions: [{ whenWords: expect.stringContaining('is answered yes') }],
    })
  })

  it.each([[{ pack: 'atlantis', rule: 'court.zone' }], [{ pack: 'new-york', rule: 'clock.of-nothing' }]])(
    'has nothing at %o',
    async (params) => {
      expect((await ask(readRule, { params })).status).toBe(404)
    },
  )
})

describe('what if', () => {
  it('a clock: how it stands, each day, each step and the sources', async () => {
    const events = [
      { kind: 'charge-filed', day: '2026-01-05' },
      { kind: 'first-appearance', day: '2026-01-12' },
      { kind: 'agreement-tendered', day: '2026-02-10', about: 'a' },
    ]
    const { body } = await preview('us-federal', 'clock.sta-trial', { given: JSON.stringify({ events }) })
    expect(body).toMatchObject({
      kind: 'clock',
      value: {
        found: { standing: 'stopped', charged: 28, excluded: 21 },
        days: [{ found: 'charged' }, { found: 'excluded', under: [{ exclusion: 'proposed-agreement' }] }],
      },
      sources: expect.arrayContaining([expect.objectContaining({ text: '18 U.S.C. § 3161(h)(1)(G)' })]),
    })
  })

  it('a clock without its events: what is missing, in words', async () => {
    expect((await preview('us-federal', 'clock.sta-trial', {})).body).toMatchObject({
      kind: 'missing-facts',
      missing: [{ of: 'charge-filed', words: expect.stringContaining('?') }, { of: 'first-appearance' }],
    })
  })

  it('a deadline: its day and every step to it', async () => {
    const given = JSON.stringify({ day: '2026-03-02' })
    const facts = JSON.stringify({ 'in-custody': true })
    expect((await preview('training-county', 'deadline.tc-discovery', { given, facts })).body).toMatchObject({
      kind: 'answered',
      value: { lastDay: '2026-03-16', trace: [{ rule: 'event' }, { rule: 'count' }, { rule: 'last-moment' }] },
      because: [expect.any(String), 'The defendant is in custody.'],
    })
    expect((await preview('training-county', 'deadline.tc-discovery', { given })).body).toMatchObject({
      kind: 'missing-facts',
      missing: [{ of: 'in-custody' }],
    })
  })

  it.each([
    ['text that is not JSON', 'court.closed-days', { given: '{day' }, 'not JSON'],
    ['a day that is none', 'court.closed-days', { given: '{"day":"2026-02-30"}' }, 'date'],
    [
      'an event that nobody knows',
      'clock.tc-trial',
      { given: '{"events":[{"kind":"eclipse","day":"2026-03-02"}]}' },
      'eclipse',
    ],
    ['a fact that no rule asks for', 'deadline.tc-discovery', { facts: '{"weather":"rain"}' }, 'facts'],
  ])('%s is told where it is wrong', async (_what, rule, query, words) => {
    const { status, text } = await preview('training-county', rule, query)
    expect(status).toBe(400)
    expect(text).toContain(words)
  })
})

describe('a lawyer who has checked a rule against its source', async () => {
  const params = { pack: 'us-federal', rule: 'deadline.preliminary-hearing' }
  const lawyer = await app.as('defender.marsh')
  const Read = z.object({ statement: z.string() })
  const statement = async () => Read.parse((await lawyer.call(readRule, { params })).body).statement

  it('is named with the day, and the rule no longer says that nobody has checked it', async () => {
    const before = Read.parse((await ask(readRule, { params })).body)
    const body = { statement: before.statement, note: 'Compared with the rule of December 2025.' }
    expect((await lawyer.call(checkRule, { params, body })).status).toBe(200)
    expect((await ask(readRule, { params })).body).toMatchObject({
      verification: { by: 'Theo Marsh', on: expect.any(String) },
      checks: [{ by: 'Theo Marsh', note: 'Compared with the rule of December 2025.', current: true }],
    })
    expect((await ask(listRules, { params, query: { q: 'preliminary' } })).body).toMatchObject({
      rules: [{ verification: { by: 'Theo Marsh' } }],
    })
  })

  it('has not checked what the rule says by now, if it was changed meanwhile', async () => {
    const reply = await lawyer.call(checkRule, { params, body: { statement: '0'.repeat(64), note: 'Compared.' } })
    expect([reply.status, reply.text]).toEqual([409, expect.stringContaining('Read it again')])
  })

  it.each([
    ['judge.abara', 200],
    ['prosecution-supervisor.calloway', 200],
    ['defense-supervisor.obi', 200],
    ['paralegal.tran', 403],
    ['investigator.dubois', 403],
    ['auditor.whitfield', 403],
    ['officer.doyle', 403],
  ])('is a lawyer by position: to %s it answers %i', async (key, status) => {
    const body = { statement: await statement(), note: 'Compared with the text.' }
    const person = await app.as(key)
    expect((await person.call(readRule, { params })).body).toMatchObject({ abilities: status === 200 ? ['check'] : [] })
    expect((await person.call(checkRule, { params, body })).status).toBe(status)
  })

  it('has checked it once, however often it is sent', async () => {
    const body = { statement: await statement(), note: 'Compared with the text.' }
    const key = 'one key for one check'
    const replies = await Promise.all([1, 2, 3].map(async () => await lawyer.call(checkRule, { params, body, key })))
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200])
    const Checks = z.object({ checks: z.array(z.object({ by: z.string() })) })
    const { checks } = Checks.parse((await ask(readRule, { params })).body)
    expect(checks.filter((check) => check.by === 'Theo Marsh')).toHaveLength(1)
  })

  it('says against what', async () => {
    const reply = await lawyer.call(checkRule, { params, body: { statement: await statement(), note: ' ' } })
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('Say against what you checked it')])
  })
})

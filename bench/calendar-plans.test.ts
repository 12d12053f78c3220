import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../src/alerts/compose.ts'
import { tellOutside } from '../src/alerts/deliver.ts'
import { loadChannelRules } from '../src/alerts/load-rules.ts'
import { forgetMessages } from '../src/alerts/message-store.ts'
import type { DeliveryParts } from '../src/alerts/parts.ts'
import { beginRun, casesThatStand } from '../src/calendar/deadlines/run-store.ts'
import { openLog } from '../src/platform/log.ts'
import { kyselyOver } from '../src/platform/postgres/kysely.ts'
import { testDatabase } from '../src/platform/postgres/testing.ts'
import { attemptAs, runAsSystem, type Tx } from '../src/platform/postgres/tx.ts'
import { seedPeople } from '../src/server/seed/people.ts'
import { trainingCourt } from '../src/server/seed/training-county.ts'
import { PersonId } from '../src/vocabulary/ids.ts'
import { addDays, startOfDayIn, todayIn } from '../src/vocabulary/legal-date.ts'
import { loadWorkRules } from '../src/work/load-rules.ts'
import { remind } from '../src/work/remind.ts'
import { calendarQuestions, theCase, theProsecutor } from './calendar-questions.ts'
import { addCalendar } from './caseload/calendar.ts'
import { growCaseload } from './caseload/grow.ts'
import { tableReads } from './table-reads.ts'

/*
 * On a caseload of some thousands with its calendar: what tables a question, or a round of the worker, reads from end to end,
 * and how many rows it fetches by way of an index. Much of it is asked inside functions, of which EXPLAIN shows nothing.
 */
const test = await testDatabase()
const system = kyselyOver(test.pool('colloquy_system'))
const db = kyselyOver(test.pool('colloquy_app'))
await runAsSystem(system, seedPeople)
await growCaseload(test.database, 1, 6_000)
await addCalendar(test.database)

const admin = test.administrator()
const rules = loadWorkRules()
const today = todayIn(trainingCourt.zone, Temporal.Now.instant())
const questions = await calendarQuestions(system)
const readsOf = async (work: () => Promise<unknown>) => await tableReads(admin, [db, system], work)

/** How many rows each may fetch at most, of more than half a million. */
const most: Readonly<Record<string, number>> = {
  'the week of a clerk': 12_000,
  'the day of the court, for a clerk': 6_000,
}

/** A twelfth of all hearings, of which nearly all are shown: so few are read as they lie, and sorted. */
const aWeekOfSoFew = ['hearing']

describe('of six thousand cases no table is read from end to end', () => {
  it.each(questions)('for $name', async ({ name, actor, ask }) => {
    const asked = async () => expect(await attemptAs(db, actor, ask)).toMatchObject({ ok: true })
    // The first time plans are made, and the catalog is read.
    await asked()
    const { scanned, fetched } = await readsOf(asked)
    expect(scanned).toEqual(name === 'the week of a clerk' ? aWeekOfSoFew : [])
    expect(fetched).toBeLessThan(most[name] ?? 4_000)
  })
})

/** The hour of the reminders has come, whatever hour it is when this runs. */
const noon = startOfDayIn(trainingCourt.zone, today).add({ hours: 12 })
const swept = async (act: (tx: Tx) => Promise<unknown>) =>
  await readsOf(async () => await runAsSystem(system, act, noon))

const parts: DeliveryParts = {
  rules: loadChannelRules(),
  notices: rules.notices,
  channels: new Map(),
  webhookOrigins: [],
  db,
  systemDb: system,
  publicUrl: 'https://colloquy.example.gov',
  log: openLog({ logLevel: 'silent' }),
}
const law = Buffer.alloc(32, 7)
const doneThrough = async (day: string) =>
  await admin.query(
    `insert into reminder_day (court_id, done_through) select court_id, $1 from court
     on conflict (court_id) do update set done_through = $1`,
    [day],
  )

describe('a round of the worker', () => {
  beforeAll(async () => {
    await doneThrough(today)
    await admin.query(
      `insert into deadline_run (court_id, statement, cases_total, started_at, finished_at, standing_on)
       select court_id, $1, 0, now(), now(), $2 from court`,
      [law, today],
    )
  })

  it.each<readonly [string, (tx: Tx) => Promise<unknown>]>([
    ['reminds, when all of the day are reminded', async (tx) => await remind(tx, rules.notices.reminders)],
    [
      'looks at clocks that stand still, when that was done today',
      async (tx) => await casesThatStand(tx, trainingCourt.id, today, null, 25),
    ],
    ['asks whether the deadlines are up to date', async (tx) => await beginRun(tx, trainingCourt.id, law, today)],
    ['forgets messages of long ago', async (tx) => await forgetMessages(tx, tx.now.subtract({ hours: 24 * 90 }))],
    ['forgets notifications of long ago', async (tx) => await sql`select forget_old_notices()`.execute(tx.db)],
    ['passes on next dates', async (tx) => await sql`select pass_next_dates()`.execute(tx.db)],
  ])('that %s, touches next to nothing', async (_what, act) => {
    await runAsSystem(system, act)
    const { scanned, fetched } = await swept(act)
    expect(scanned).toEqual([])
    expect(fetched).toBeLessThan(100)
  })

  it('that tells nobody anything outside, touches next to nothing', async () => {
    await tellOutside(parts)
    const { scanned, fetched } = await readsOf(async () => await tellOutside(parts))
    expect(scanned).toEqual([])
    expect(fetched).toBeLessThan(100)
  })

  it('that looks at a page of the clocks that stand still, reads that page', async () => {
    const tomorrow = addDays(today, 1)
    const act = async (tx: Tx) => await casesThatStand(tx, trainingCourt.id, tomorrow, theCase, 25)
    expect(await runAsSystem(system, act)).toHaveLength(25)
    const { scanned, fetched } = await swept(act)
    expect(scanned).toEqual([])
    expect(fetched).toBeLessThan(2_000)
  })

  it('that reminds of a day, reads what falls on its days', async () => {
    await doneThrough(addDays(today, -1))
    let told = 0
    const { scanned } = await swept(async (tx) => {
      told = await remind(tx, rules.notices.reminders)
    })
    expect(told).toBeGreaterThan(50)
    expect(scanned).toEqual([])
  })

  it('that says what a reminder is about, looks at its case and not at its day', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `select n.notice_id as id from notice n where n.principal = $1 and n.kind = 'reminder.hearing' and n.read_at is null
       and not exists (select from seal s where s.case_id = n.case_id) limit 1`,
      [theProsecutor],
    )
    const messageId = crypto.randomUUID()
    await admin.query(
      `insert into alert_message (principal, message_id, channel, purpose, once, due_at) values ($1, $2, 'mail', 'notice', 'it', now())`,
      [theProsecutor, messageId],
    )
    await admin.query('insert into alert_item (principal, message_id, notice_id) values ($1, $2, $3)', [
      theProsecutor,
      messageId,
      rows[0]?.id,
    ])
    await admin.query(
      `insert into alert_address (person, channel, address, confirmed_at) values ($1, 'mail', 'x@example.org', now())`,
      [theProsecutor],
    )
    const message = {
      id: messageId,
      claim: '',
      person: PersonId.parse(theProsecutor),
      channel: 'mail',
      purpose: 'notice',
      code: null,
      attempts: 1,
    } as const
    expect((await compose(parts, message))?.title).toMatch(/^A hearing on /)
    const { scanned, fetched } = await readsOf(async () => await compose(parts, message))
    expect(scanned).toEqual([])
    expect(fetched).toBeLessThan(60)
  })
})

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellOutside } from '../../src/alerts/deliver.ts'
import { aHearing } from '../../src/work/testing.ts'
import { anAlertScene } from '../../src/alerts/testing/scene.ts'
import { aMailServer, aPostServer, type PostStep, type SmtpStep } from '../../src/alerts/testing/servers.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { aTalksScene } from '../../src/plea/testing/talks.ts'
import { loadWorkRules } from '../../src/work/load-rules.ts'
import { remind } from '../../src/work/remind.ts'
import { addressOf, kill, until } from './program.ts'

/*
 * The program itself is killed at each step of telling somebody of a hearing, without a chance to tidy up, and another one
 * comes after it: by mail, by text message, by webhook. The only double that cannot be helped is of a message that the
 * other side took while we died before we had written it down: it bears the same id, by which a receiver drops it.
 */
const database = await testDatabase()
const admin = database.administrator()
const smtp = await aMailServer()
const home = mkdtempSync(join(tmpdir(), 'colloquy-killed-'))
const http = await aPostServer()
const { town, parts } = await anAlertScene(database, { smtp, http })
const rules = loadWorkRules().notices.reminders
/** The worker as an operator starts it; and of it what tells people outside. */
const programs = {
  whole: [join(import.meta.dirname, '../../src/server/main.ts'), 'worker'],
  part: [join(import.meta.dirname, 'tells-outside.ts')],
} as const

/** Whoever takes messages by a channel. */
interface Receiver {
  readonly channel: 'mail' | 'sms' | 'webhook'
  readonly address: string
  /** The program that is killed: the whole for one channel, for the others the part of it that differs. */
  readonly program: keyof typeof programs
  /** The steps of handing one over, and how often it may have been taken when whoever sends it dies there. */
  readonly steps: readonly (readonly [step: SmtpStep | PostStep, takenByThen: readonly number[]])[]
  /** The ids of the messages that it took. */
  taken(): readonly string[]
  /** What it does at a step before it goes on. */
  wait(at: (step: SmtpStep | PostStep) => Promise<undefined> | undefined): void
  connected(): number
}

const posts = {
  program: 'part',
  // It is sent in one piece, and may be whole where nobody has read it yet.
  steps: [
    ['connect', [0, 1]],
    ['head', [0, 1]],
    ['read', [1]],
  ],
  wait: (at) => (http.at = at),
  connected: () => http.connected(),
} as const satisfies Partial<Receiver>

const receivers: readonly Receiver[] = [
  {
    channel: 'mail',
    address: 'theo@example.org',
    program: 'whole',
    steps: [
      ['connect', [0]],
      ['mail-from', [0]],
      ['rcpt-to', [0]],
      ['data', [0, 1]],
      ['read', [1]],
    ],
    taken: () => smtp.received.map((mail) => mail.id.replace(/^<(.*)@.*>$/, '$1')),
    wait: (at) => (smtp.at = at),
    connected: () => smtp.connected(),
  },
  {
    channel: 'sms',
    address: '+15555550142',
    ...posts,
    taken: () => http.received.map((post) => String(post.headers['idempotency-key'])),
  },
  {
    channel: 'webhook',
    address: `${http.origin}/in`,
    ...posts,
    taken: () => http.received.map((post) => String(post.headers['colloquy-delivery'])),
  },
]

const started: ChildProcess[] = []

async function aWorker(program: keyof typeof programs = 'whole'): Promise<ChildProcess> {
  const worker = spawn(process.execPath, programs[program], {
    env: {
      ...process.env,
      COLLOQUY_HOME: home,
      DATABASE_URL: addressOf(database),
      COLLOQUY_PUBLIC_URL: 'https://colloquy.example.gov',
      COLLOQUY_SMTP_URL: smtp.url,
      COLLOQUY_MAIL_FROM: 'colloquy@court.example.gov',
      COLLOQUY_SMS_URL: `${http.origin}/messages`,
      COLLOQUY_SMS_TOKEN: 'the-token',
      COLLOQUY_WEBHOOK_ORIGINS: http.origin,
      COLLOQUY_WEBHOOK_SECRET: 'a secret that is long enough for this',
      COLLOQUY_LOG: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(worker)
  if (worker.stdout) await once(worker.stdout, 'data')
  return worker
}

const states = async (): Promise<readonly string[]> =>
  (await admin.query<{ state: string }>('select state from alert_message order by state')).rows.map((row) => row.state)
const planned = async (): Promise<boolean> =>
  (await admin.query('select from notice where planned_at is null')).rowCount === 0

/** Three minutes pass in which the dead worker's claim runs out. */
async function leaseRunsOut(): Promise<void> {
  await admin.query(`update alert_message set lease_until = now() - interval '1 second' where state = 'sending'`)
}

/** Holds what the worker is about to write, so that it waits in the very statement; ended by `release`. */
async function holding(statement: string): Promise<{ isWaitedFor(): Promise<boolean>; release(): Promise<void> }> {
  const client = new Client(database.database.administrator())
  await client.connect()
  await client.query('begin')
  await client.query(statement)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return {
    isWaitedFor: async () =>
      (await admin.query('select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [rows[0]?.pid]))
        .rowCount !== 0,
    release: async () => {
      await client.query('rollback')
      await client.end()
    },
  }
}

/** Reminds counsel of a hearing tomorrow: one message is to come of it, and one only. */
async function aReminder(): Promise<void> {
  const today = Temporal.Now.plainDateISO('America/Chicago')
  const { caseId } = await aTalksScene(database, town)
  await admin.query('update notice set planned_at = now()')
  await aHearing(town, caseId, today.add({ days: 1 }).toString())
  await admin.query(
    `insert into reminder_day (court_id, done_through) values ($1, $2) on conflict (court_id) do update set done_through = $2`,
    [town.courtId, today.subtract({ days: 1 }).toString()],
  )
  const noon = today.toZonedDateTime({ timeZone: 'America/Chicago', plainTime: '12:00' }).toInstant()
  await runAsSystem(town.system, async (tx) => await remind(tx, rules), noon)
  // The worker itself reminds nobody, should a day begin while this runs.
  await admin.query('update reminder_day set done_through = $1', [today.add({ days: 2 }).toString()])
}

beforeAll(async () => {
  const { person, name } = town.defender
  await admin.query('insert into account (person_id, sign_in_name, display_name) values ($1::uuid, $1::text, $2)', [
    person,
    name,
  ])
  // Whatever hour it is when this runs.
  await admin.query(`insert into alert_setting (person, digest_at, most_an_hour) values ($1, '07:30', 100)`, [person])
})
beforeEach(async () => {
  await admin.query('delete from alert_message')
  smtp.received.length = 0
  http.received.length = 0
  smtp.at = () => undefined
  http.at = () => undefined
})
afterAll(async () => {
  for (const worker of started) if (worker.exitCode === null && worker.signalCode === null) await kill(worker)
  for (const channel of parts.channels.values()) channel.close()
  await smtp.stop()
  await http.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Counsel is told by one way alone. */
async function toldBy({ channel, address }: Receiver): Promise<void> {
  await admin.query('delete from alert_address')
  await admin.query('insert into alert_address (person, channel, address, confirmed_at) values ($1, $2, $3, now())', [
    town.defender.person,
    channel,
    address,
  ])
}

/** The next worker finishes what is left; then nothing more is to be done, and what is marked as sent was taken. */
async function finishes(by: Receiver): Promise<void> {
  await tellOutside(parts)
  expect(await planned()).toBe(true)
  const { rows } = await admin.query<{ id: string; state: string }>('select message_id as id, state from alert_message')
  expect(rows).toEqual([{ id: by.taken()[0], state: 'sent' }])
  await leaseRunsOut()
  expect(await tellOutside(parts)).toBe(0)
  expect(new Set(by.taken()).size).toBe(1)
}

describe.each(receivers.map((receiver) => [receiver.channel, receiver] as const))(
  'a worker that is killed while it tells by %s',
  (_channel, by) => {
    beforeAll(async () => await toldBy(by))

    it.each([
      ['as it decides whom to tell', 'lock table alert_item in exclusive mode'],
      ['as it claims the message', 'lock table alert_message in share row exclusive mode'],
    ] as const)('%s, has sent nothing, and one message comes of it', async (_when, statement) => {
      await aReminder()
      const held = await holding(statement)
      const worker = await aWorker(by.program)
      await until('the worker waits', async () => await held.isWaitedFor())
      await kill(worker)
      await held.release()
      expect(await states()).toEqual([])
      expect(by.taken()).toEqual([])
      await finishes(by)
      expect(by.taken()).toHaveLength(1)
    })

    // While it is on its way it may have come whole or not, whether or not anybody is there to hear so.
    it.each(by.steps)('at the step “%s” of handing it over, loses nothing', async (step, takenByThen) => {
      await aReminder()
      let reached = false
      const dead = Promise.withResolvers<undefined>()
      by.wait(async (now) => {
        if (now !== step || reached) return undefined
        reached = true
        return await dead.promise
      })
      const worker = await aWorker(by.program)
      await until('the step', () => reached)
      await kill(worker)
      expect(await states()).toEqual(['sending'])
      // The server goes on with what it was given, and finds nobody there.
      dead.resolve(undefined)
      await until('the server sees that nobody is there', () => by.connected() === 0)
      await wait(50)
      const takenFromTheDead = by.taken().length
      expect(takenByThen).toContain(takenFromTheDead)
      expect(await states()).toEqual(['sending'])
      await leaseRunsOut()
      await finishes(by)
      expect(by.taken()).toHaveLength(takenFromTheDead + 1)
    })

    it('after it was taken and before that is written down, sends it once more under the same id', async () => {
      await aReminder()
      let held: Awaited<ReturnType<typeof holding>> | undefined
      by.wait(async (step) => {
        if (step === 'read') held ??= await holding('lock table alert_message in share row exclusive mode')
        return undefined
      })
      const worker = await aWorker(by.program)
      await until('it is to be written down', async () => (await held?.isWaitedFor()) ?? false)
      expect(by.taken()).toHaveLength(1)
      await kill(worker)
      await held?.release()
      await leaseRunsOut()
      await finishes(by)
      expect(by.taken()).toHaveLength(2)
    })

    it('when all is done, leaves nothing to do again', async () => {
      await aReminder()
      const worker = await aWorker(by.program)
      await until('it is sent', async () => (await states()).includes('sent'))
      await kill(worker)
      await finishes(by)
      expect(by.taken()).toHaveLength(1)
    })
  },
)

describe('a worker beside another', () => {
  it('leaves it its claim until the lease ends: nothing is sent twice', async () => {
    const [byMail] = receivers
    if (byMail) await toldBy(byMail)
    await aReminder()
    let reached = false
    const on = Promise.withResolvers<undefined>()
    smtp.at = async (step) => {
      if (step !== 'data') return undefined
      reached = true
      return await on.promise
    }
    const [first, second] = [await aWorker(), await aWorker()]
    await until('the mail is being handed over', () => reached)
    await wait(2500)
    on.resolve(undefined)
    await until('it is sent', async () => (await states()).every((state) => state === 'sent'))
    await kill(first)
    await kill(second)
    expect(smtp.received).toHaveLength(1)
  })
})

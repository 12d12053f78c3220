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
import { aMailServer, aPostServer, type SmtpStep } from '../../src/alerts/testing/servers.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { aTalksScene } from '../../src/plea/testing/talks.ts'
import { loadWorkRules } from '../../src/work/load-rules.ts'
import { remind } from '../../src/work/remind.ts'

/*
 * The program itself is killed at each step of telling somebody of a hearing by mail, without a chance to tidy up, and
 * another one comes after it. The only double that cannot be helped is of a mail that the server took while we died
 * before we had written it down: it bears the same Message-ID, by which a receiver drops it.
 */
const database = await testDatabase()
const admin = database.administrator()
const smtp = await aMailServer()
const home = mkdtempSync(join(tmpdir(), 'colloquy-killed-'))
const http = await aPostServer()
const { town, parts } = await anAlertScene(database, { smtp, http })
const rules = loadWorkRules().notices.reminders
const program = join(import.meta.dirname, '../../src/server/main.ts')

/** The address of the test's own database, through its socket. */
function databaseUrl(): string {
  const { host, user, database: name } = database.database.administrator()
  return `postgresql://${user}@${encodeURIComponent(host ?? '')}/${name}`
}

const started: ChildProcess[] = []

/** A worker as an operator starts it. */
async function aWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [program, 'worker'], {
    env: {
      ...process.env,
      COLLOQUY_HOME: home,
      DATABASE_URL: databaseUrl(),
      COLLOQUY_PUBLIC_URL: 'https://colloquy.example.gov',
      COLLOQUY_SMTP_URL: smtp.url,
      COLLOQUY_MAIL_FROM: 'colloquy@court.example.gov',
      COLLOQUY_LOG: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(worker)
  if (worker.stdout) await once(worker.stdout, 'data')
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

async function until(what: string, is: () => Promise<boolean> | boolean): Promise<void> {
  for (let n = 0; n < 600; n += 1) {
    if (await is()) return
    await wait(25)
  }
  throw new Error(`It never came to this: ${what}`)
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

/** Reminds counsel of a hearing tomorrow: one mail is to come of it, and one only. */
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
}

beforeAll(async () => {
  const { person, name } = town.defender
  await admin.query('insert into account (person_id, sign_in_name, display_name) values ($1::uuid, $1::text, $2)', [
    person,
    name,
  ])
  await admin.query(
    `insert into alert_address (person, channel, address, confirmed_at) values ($1, 'mail', 'theo@example.org', now())`,
    [person],
  )
  // Whatever hour it is when this runs.
  await admin.query(`insert into alert_setting (person, digest_at, most_an_hour) values ($1, '07:30', 100)`, [person])
})
beforeEach(async () => {
  await admin.query('delete from alert_message')
  smtp.received.length = 0
  smtp.at = () => undefined
})
afterAll(async () => {
  for (const worker of started) if (worker.exitCode === null && worker.signalCode === null) await kill(worker)
  for (const channel of parts.channels.values()) channel.close()
  await smtp.stop()
  await http.stop()
  rmSync(home, { recursive: true, force: true })
})

/** The next worker finishes what is left; then nothing more is to be done. */
async function finishes(): Promise<void> {
  await tellOutside(parts)
  expect(await planned()).toBe(true)
  expect((await states()).every((state) => state === 'sent')).toBe(true)
  await leaseRunsOut()
  expect(await tellOutside(parts)).toBe(0)
}

describe('a worker that is killed', () => {
  it.each([
    ['while it decides whom to tell', 'lock table alert_item in exclusive mode', []],
    ['while it claims the message', 'lock table alert_message in share row exclusive mode', []],
  ] as const)('%s has sent nothing, and one mail comes of it', async (_when, statement, written) => {
    await aReminder()
    const held = await holding(statement)
    const worker = await aWorker()
    await until('the worker waits', async () => await held.isWaitedFor())
    await kill(worker)
    await held.release()
    expect(await states()).toEqual(written)
    expect(smtp.received).toEqual([])
    await finishes()
    expect(smtp.received).toHaveLength(1)
  })

  // While the mail is on its way it may have come whole or not, whether or not anybody is there to hear so.
  it.each([
    ['connect', [0]],
    ['mail-from', [0]],
    ['rcpt-to', [0]],
    ['data', [0, 1]],
    ['read', [1]],
  ] as const satisfies readonly (readonly [SmtpStep, readonly number[]])[])(
    'at the step “%s” of handing it over loses nothing: one mail comes of it',
    async (step, takenByThen) => {
      await aReminder()
      let reached = false
      const dead = Promise.withResolvers<undefined>()
      smtp.at = async (now) => {
        if (now !== step || reached) return undefined
        reached = true
        return await dead.promise
      }
      const worker = await aWorker()
      await until('the step', () => reached)
      await kill(worker)
      expect(await states()).toEqual(['sending'])
      // The server goes on with what it was given, and finds nobody there.
      dead.resolve(undefined)
      await until('the server sees that nobody is there', () => smtp.connected() === 0)
      await wait(50)
      const takenFromTheDead = smtp.received.length
      expect(takenByThen).toContain(takenFromTheDead)
      await leaseRunsOut()
      await finishes()
      expect(new Set(smtp.received.map((mail) => mail.id)).size).toBe(1)
      expect(smtp.received).toHaveLength(takenFromTheDead + 1)
    },
  )

  it('after the server took it and before that was written down sends it once more, as the same mail', async () => {
    await aReminder()
    let held: Awaited<ReturnType<typeof holding>> | undefined
    smtp.at = async (step) => {
      if (step === 'read') held ??= await holding('lock table alert_message in share row exclusive mode')
      return undefined
    }
    const worker = await aWorker()
    await until('it is to be written down', async () => (await held?.isWaitedFor()) ?? false)
    expect(smtp.received).toHaveLength(1)
    await kill(worker)
    await held?.release()
    await leaseRunsOut()
    await finishes()
    expect(smtp.received).toHaveLength(2)
    expect(smtp.received[0]?.id).toBe(smtp.received[1]?.id)
  })

  it('when all is done leaves nothing to do again', async () => {
    await aReminder()
    const worker = await aWorker()
    await until('it is sent', async () => (await states()).includes('sent'))
    await kill(worker)
    await finishes()
    expect(smtp.received).toHaveLength(1)
  })

  it('holds its claim until the lease ends: another one beside it sends nothing twice', async () => {
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

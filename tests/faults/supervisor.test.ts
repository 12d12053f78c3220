import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { installedPackage } from '../../src/platform/postgres/binaries.ts'
import { openDatabase } from '../../src/platform/postgres/database.ts'
import {
  embeddedSuperuser,
  FolderInUseError,
  socketConnection,
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from '../../src/platform/postgres/supervisor.ts'
import { until } from './program.ts'

const isRoot = process.getuid?.() === 0
const root = mkdtempSync('/tmp/colloquy-faults-')
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

let homes = 0
const newHome = () => join(root, `home-${(homes += 1)}`)
/** For tests that do not care what is in it: making a data folder takes most of their time. */
const usedHome = newHome()
const keepSeven = 'create table if not exists kept as select 7 as answer'

const toStop: { stop(): Promise<void> }[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const each of toStop.splice(0).toReversed()) await each.stop()
})

async function started(home: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ home, whenInUse: 'refuse', ...options })
  toStop.push(server)
  return server
}

async function ask(server: EmbeddedServer, question: string, database = 'postgres'): Promise<unknown> {
  const client = new Client(socketConnection(server.socketFolder, embeddedSuperuser, database))
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(question)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

function program(file: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  children.push(child)
  return child
}

/** A program that writes without pause, once it has had `atLeast` acknowledgements. */
async function writer(home: string, atLeast: number) {
  const child = program('writer.ts', home)
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  let acknowledged = 0
  const enough = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      acknowledged = Number(line)
      if (acknowledged >= atLeast) resolve()
    })
    child.once('exit', () => reject(new Error('the writer ended early')))
  })
  await enough
  return {
    kill: async () => {
      child.kill('SIGKILL')
      // 'close' comes after the last line of its output has been read.
      await once(child, 'close')
      return acknowledged
    },
  }
}

const postmasterOf = (home: string) =>
  Number(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

describe('what was acknowledged is there after everything was killed', () => {
  it('the server and the program at once, while it writes', async () => {
    const home = newHome()
    const writing = await writer(home, 300)
    process.kill(postmasterOf(home), 'SIGKILL')
    const acknowledged = await writing.kill()
    const server = await started(home)
    const last = await ask(server, 'select max(n) as answer from written', 'colloquy')
    expect(last).toBeGreaterThanOrEqual(acknowledged)
    // One insert may have been committed whose acknowledgement was never sent.
    expect(last).toBeLessThanOrEqual(acknowledged + 1)
    expect(await ask(server, 'select count(*)::int as answer from written', 'colloquy')).toBe(last)
  })

  it('the program alone: its server is still running and is taken over with all its rows', async () => {
    const home = newHome()
    const writing = await writer(home, 100)
    const orphan = postmasterOf(home)
    const acknowledged = await writing.kill()
    const server = await started(home)
    expect(server.pid()).toBe(orphan)
    expect(server.supervised).toBe(true)
    expect(await ask(server, 'select count(*)::int as answer from written', 'colloquy')).toBeGreaterThanOrEqual(
      acknowledged,
    )
    await server.stop()
    await expect(ask(server, 'select 1 as answer')).rejects.toThrow(/ENOENT|ECONNREFUSED/)
    expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  it('the server alone: it is started again on the same socket', async () => {
    const notices: string[] = []
    const server = await started(usedHome, { notice: (message) => notices.push(message) })
    await ask(server, keepSeven)
    const before = server.pid()
    process.kill(before, 'SIGKILL')
    await until('another server runs', () => server.pid() !== before)
    expect(await ask(server, 'select answer from kept')).toBe(7)
    expect(notices).toEqual(['The embedded database has ended unexpectedly and is started again.'])
  })
})

it('a program that ends by a fault takes its server with it', async () => {
  const home = newHome()
  const child = program('faulty.ts', home)
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  await until('the server is gone', () => !existsSync(join(home, 'postgres/data/postmaster.pid')))
})

describe('what a dead server left behind does not keep the next from starting', () => {
  /** A process id that a dead server's file may name: one of another program, and a child that nobody has collected. */
  const strangers = {
    'another program has its number now': async () => process.pid,
    'it is dead but not collected (a zombie)': async () => {
      const parent = spawn('/bin/sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      children.push(parent)
      const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))))
      await until(
        'the child is dead and not collected',
        () => process.platform !== 'linux' || /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')),
      )
      return pid
    },
    'its number is free': async () => 4_194_000,
  }

  it.each(Object.entries(strangers))('%s', async (_situation, stranger) => {
    const home = usedHome
    const first = await started(home)
    await ask(first, keepSeven)
    const folder = statSync(join(home, 'postgres/data'))
    await first.stop()
    const leave = (path: string, text: string) => {
      writeFileSync(path, text, { mode: 0o600 })
      chownSync(path, folder.uid, folder.gid)
    }
    const pid = await stranger()
    const data = join(home, 'postgres/data')
    mkdirSync(first.socketFolder, { recursive: true })
    leave(join(data, 'postmaster.pid'), `${pid}\n${data}\n1\n5432\n${first.socketFolder}\n\n  1 1\nready   \n`)
    leave(join(first.socketFolder, '.s.PGSQL.5432'), '')
    leave(join(first.socketFolder, '.s.PGSQL.5432.lock'), `${pid}\n${data}\n1\n5432\n${first.socketFolder}\n`)
    const second = await started(home)
    expect(await ask(second, 'select answer from kept')).toBe(7)
  })
})

describe('one folder, one supervisor', () => {
  it('a second start is refused, naming the process that has the folder and what to do', async () => {
    const home = usedHome
    await started(home)
    await expect(startEmbedded({ home, whenInUse: 'refuse' })).rejects.toThrow(
      `The folder ${home} is in use by another Colloquy (process ${process.pid}). Stop that one first, or set COLLOQUY_HOME to another folder.`,
    )
  })

  it('of two that start at once on an empty folder, one has it and one is refused', async () => {
    const home = newHome()
    const outcomes = await Promise.allSettled([started(home), started(home)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toBeInstanceOf(FolderInUseError)
  })

  it('a command that joins leaves the server running when it goes', async () => {
    const home = usedHome
    const server = await started(home)
    const guest = await startEmbedded({ home, whenInUse: 'join' })
    expect(guest).toMatchObject({ supervised: false, socketFolder: server.socketFolder })
    await guest.stop()
    expect(await ask(server, 'select 1 as answer')).toBe(1)
  })
})

describe('the server as it runs', () => {
  it('keeps checksums, waits for the disk, listens on no network, and lets nobody else near its socket', async () => {
    const server = await started(usedHome)
    const settings = `select jsonb_object_agg(name, setting) as answer from pg_settings
      where name in ('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'server_encoding')`
    expect(await ask(server, settings)).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    })
    expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700)
  })

  it('finds a short place for its socket when the home is deep, and leaves nothing there', async () => {
    const server = await started(join(newHome(), 'a-long-way-down/'.repeat(8)))
    expect(server.socketFolder).toMatch(/^\/tmp\/colloquy-/)
    expect(await ask(server, 'select 1 as answer')).toBe(1)
    await server.stop()
    expect(existsSync(server.socketFolder)).toBe(false)
  })

  it('opens the database of the settings, reached by each role as itself', async () => {
    const database = await openDatabase({ home: usedHome, databaseUrl: undefined })
    toStop.push(database)
    const client = new Client(database.administrator())
    await client.connect()
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    await client.end()
    expect(rows).toEqual([{ name: 'colloquy' }])
  })
})

/** The package as it lies when install scripts are switched off: without the links between its libraries. */
function packageWithoutLinks(): string {
  const copy = join(root, 'package')
  if (existsSync(copy)) return copy
  cpSync(installedPackage(), copy, { recursive: true, verbatimSymlinks: true })
  const links: unknown = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(links)) throw new Error('the list of links is not a list')
  for (const { target } of links) rmSync(join(copy, String(target)), { force: true })
  return copy
}

it('a package without the links between its libraries is copied beside the data and completed there', async () => {
  const home = newHome()
  const server = await started(home, { packageFolder: packageWithoutLinks() })
  expect(await ask(server, 'select 1 as answer')).toBe(1)
})

function userOf(pid: number): number {
  if (process.platform === 'linux') return statSync(`/proc/${pid}`).uid
  return Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }))
}

describe.runIf(isRoot)('started by root', () => {
  const user = { uid: 65_534, gid: 65_534 }

  it('the server runs as another user and owns its data', async () => {
    const home = usedHome
    const server = await started(home)
    const { uid } = statSync(join(home, 'postgres/data'))
    expect(uid).not.toBe(0)
    expect(userOf(server.pid())).toBe(uid)
  })

  it('a home that this user cannot enter holds a link to where the data is', async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const home = join(closed, 'home')
    const server = await started(home)
    const link = join(home, 'postgres')
    const away = readlinkSync(link)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(await ask(server, keepSeven)).toBeUndefined()
    await server.stop()
    const again = await started(home)
    expect(await ask(again, 'select answer from kept')).toBe(7)
    await again.stop()
    rmSync(away, { recursive: true })
  })

  it('an ordinary user needs no root and no other user', async () => {
    const home = newHome()
    mkdirSync(home)
    chownSync(home, user.uid, user.gid)
    const child = program('ordinary-user.ts', home, packageWithoutLinks(), String(user.uid), String(user.gid))
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout ?? process.stdin }).once('line', resolve)
      child.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
    })
    const { pid }: { pid: number } = JSON.parse(line)
    expect(userOf(pid)).toBe(user.uid)
    child.stdin?.write('stop\n')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(false)
  })
})

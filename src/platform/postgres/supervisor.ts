import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type PoolConfig } from 'pg'
import { installedPackage, prepareBinaries, type Binaries } from './binaries.ts'
import { prepareClusterFolder, type ClusterFolder } from './cluster-folder.ts'
import { plannerSettings } from './planner-settings.ts'
import { runningPostmaster, type Postmaster } from './postmaster-file.ts'
import { runsWith } from './process-state.ts'
import { clearSocketFolder, prepareSocketFolder, socketPort } from './socket-folder.ts'

/** The embedded server as its user sees it. */
export interface EmbeddedServer {
  readonly socketFolder: string
  /** Whether this process looks after the server, or is a guest of the one that does. */
  readonly supervised: boolean
  /** The process id of the server that runs now. */
  pid(): number
  /** Stops the server and all it started; a guest only leaves. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly home: string
  /** What to do when another program of ours looks after this folder already. */
  readonly whenInUse: 'refuse' | 'join'
  /** Settings beyond ours, such as `fsync: 'off'` for databases that are thrown away. */
  readonly settings?: Readonly<Record<string, string>>
  /** The folder of the PostgreSQL package, if not the installed one. */
  readonly packageFolder?: string
  /** Told of restarts. */
  readonly notice?: (message: string) => void
}

/** The folder belongs to a program that is running. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

export const embeddedSuperuser = 'postgres'
/** Whoever holds this lock in the server's own database looks after the server; the lock dies with its process. */
const supervisorLock = 7_265_656
const patience = Temporal.Duration.from({ minutes: 5 }).total('milliseconds')
const restartsAllowed = 5

/**
 * Starts PostgreSQL on the home's folder, or takes over the one that an earlier program of ours left running.
 * If the server dies it is started again.
 * @throws FolderInUseError when another running program looks after the folder and `whenInUse` is `refuse`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32')
    throw new Error('The embedded database needs Linux or macOS. On Windows set DATABASE_URL to a PostgreSQL server.')
  const cluster = prepareClusterFolder(options.home)
  const binaries = prepareBinaries(options.packageFolder ?? installedPackage(), cluster.root, cluster.user)
  createDataFolder(cluster, binaries)
  const launch: Launch = { cluster, binaries, settings: options.settings ?? {} }
  const postmaster = await ensureRunning(launch)
  const lock = await takeLock(postmaster, options)
  if (lock === null) return guestOf(postmaster)
  return supervise(launch, postmaster, lock, options.notice ?? (() => undefined))
}

interface Launch {
  readonly cluster: ClusterFolder
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
}

// --- the data folder -------------------------------------------------------------------------------------------

function createDataFolder(cluster: ClusterFolder, binaries: Binaries): void {
  if (existsSync(cluster.data)) {
    refuseOtherVersion(cluster, binaries)
    return
  }
  // Made aside and moved into place: a start that is cut short, or two at once, never leave half a database.
  const unfinished = `${cluster.data}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  execFileSync(binaries.initdb, initdbArguments(unfinished), {
    ...cluster.user,
    cwd: cluster.root,
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    renameSync(unfinished, cluster.data)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(cluster.data)) throw error
  }
}

const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '/usr/bin:/bin' }

function initdbArguments(folder: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${embeddedSuperuser}`,
    // Only who can enter the socket's folder can knock at all.
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ]
}

function refuseOtherVersion(cluster: ClusterFolder, binaries: Binaries): void {
  const version = readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8').trim()
  if (version === binaries.majorVersion) return
  throw new Error(
    `The database in ${cluster.data} was made by PostgreSQL ${version}; this program brings ${binaries.majorVersion}. Take a backup with the program that made it, and restore it here into an empty folder.`,
  )
}

// --- one running server ----------------------------------------------------------------------------------------

async function ensureRunning(launch: Launch, keepSocketFolder?: string): Promise<Postmaster> {
  const deadline = performance.now() + patience
  let child: Started | null = null
  for (;;) {
    const running = runningPostmaster(launch.cluster.data)
    if (running && (await answers(running))) return running
    if (!running && child?.ended() !== false) {
      if (child) refuseHopelessStart(launch.cluster)
      child = start(launch, keepSocketFolder ?? prepareSocketFolder(launch.cluster))
    }
    if (performance.now() > deadline)
      throw new Error(`PostgreSQL did not come up within five minutes. Its own words are in ${launch.cluster.log}.`)
    await wait(50)
  }
}

interface Started {
  ended(): boolean
}

function start({ cluster, binaries, settings }: Launch, socketFolder: string): Started {
  clearSocketFolder(socketFolder)
  const socket = existsSync(socketFolder) ? socketFolder : prepareSocketFolder(cluster)
  const log = openLog(cluster)
  const child = spawn(binaries.postgres, serverArguments(cluster, socket, settings), {
    ...cluster.user,
    cwd: cluster.root,
    env: serverEnvironment,
    // Its own session: Ctrl-C in the terminal reaches us alone, and we stop the server in order.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return { ended: whetherEnded(child) }
}

function whetherEnded(child: ChildProcess): () => boolean {
  let failed = false
  child.on('error', () => (failed = true))
  return () => failed || child.exitCode !== null || child.signalCode !== null
}

function serverArguments(cluster: ClusterFolder, socketFolder: string, settings: Launch['settings']): string[] {
  const all = { ...ourSettings, unix_socket_directories: socketFolder, ...settings }
  return ['-D', cluster.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const ourSettings = {
  listen_addresses: '',
  port: String(socketPort),
  unix_socket_permissions: '0700',
  fsync: 'on',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  ...plannerSettings,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The server's log holds no case content: neither statements nor the values that a message's detail repeats.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

const largestLog = 10_000_000

function openLog(cluster: ClusterFolder): number {
  const size = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(cluster.log, size > largestLog ? 'w' : 'a', 0o600)
  if (cluster.user) chownSync(cluster.log, cluster.user.uid, cluster.user.gid)
  return log
}

/**
 * Two ends of a start mend themselves: the children of a killed server still hold its memory for a moment, and
 * another program may have started the server first.
 */
function refuseHopelessStart(cluster: ClusterFolder): void {
  const lastWords = readFileSync(cluster.log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(lastWords)) return
  throw new Error(`PostgreSQL could not start. Its last words, in ${cluster.log}:\n${lastWords}`)
}

/** How to reach a server through its socket. */
export function socketConnection(socketFolder: string, user: string, database: string): PoolConfig {
  return { host: socketFolder, port: socketPort, user, database }
}

async function answers(postmaster: Postmaster): Promise<boolean> {
  const client = superuserClient(postmaster)
  try {
    await client.connect()
    return true
  } catch {
    return false // starting, recovering or going down: the caller looks again
  } finally {
    await client.end().catch(() => undefined)
  }
}

function superuserClient(postmaster: Postmaster): Client {
  const client = new Client({
    ...socketConnection(postmaster.socketFolder, embeddedSuperuser, 'postgres'),
    application_name: `colloquy supervisor, process ${process.pid}`,
  })
  client.on('error', () => undefined) // the end of the connection is heard through 'end'
  return client
}

// --- who looks after it ----------------------------------------------------------------------------------------

/**
 * The connection that holds the supervisor's lock; null when a guest was asked for and another holds it. A process that
 * was killed may hold it until the server hears of its end: then it is tried again.
 */
async function takeLock(postmaster: Postmaster, options: EmbeddedOptions): Promise<Client | null> {
  const client = superuserClient(postmaster)
  await client.connect()
  const deadline = performance.now() + 10_000
  for (;;) {
    if (await lockedBy(client)) return client
    const holder = await holderOf(client)
    if ((holder !== null && runsWith(holder, [])) || performance.now() > deadline) {
      await client.end()
      if (options.whenInUse === 'join') return null
      throw new FolderInUseError(
        `The folder ${options.home} is in use by another Colloquy (process ${holder ?? 'unknown'}). Stop that one first, or set COLLOQUY_HOME to another folder.`,
      )
    }
    await wait(50)
  }
}

async function lockedBy(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    supervisorLock,
  ])
  return rows[0]?.locked === true
}

/** The process that holds the lock; null when it has let go of it meanwhile. */
async function holderOf(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ process: number | null }>(
    `select substring(application_name from 'process (\\d+)')::int as process from pg_stat_activity
     where pid = (select pid from pg_locks where locktype = 'advisory' and granted and objid = $1::int)`,
    [supervisorLock],
  )
  return rows[0]?.process ?? null
}

function guestOf(postmaster: Postmaster): EmbeddedServer {
  return {
    socketFolder: postmaster.socketFolder,
    supervised: false,
    pid: () => postmaster.pid,
    stop: async () => undefined,
  }
}

function supervise(launch: Launch, first: Postmaster, lock: Client, notice: (message: string) => void): EmbeddedServer {
  const { socketFolder } = first
  let postmaster = first
  let holding = lock
  let stopping = false
  let restarts = 0

  const watch = (client: Client) => {
    holding = client
    client.on('end', () => {
      if (!stopping) void revive()
    })
  }
  const revive = async () => {
    restarts += 1
    if (restarts > restartsAllowed) {
      notice(
        `The embedded database has ended ${restarts} times and is left alone. Its own words are in ${launch.cluster.log}.`,
      )
      return
    }
    notice('The embedded database has ended unexpectedly and is started again.')
    try {
      postmaster = await ensureRunning(launch, socketFolder)
      const client = await takeLock(postmaster, { home: launch.cluster.root, whenInUse: 'refuse' })
      if (client === null) return
      if (stopping) await client.end()
      else watch(client)
    } catch (error) {
      notice(
        `The embedded database could not be started again. ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
  watch(lock)

  // A program that ends without having stopped the server (a fault, Ctrl-C during its start) still asks it to stop.
  const askToStop = () => signal(postmaster.pid, 'SIGINT')
  process.once('exit', askToStop)

  return {
    socketFolder,
    supervised: true,
    pid: () => postmaster.pid,
    stop: async () => {
      if (stopping) return
      stopping = true
      process.off('exit', askToStop)
      await holding.end()
      await stopPostmaster(launch.cluster, postmaster)
    },
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is written, then it ends. */
async function stopPostmaster(cluster: ClusterFolder, { pid, socketFolder }: Postmaster): Promise<void> {
  const started = performance.now()
  signal(pid, 'SIGINT')
  while (runningPostmaster(cluster.data)?.pid === pid) {
    if (performance.now() - started > 60_000) signal(pid, 'SIGQUIT')
    await wait(20)
  }
  clearSocketFolder(socketFolder)
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

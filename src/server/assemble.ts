import type { FastifyInstance } from 'fastify'
import { Client, type Notification } from 'pg'
import { tellOutside } from '../alerts/deliver.ts'
import { recomputeCourts, restPerWork } from '../calendar/deadlines/recompute-courts.ts'
import { authenticationProblems } from '../identity/problems.ts'
import { makeAuthenticate } from '../identity/authenticate.ts'
import { makeEnter } from '../identity/enter.ts'
import { AccessLog } from '../ledger/access-log.ts'
import { Sequencer } from '../ledger/feed.ts'
import { runReactions } from '../ledger/reactions.ts'
import { importWaiting } from '../exchange/import-waiting.ts'
import { StreamHub } from '../ledger/stream.ts'
import { buildServer } from '../platform/http/server.ts'
import { openChannels } from '../platform/channels/open-channels.ts'
import type { Config } from '../platform/config.ts'
import type { JobRunner } from '../platform/jobs/runner.ts'
import { startJobs } from '../platform/jobs/runner.ts'
import type { Log } from '../platform/log.ts'
import type { Database } from '../platform/postgres/database.ts'
import { alertPartsWith, allJobs, allReactions, allRoutes } from './areas.ts'
import { openServices, type OpenServices } from './services.ts'
import { addPage } from './static.ts'

/** Everything that runs, put together; the one place that wires. */
export interface Colloquy {
  readonly app: FastifyInstance
  readonly services: OpenServices
  readonly hub: StreamHub
  /** Null when this process does not do the worker's part. */
  readonly jobs: JobRunner | null
  /** Sequences, reacts and delivers until nothing is left: for tests and the seed. */
  settle(): Promise<void>
  stop(): Promise<void>
}

export interface AssembleOptions {
  readonly config: Config
  readonly database: Database
  readonly log: Log
  readonly withWorker: boolean
  readonly checkAnswers: boolean
}

export async function assemble({
  config,
  database,
  log,
  withWorker,
  checkAnswers,
}: AssembleOptions): Promise<Colloquy> {
  const services = await openServices(config, database)
  const { db, systemDb } = services
  const sequencer = new Sequencer(systemDb, log)
  const accessLog = new AccessLog(systemDb, log)
  const hub = await StreamHub.open(db, systemDb, log)
  const reactionsOfAll = allReactions(services)
  const react = async () => {
    if ((await runReactions(systemDb, reactionsOfAll, log)) > 0) sequencer.poke()
  }
  // A process without the worker's part leaves reactions to one that has it.
  const reactions = withWorker ? new Wakeful(react) : null
  const loadMended = async () => {
    const loaded = await importWaiting(database, systemDb, log)
    if (loaded > 0) sequencer.poke()
    return loaded
  }
  const mended = withWorker ? new Wakeful(loadMended) : null
  /** Work whose next round makes up for one that failed. */
  const inRounds = (work: () => Promise<unknown>, failed: string): Wakeful =>
    new Wakeful(async () => {
      try {
        await work()
      } catch (error) {
        log.error({ err: error }, failed)
      }
    })
  let stopping = false
  const recompute = async () => {
    if ((await recomputeCourts(systemDb, services.packs, log, { restPerWork, until: () => stopping })) > 0)
      sequencer.poke()
  }
  const deadlines = withWorker ? inRounds(recompute, 'deadlines could not be recomputed; the next round goes on') : null
  const channels = openChannels(config.channels)
  const alerts = alertPartsWith({ channels, webhookOrigins: config.channels.webhook?.origins ?? [] })
  const tell = async () => await tellOutside({ ...alerts, db, systemDb, publicUrl: config.publicUrl, log })
  const outside = withWorker ? inRounds(tell, 'messages could not be sent; the next round sends them') : null
  const identity = { systemDb, publicUrl: config.publicUrl }
  const secure = config.publicUrl?.startsWith('https:') ?? false
  const authenticate = makeAuthenticate(identity)
  const app = await buildServer({
    db,
    log,
    routes: allRoutes(services, { hub, authenticate, identity, alerts }),
    authenticate,
    enter: makeEnter(identity),
    authenticationProblems,
    onRead: (actor, route, reads) => accessLog.note(actor.person, route, reads),
    onChange: () => sequencer.poke(),
    checkAnswers,
    requestsPerMinute: config.requestsPerMinute,
    secure,
  })
  await addPage(app)
  const ear = await listen(database, (message) => {
    if (message?.channel === 'notices') {
      outside?.wake()
      return hub.tell(new Set(message.payload?.split(',')), 'work.notified')
    }
    hub.wake()
    reactions?.wake()
  })
  const jobs = withWorker ? await startJobs(database, systemDb, allJobs, log) : null
  reactions?.wake()
  deadlines?.wake()
  return {
    app,
    services,
    hub,
    jobs,
    settle: async () => {
      await loadMended()
      for (let reacted = 1; reacted > 0;) {
        await sequencer.now()
        reacted = await runReactions(systemDb, reactionsOfAll, log)
      }
      hub.wake()
      await accessLog.flush()
    },
    stop: async () => {
      await app.close()
      await ear.end()
      await outside?.stop()
      for (const channel of channels.values()) channel.close()
      await reactions?.stop()
      await mended?.stop()
      stopping = true
      await deadlines?.stop()
      await jobs?.stop()
      await sequencer.stop()
      await accessLog.flush()
      await db.destroy()
      await services.searchDb.destroy()
      await systemDb.destroy()
    },
  }
}

/** Runs a piece of work again whenever it is woken, never twice at once, and now and then by itself. */
class Wakeful {
  readonly #work: () => Promise<unknown>
  readonly #tick: NodeJS.Timeout
  #running: Promise<void> | undefined
  #again = false
  #stopped = false

  constructor(work: () => Promise<unknown>) {
    this.#work = work
    this.#tick = setInterval(() => this.wake(), 2000)
  }

  wake(): void {
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = this.#work()
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        this.#running = undefined
        if (this.#again) {
          this.#again = false
          this.wake()
        }
      })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#tick)
    await this.#running
  }
}

/** Hears the nudges of the feed and of notifications; comes back when the connection was lost, and then looks what it missed. */
async function listen(database: Database, heard: (message?: Notification) => void): Promise<{ end(): Promise<void> }> {
  let ended = false
  let client: Client | undefined
  let again: NodeJS.Timeout | undefined
  const open = async (): Promise<void> => {
    const fresh = new Client(database.connectionFor('colloquy_system'))
    fresh.on('notification', heard)
    // A lost connection says so twice, by an error and by its end; one retry is enough.
    fresh.on('error', retry)
    fresh.on('end', retry)
    await fresh.connect()
    await fresh.query('listen feed; listen notices')
    client = fresh
    heard()
  }
  const retry = (): void => {
    if (ended || again) return
    again = setTimeout(() => {
      again = undefined
      open().catch(retry)
    }, 500)
  }
  await open()
  return {
    end: async () => {
      ended = true
      clearTimeout(again)
      await client?.end()
    },
  }
}

import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { pendingIn } from '../platform/postgres/migrate.ts'
import type { Database } from '../platform/postgres/database.ts'

interface OpsParts {
  readonly database: Database
  readonly metricsToken: string | undefined
  /** Null when the worker runs in another process. */
  readonly workerAlive: (() => boolean) | null
  readonly openStreams: () => number
}

/** What those who operate the server ask it: is it alive, is it ready, what does it count. None of it knows a case. */
export async function addOps(app: FastifyInstance, parts: OpsParts): Promise<void> {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const checks = { database: await databaseState(parts.database), worker: workerState(parts.workerAlive) }
    const ready = checks.database === 'ready' && checks.worker !== 'stopped'
    return await reply.code(ready ? 200 : 503).send({ ready, ...checks })
  })
  addMetrics(app, parts)
}

const workerState = (alive: (() => boolean) | null): string =>
  alive === null ? 'elsewhere' : alive() ? 'ready' : 'stopped'

async function databaseState(database: Database): Promise<string> {
  const client = new Client({
    ...database.connectionFor('colloquy_system'),
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  })
  try {
    await client.connect()
    const pending = await pendingIn(client)
    return pending.length === 0 ? 'ready' : 'migrations are pending'
  } catch {
    return 'cannot be reached'
  } finally {
    await client.end().catch(() => undefined)
  }
}

function addMetrics(app: FastifyInstance, { metricsToken, openStreams }: OpsParts): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'colloquy_requests_total',
    help: 'Requests by route and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'colloquy_request_seconds',
    help: 'Time to answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const streams: Gauge = new Gauge({
    name: 'colloquy_open_streams',
    help: 'Open live streams.',
    registers: [registry],
    collect: () => streams.set(openStreams()),
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    requests.inc({ route, method: request.method, status: reply.statusCode })
    seconds.observe({ route }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    // Without a token set, and with a wrong one, there is nothing here.
    if (!metricsToken || !sameText(request.headers.authorization ?? '', `Bearer ${metricsToken}`))
      return reply.callNotFound()
    return await reply.header('content-type', registry.contentType).send(await registry.metrics())
  })
}

function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

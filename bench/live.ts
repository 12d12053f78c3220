import { Client } from 'pg'
import type { Database } from '../src/platform/postgres/database.ts'
import { benchId } from './caseload/ids.ts'
import { block, defenderOf } from './caseload/shape.ts'
import type { Sides } from './compare.ts'
import { cookieOf, extension, someCases } from './operations.ts'
import { figureOf, type Figure } from './processes/asked.ts'

/** How long a change takes to another screen. */
export interface Live {
  readonly streams: number
  /** From the answer to the change until the nudge is on the defender's screen. */
  readonly nudge: Figure
  /** From the commit of a bare NOTIFY until a bare listener has it. */
  readonly notify: Figure
}

const streams = 1_000
const changes = 40

export async function measureLive(
  { whole, loader }: Sides,
  database: Database,
  cases: number,
  key: Buffer,
): Promise<Live> {
  const numbers = someCases(cases, changes, (n) => n % 5 === 1 && n > cases - block.cases)
  const defenders = [...new Set(Array.from({ length: block.defenders }, (_, i) => defenderOf(cases - i)))]
  const cookies = Array.from({ length: streams }, (_, i) => cookieOf(defenders[i % defenders.length] ?? ''))
  return {
    streams,
    nudge: await loader.carryOut({
      kind: 'streams',
      address: whole.address,
      cookies,
      changes: numbers.map((n) => ({ asked: extension(n, key), caseId: benchId('case', n) })),
    }),
    notify: await bareNotify(database),
  }
}

async function bareNotify(database: Database): Promise<Figure> {
  const [speaker, listener] = [new Client(database.administrator()), new Client(database.administrator())]
  await Promise.all([speaker.connect(), listener.connect()])
  try {
    await listener.query('listen bench')
    const times: number[] = []
    for (let n = 0; n < changes; n += 1) {
      const heard = new Promise<number>((resolve) => listener.once('notification', () => resolve(performance.now())))
      await speaker.query(`select pg_notify('bench', $1)`, [String(n)])
      const committed = performance.now()
      times.push(Math.max(0, (await heard) - committed))
    }
    return figureOf(times, 1)
  } finally {
    await Promise.all([speaker.end(), listener.end()])
  }
}

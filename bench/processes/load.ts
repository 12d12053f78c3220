import { setTimeout as wait } from 'node:timers/promises'
import { figureOf, type Figure, type Order, type Report } from './asked.ts'
import { measureStreams } from './streams.ts'
import { rendered, Wire } from './wire.ts'

/*
 * The load generator, in a process of its own: it never waits for the server's event loop nor the server for its.
 */

process.on('message', (order: Order) => {
  carryOut(order).then(
    (figure) => process.send?.({ ok: true, figure } satisfies Report),
    (error: unknown) => process.send?.({ ok: false, because: String(error) } satisfies Report),
  )
})

const carryOut = async (order: Order): Promise<Figure> =>
  order.kind === 'load' ? await measureLoad(order) : await measureStreams(order)

/** The next operation of each address: a slice goes on where the one before ended, so that nothing is changed twice. */
const used = new Map<string, number>()

const fewest = 32

async function measureLoad(order: Extract<Order, { kind: 'load' }>): Promise<Figure> {
  const { address, operations, seconds, warmUpSeconds, connections, pace } = order
  const requests = operations.map((operation) => operation.map(rendered))
  if (requests.length === 0) throw new Error('there is nothing to ask')
  const key = `${address} ${operations[0]?.[0]?.path}`
  let next = used.get(key) ?? 0
  const from = performance.now() + warmUpSeconds * 1000
  const until = from + seconds * 1000
  const times: number[] = []
  const begun = performance.now()
  let paced = 0
  const one = async (): Promise<void> => {
    const wire = new Wire(address)
    try {
      // A slow machine is given the time that some figures need.
      while (performance.now() < until || times.length < fewest) {
        const due = pace === undefined ? 0 : begun + (paced++ * 1000) / pace - performance.now()
        if (due > 0) await wait(due)
        const start = performance.now()
        for (const request of requests[next++ % requests.length] ?? []) refuseFailure(await wire.ask(request), request)
        if (start >= from) times.push(performance.now() - start)
      }
    } finally {
      wire.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  used.set(key, next)
  return figureOf(times, Math.max(seconds, (performance.now() - from) / 1000))
}

function refuseFailure(status: number, request: string): void {
  if (status !== 200) throw new Error(`${request.slice(0, request.indexOf(' HTTP'))} was answered with ${status}`)
}

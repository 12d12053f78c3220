import { Agent, request } from 'node:http'

/** What was measured of one operation. */
export interface Figure {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Connections at once. */
const connections = 16

/** Asks `address` for paths in turn, over some connections at once, for so many seconds after a short warm-up. */
export async function measure(
  address: string,
  path: (i: number) => string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
): Promise<Figure> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let i = 0
  const warmUntil = performance.now() + 500
  const until = warmUntil + seconds * 1000
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      await ask(agent, `${address}${path((i += 1))}`, headers)
      if (begun >= warmUntil) times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

async function ask(agent: Agent, url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const asked = request(url, { agent, headers }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

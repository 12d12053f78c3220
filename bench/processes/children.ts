import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import heapFlags from '../../scripts/heap-flags.json' with { type: 'json' }
import type { Figure, Order } from './asked.ts'

/** A server in a process of its own. */
export interface Served {
  readonly address: string
  readonly pid: number
  /** Asks it for its memory. */
  memory(): Promise<{ residentMiB: number; highestMiB: number }>
  stop(): Promise<void>
}

const Address = z.object({ address: z.string() })
const Memory = z.object({ residentMiB: z.number(), highestMiB: z.number() })
const Reported = z.union([
  z.object({
    ok: z.literal(true),
    figure: z.object({ perSecond: z.number(), seconds: z.number(), p50: z.number(), p99: z.number() }),
  }),
  z.object({ ok: z.literal(false), because: z.string() }),
])

export async function serve(program: 'whole' | 'bare', home: string): Promise<Served> {
  const child = start(program, home)
  const { address } = Address.parse(await heardFrom(child))
  return {
    address,
    pid: child.pid ?? 0,
    memory: async () => {
      child.send('memory')
      return Memory.parse(await heardFrom(child))
    },
    stop: async () => await stopped(child),
  }
}

/** The load generator. */
export interface Loader {
  carryOut(order: Order): Promise<Figure>
  stop(): Promise<void>
}

export function startLoader(home: string): Loader {
  const child = start('load', home)
  return {
    carryOut: async (order) => {
      child.send(order)
      const report = Reported.parse(await heardFrom(child))
      if (!report.ok) throw new Error(report.because)
      return report.figure
    },
    stop: async () => await stopped(child),
  }
}

const start = (program: string, home: string): ChildProcess =>
  fork(join(import.meta.dirname, `${program}.ts`), {
    execArgv: program === 'whole' ? heapFlags : [],
    env: { ...process.env, COLLOQUY_HOME: home, COLLOQUY_LOG: 'error', NODE_ENV: 'production' },
  })

async function heardFrom(child: ChildProcess): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    const ended = (code: number | null): void => {
      child.off('message', heard)
      reject(new Error(`a process of the bench ended with ${String(code)}`))
    }
    const heard = (message: unknown): void => {
      child.off('exit', ended)
      resolve(message)
    }
    child.once('message', heard)
    child.once('exit', ended)
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

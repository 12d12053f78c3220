import type { Route } from '../../contract/route.ts'
import type { Browser, CallInput, Reply } from '../../src/server/testing.ts'
import { trainingPeople, type TrainingKey } from '../../src/server/seed/training-county.ts'

/** One step of a story: a person sends a change. */
export interface Step {
  readonly as: TrainingKey
  readonly route: Route
  readonly input: CallInput
  /** Who else may do this by right; everybody not named must be refused. */
  readonly may: readonly TrainingKey[]
}

/** Looks on before and after each step. `send` sends the same as anybody. */
export interface Onlooker {
  before?(step: Step, send: (as: TrainingKey, input?: CallInput) => Promise<Reply>): Promise<void>
  /** Does the step; the default sends it once. */
  perform?(step: Step, send: (as: TrainingKey, input?: CallInput) => Promise<Reply>): Promise<Reply>
  after?(step: Step, reply: Reply): Promise<void>
}

export const everybody = Object.keys(trainingPeople).filter((key): key is TrainingKey => key in trainingPeople)

/** Where a story is told: people sign in, and the system's reactions are waited for. */
export interface Stage {
  as(signInName: string): Promise<Browser>
  settle(): Promise<void>
}

/** Tells a story against the whole server: each step must succeed, and the system's reactions are waited for. */
export class Teller {
  readonly app: Stage
  readonly told = new Set<string>()
  readonly #onlooker: Onlooker
  readonly #sessions = new Map<TrainingKey, Browser>()
  #secrets = 0

  constructor(app: Stage, onlooker: Onlooker = {}) {
    this.app = app
    this.#onlooker = onlooker
  }

  /** A unique word, to be found wherever it leaks. */
  secret(about: string): string {
    this.#secrets += 1
    return `${about} SECRET${String(this.#secrets).padStart(4, '0')}X`
  }

  async call(as: TrainingKey, route: Route, input: CallInput = {}): Promise<Reply> {
    const session = this.#sessions.get(as) ?? (await this.app.as(as))
    this.#sessions.set(as, session)
    return await session.call(route, input)
  }

  /** Reads something that must be there. */
  async read(as: TrainingKey, route: Route, input: CallInput = {}): Promise<Reply> {
    const reply = await this.call(as, route, input)
    if (reply.status !== 200)
      throw new Error(`${as} could not read ${route.id}: ${reply.status} ${reply.text.slice(0, 600)}`)
    return reply
  }

  async step(as: TrainingKey, route: Route, input: CallInput, may: readonly TrainingKey[] = []): Promise<Reply> {
    const step = { as, route, input, may }
    const send = async (who: TrainingKey, other?: CallInput) => await this.call(who, route, other ?? input)
    await this.#onlooker.before?.(step, send)
    const reply = this.#onlooker.perform ? await this.#onlooker.perform(step, send) : await send(as)
    if (reply.status !== 200)
      throw new Error(
        `${as}: ${route.id} answered ${reply.status} ${reply.text.slice(0, 900)}\nsent ${JSON.stringify(input).slice(0, 900)}`,
      )
    this.told.add(route.id)
    await this.app.settle()
    await this.#onlooker.after?.(step, reply)
    return reply
  }
}

/** What lies at a path of a reply: `pick(reply, 'drafts', 0, 'id')`. A negative number counts from the end. */
export function pick(reply: Reply, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value
      return typeof key === 'number' ? list.at(key) : undefined
    }
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : undefined
  }, reply.body)
}

export function pickText(reply: Reply, ...path: readonly (string | number)[]): string {
  const value = pick(reply, ...path)
  if (typeof value !== 'string') throw new Error(`No text at ${path.join('.')} of ${reply.text.slice(0, 1500)}`)
  return value
}

export function pickNumber(reply: Reply, ...path: readonly (string | number)[]): number {
  const value = pick(reply, ...path)
  if (typeof value !== 'number') throw new Error(`No number at ${path.join('.')} of ${reply.text.slice(0, 1500)}`)
  return value
}

export function pickList(reply: Reply, ...path: readonly (string | number)[]): readonly unknown[] {
  const value = pick(reply, ...path)
  if (!Array.isArray(value)) throw new Error(`No list at ${path.join('.')} of ${reply.text.slice(0, 1500)}`)
  return value
}

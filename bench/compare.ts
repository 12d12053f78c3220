import type { Database } from '../src/platform/postgres/database.ts'
import { countCost, type Cost } from './cost.ts'
import type { Operation } from './operations.ts'
import type { Figure } from './processes/asked.ts'
import type { Loader, Served } from './processes/children.ts'

/** What was measured of one operation, side by side. */
export interface Compared {
  readonly name: string
  readonly aim: number | null
  readonly whole: Figure
  readonly bare: Figure
  /** Operations a second of the whole stack over those of the bare way. */
  readonly ratio: number
  /** Where the time goes, while nothing waits for anything else. */
  readonly cost: { readonly whole: Cost | null; readonly bare: Cost | null }
}

export interface Sides {
  readonly database: Database
  readonly whole: Served
  readonly bare: Served
  readonly loader: Loader
}

/** Both ways at once use as many connections as there would be busy people at one moment in a state of this size. */
const connections = 16
const turns = 3
const warmUpSeconds = 0.3

/** In turn, in short slices, so that a drift of the machine falls on both. */
export async function compare(sides: Sides, operation: Operation, seconds: number): Promise<Compared> {
  const { whole, bare, loader } = sides
  const slice = async (address: string, operations: Operation['whole']): Promise<Figure> =>
    await loader.carryOut({ kind: 'load', address, operations, connections, warmUpSeconds, seconds: seconds / turns })
  const ours: Figure[] = []
  const theirs: Figure[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    // Now this one first, now the other.
    if (turn % 2 === 0) ours.push(await slice(whole.address, operation.whole))
    theirs.push(await slice(bare.address, operation.bare))
    if (turn % 2 === 1) ours.push(await slice(whole.address, operation.whole))
  }
  const [a, b] = [middleOf(ours), middleOf(theirs)]
  return {
    name: operation.name,
    aim: operation.aim,
    whole: a,
    bare: b,
    ratio: a.perSecond / b.perSecond,
    cost: {
      whole: await costOf(sides, whole, operation.whole, seconds / turns),
      bare: await costOf(sides, bare, operation.bare, seconds / turns),
    },
  }
}

/** One connection, one thing at a time. */
async function costOf({ database, loader }: Sides, side: Served, operations: Operation['whole'], seconds: number) {
  const common = { kind: 'load', address: side.address, operations, connections: 1, warmUpSeconds: 0 } as const
  await loader.carryOut({ ...common, seconds: seconds / 4 })
  const counted = await countCost(database, side.pid)
  const { perSecond, seconds: took } = await loader.carryOut({ ...common, seconds })
  return await counted(perSecond * took)
}

/** The middle of the slices, figure by figure: one slice that the machine disturbed does not count. */
export function middleOf(figures: readonly Figure[]): Figure {
  const middle = (pick: (figure: Figure) => number): number =>
    figures.map(pick).toSorted((x, y) => x - y)[Math.floor(figures.length / 2)] ?? Number.NaN
  return {
    perSecond: middle((f) => f.perSecond),
    seconds: middle((f) => f.seconds),
    p50: middle((f) => f.p50),
    p99: middle((f) => f.p99),
  }
}

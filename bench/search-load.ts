import type { Sides } from './compare.ts'
import { middleOf } from './compare.ts'
import { operationsOver } from './operations.ts'
import type { Figure } from './processes/asked.ts'
import { startLoader } from './processes/children.ts'

/** What an operation keeps of its rate while others search. */
export interface SearchLoad {
  readonly name: string
  readonly alone: Figure
  readonly besideSearch: Figure
  /** The searches themselves meanwhile. */
  readonly searches: Figure
  readonly kept: number
}

const searchesPerSecond = 40
/** So many people at once, each waiting a moment between two requests: a busy machine, not one driven to its end. */
const connections = 4
const turns = 3

/** Measures the list and the opening of a case alone and beside forty searches a second over all cases. */
export async function measureSearchLoad(
  { whole, loader }: Sides,
  cases: number,
  seconds: number,
): Promise<readonly SearchLoad[]> {
  const all = operationsOver(cases)
  const search = all.filter(({ name }) => name.startsWith('search all')).flatMap((operation) => operation.whole)
  const searcher = startLoader('')
  const common = { kind: 'load', address: whole.address, warmUpSeconds: 0.3, seconds: seconds / turns } as const
  try {
    const measured: SearchLoad[] = []
    for (const { name, whole: operations } of all.filter(
      (one) => one.name === 'my open cases, fifty' || one.name.startsWith('open a case'),
    )) {
      const alone: Figure[] = []
      const beside: Figure[] = []
      const searches: Figure[] = []
      for (let turn = 0; turn < turns; turn += 1) {
        alone.push(await loader.carryOut({ ...common, operations, connections }))
        const [busy, searched] = await Promise.all([
          loader.carryOut({ ...common, operations, connections }),
          searcher.carryOut({ ...common, operations: search, connections: 8, pace: searchesPerSecond }),
        ])
        beside.push(busy)
        searches.push(searched)
      }
      const [a, b] = [middleOf(alone), middleOf(beside)]
      measured.push({ name, alone: a, besideSearch: b, searches: middleOf(searches), kept: b.perSecond / a.perSecond })
    }
    return measured
  } finally {
    await searcher.stop()
  }
}

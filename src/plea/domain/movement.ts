import type { Movement, Towards } from '../../../contract/plea.ts'

/** Towards whom a thing moved that grew by so much in the burden on the defendant. */
export function leaning(burdenGrewBy: number): Towards {
  if (burdenGrewBy === 0) return 'neither'
  return burdenGrewBy > 0 ? 'prosecution' : 'defense'
}

/** One movement; `by` only where a distance can be said. */
export function movement(
  about: Pick<Movement, 'part' | 'key' | 'label'>,
  aspect: Movement['aspect'],
  before: string | null,
  after: string | null,
  towards: Towards,
  by: string | null = null,
): Movement {
  return { ...about, aspect, before, after, towards, by }
}

interface Pair<T> {
  readonly key: string
  readonly before: T | null
  readonly after: T | null
}

/** Both lists side by side by key: those of the later list in its order, then those that are gone. */
export function joined<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const [earlier, later] = [byKey(before, keyOf), byKey(after, keyOf)]
  const gone = [...earlier.keys()].filter((key) => !later.has(key))
  return [...later.keys(), ...gone].map((key) => ({
    key,
    before: earlier.get(key) ?? null,
    after: later.get(key) ?? null,
  }))
}

const byKey = <T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [keyOf(one), one]))

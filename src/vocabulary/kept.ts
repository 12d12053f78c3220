/**
 * A value that this same code wrote earlier under a key of its own, read back as what it was. Only for what never leaves
 * our hands in between; anything from outside is parsed with its schema.
 */
export function kept<T>(value: unknown): T {
  return value as T
}

/** The keys of a closed table, as the list an enumeration wants. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] {
  return Object.keys(table) as [K, ...K[]]
}

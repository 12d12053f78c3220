import type { z } from 'zod'
import type { EventKind } from '../../../contract/events.ts'

/** What entries of the ledger say of what they are about, by their kind: made of the entry alone, null when it says nothing. */
export type Sayings = { readonly [K in EventKind]?: (data: unknown) => string | null }

/** A saying of the parts that an entry tells; null for one that does not tell them. */
export function saying<S extends z.ZodType>(said: S, parts: (data: z.output<S>) => readonly string[]) {
  return (data: unknown): string | null => {
    const read = said.safeParse(data)
    return read.success ? parts(read.data).join(' · ') : null
  }
}

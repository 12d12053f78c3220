import { keysOf } from '../../vocabulary/kept.ts'
import { caseSayings } from './case-entry.ts'
import { deadlineSayings } from './deadline-entry.ts'
import { hearingSayings } from './hearing-entry.ts'

const sayings = { ...caseSayings, ...hearingSayings, ...deadlineSayings }

const kinds = keysOf(sayings)

/** The kinds of entries that name the stage, the paper, the hearing or the deadline they are about. */
export const tellingEntryKinds: readonly string[] = kinds

/**
 * Which stage, paper, hearing or deadline an entry of the ledger is about, and what it says of it, in a sentence made of the entry alone.
 * @returns null for other entries, and for one that says nothing
 */
export function aboutOfEntry(kind: string, data: unknown): string | null {
  const known = kinds.find((one) => one === kind)
  return known === undefined ? null : sayings[known](data)
}

import type { Negotiation } from '../../contract/plea.ts'
import type { ConveyanceMethod, Language } from '../../src/vocabulary/code-lists.ts'

/** A conveyance as it is being stated. */
export interface StatedConveyance {
  readonly on: string
  readonly how: ConveyanceMethod | ''
  readonly language: Language | ''
  readonly interpreter: string
  readonly said: string
}

/**
 * What a record of a conveyance begins with: today, in the language of the file and with no interpreter, or as the
 * client was told the last time. How he was told is stated each time.
 */
export function conveyanceToState({
  today,
  defendant,
  conveyances,
}: Pick<Negotiation, 'today' | 'defendant' | 'conveyances'>): StatedConveyance {
  const last = conveyances.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)
  return {
    on: today,
    how: '',
    language: last?.language ?? defendant.language ?? '',
    interpreter: last?.interpreter ?? '',
    said: '',
  }
}

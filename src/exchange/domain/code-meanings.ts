import { z } from 'zod'
import { OffenseClass, SentenceKind } from '../../vocabulary/code-lists.ts'

/*
 * What codes of a source may mean here, for the lists whose meaning the load depends on. A code that no list of the
 * source's definition names is held with a proposal: nothing is guessed.
 */

/** What the decision at intake makes of a case in which nobody is charged yet. */
export const DecisionMeaning = z.enum(['charged', 'screening', 'returned-to-police', 'declined'])

/** How a charge ended, as far as the load needs to tell. */
export const DispositionKind = z.enum([
  'plea',
  'conviction',
  'acquittal',
  'dismissal',
  'superseded',
  'transferred',
  'warrant',
  'mistrial',
  'unknown',
])

/** What a unit of a term is; `none` where a term in it is no length that the law knows. */
export const UnitMeaning = z.enum(['days', 'months', 'years', 'life', 'none'])

/** The fields whose codes have a meaning here, and the meanings that each may have. */
export const meaningsOf = {
  decision: DecisionMeaning,
  class: OffenseClass,
  disposition: DispositionKind,
  sentence_type: SentenceKind,
  commitment_unit: UnitMeaning,
} as const
export type MeaningField = keyof typeof meaningsOf

export const isMeaningField = (field: string): field is MeaningField => Object.hasOwn(meaningsOf, field)

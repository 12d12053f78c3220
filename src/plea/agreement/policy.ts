import type { Actor } from '../../vocabulary/actor.ts'
import type { FixedCompartment, Relation } from '../../vocabulary/compartments.ts'
import { relationRule } from '../../vocabulary/compartments.ts'
import type { SigningPart } from '../../../contract/agreement.ts'

type Relations = ReadonlySet<Relation>

/** One of these relations opens the compartment. */
export const opens = (relations: Relations, compartment: FixedCompartment): boolean =>
  [...relations].some((relation) => relationRule(relation).grants[compartment] !== undefined)

export const isProsecution = (relations: Relations): boolean => relations.has('prosecution')
export const isCounsel = (relations: Relations): boolean => relations.has('defense')
export const isSelfRepresented = (relations: Relations): boolean => relations.has('self-represented')

/** A party drafts, gives up and tenders: the prosecution, counsel, or a defendant without counsel. */
export const isParty = (relations: Relations): boolean =>
  isProsecution(relations) || isCounsel(relations) || isSelfRepresented(relations)

export const isBench = (relations: Relations): boolean => relations.has('bench')

const lawyersOf = {
  prosecution: ['prosecutor', 'prosecution-supervisor'],
  defense: ['defender', 'defense-supervisor', 'private-counsel'],
} as const

/** As what a person may sign between the parties; null for one who may not. The defendant signs what counsel shared with him. */
export function signsAs(actor: Actor, relations: Relations): SigningPart | null {
  if (isSelfRepresented(relations)) return 'self-represented'
  if (isProsecution(relations) && lawyersOf.prosecution.some((position) => actor.positions.includes(position)))
    return 'prosecutor'
  if (isCounsel(relations) && lawyersOf.defense.some((position) => actor.positions.includes(position))) return 'counsel'
  return null
}

/** A judge rules; chambers' staff may record what was said. */
export const mayRule = (actor: Actor, relations: Relations): boolean =>
  isBench(relations) && actor.positions.includes('judge')

/** Whoever may say that a promise was kept or broken: either party, or the court. */
export const mayMarkPromise = (relations: Relations): boolean => isParty(relations) || isBench(relations)

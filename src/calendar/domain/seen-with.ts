import {
  fixedCompartments,
  relationNames,
  relationRule,
  type Compartment,
  type FixedCompartment,
} from '../../vocabulary/compartments.ts'

/**
 * The compartments that everybody sees who sees this one: what lies there may rest on them and on no other, or whoever
 * reads it would learn of something that is not open to him.
 */
export function seenWith(compartment: Compartment): readonly Compartment[] {
  const holders = relationNames.filter((relation) => opens(relation, compartment))
  const others = fixedCompartments.filter(
    (other) => holders.length > 0 && holders.every((relation) => opens(relation, other)),
  )
  return others.some((other) => other === compartment) ? others : [...others, compartment]
}

const opens = (relation: (typeof relationNames)[number], compartment: Compartment): boolean =>
  Object.keys(relationRule(relation).grants).includes(compartment)

/**
 * The compartment in which something may lie that rests on all of these: one from which each of them is seen. Null when
 * there is none, as between the defense's file and the prosecution's.
 */
export function restsIn(compartments: readonly Compartment[]): Compartment | null {
  return compartments.find((one) => compartments.every((other) => seenWith(one).includes(other))) ?? null
}

/** What the speedy-trial clocks of a case rest on: what the court and both sides see alike. */
export const clocksRestOn = ['status', 'court-file', 'tendered'] as const satisfies readonly FixedCompartment[]

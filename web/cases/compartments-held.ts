import type { CaseView } from '../../contract/cases.ts'
import { Relation, relations, type FixedCompartment } from '../../src/vocabulary/compartments.ts'

/**
 * Whether something in this compartment of the case may be open to whoever looks, by the relations the server named.
 * It decides only which parts of the page are offered; what they hold the server says, part by part.
 */
export function holds(view: Pick<CaseView, 'relations'>, compartment: FixedCompartment): boolean {
  return view.relations.some((name) => {
    const relation = Relation.safeParse(name)
    return relation.success && compartment in relations[relation.data].grants
  })
}

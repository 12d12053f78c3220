import type { Stage, Standing } from '../../../contract/cases.ts'
import { relationRule, type Relation } from '../../vocabulary/compartments.ts'
import type { InstantText } from '../../vocabulary/instant.ts'
import { stages, stepsFrom } from './lifecycle.ts'

/** Where a case stands and what comes next, with the steps of whoever asks marked. */
export function standingOf(stage: Stage, since: InstantText, relations: ReadonlySet<Relation>): Standing {
  return {
    stage,
    label: stages[stage].label,
    meaning: stages[stage].meaning,
    since,
    next: stepsFrom(stage).map((step) => ({
      to: step.to,
      what: step.what,
      who: whose(step.by),
      needs: step.needs,
      yours: step.by.some((relation) => relations.has(relation)),
    })),
  }
}

const shortNames: Readonly<Partial<Record<Relation, string>>> = {
  prosecution: 'Prosecution',
  defense: 'Defense',
  'self-represented': 'Defendant without counsel',
  bench: 'Judge',
  clerk: 'Clerk',
  police: 'Police',
}

const anyOf = new Intl.ListFormat('en-US', { type: 'disjunction' })

function whose(by: readonly Relation[]): string {
  return anyOf.format(by.map((relation) => shortNames[relation] ?? relationRule(relation).label))
}

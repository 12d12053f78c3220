import type { Stage } from '../../contract/cases.ts'

export interface JourneyStep {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead' | 'skipped'
}

/** The usual way of a case; the stages beside it belong to the step they interrupt or end. */
const way = [
  { id: 'referred', label: 'Referred', stages: ['referred', 'returned-to-police'] },
  { id: 'screening', label: 'Screening', stages: ['screening', 'returned-to-prosecutor', 'declined'] },
  { id: 'filed', label: 'Filed', stages: ['filed'] },
  { id: 'open', label: 'Before the court', stages: ['open', 'trial-track', 'plea-hearing-requested', 'tendered'] },
  { id: 'plea', label: 'Plea or trial', stages: ['plea-accepted'] },
  { id: 'ended', label: 'Judgment', stages: ['sentenced', 'dismissed'] },
] as const satisfies readonly { id: string; label: string; stages: readonly Stage[] }[]

const endsEarly: ReadonlySet<Stage> = new Set(['declined', 'dismissed'])

/** The way of a case as far as its stage tells: what is behind it, where it is, what is ahead. */
export function journeyOf(stage: Stage): JourneyStep[] {
  const at = way.findIndex((step) => step.stages.some((one) => one === stage))
  return way.map(({ id, label }, index) => ({ id, label, state: stateAt(index, at, endsEarly.has(stage)) }))
}

function stateAt(index: number, at: number, isOver: boolean): JourneyStep['state'] {
  if (index === at) return 'current'
  if (index < at) return 'done'
  return isOver ? 'skipped' : 'ahead'
}

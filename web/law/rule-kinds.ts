import { z } from 'zod'
import type { Choice } from '../design/choice.ts'

export const RuleKind = z.enum([
  'court',
  'calendar',
  'case',
  'time',
  'clock',
  'deadline',
  'plea',
  'offer',
  'agreement',
  'hearing',
  'dismissal',
  'offense',
  'sentence',
  'grid',
])
export type RuleKind = z.infer<typeof RuleKind>

const words: Record<RuleKind, string> = {
  court: 'The court and its days',
  calendar: 'Setting hearings',
  case: 'How a case is managed',
  time: 'Counting time',
  clock: 'Speedy-trial clocks',
  deadline: 'Deadlines',
  plea: 'Pleas',
  offer: 'Offers',
  agreement: 'Plea agreements',
  hearing: 'The plea hearing',
  dismissal: 'Dismissal',
  offense: 'Offenses and penalties',
  sentence: 'Sentencing',
  grid: 'Sentencing grids',
}

export const ruleKinds: readonly Choice<RuleKind>[] = RuleKind.options.map((kind) => ({
  value: kind,
  label: words[kind],
}))

/** The kind of a rule: the first part of its id. */
export function kindWords(id: string): string {
  const kind = RuleKind.safeParse(kindOf(id))
  return kind.success ? words[kind.data] : kindOf(id)
}

export const kindOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('.')))

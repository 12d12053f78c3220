import type { Population } from '../../../contract/insight.ts'

/** What each figure counts, as it stands beside it. */
export const definitions = {
  open: 'Cases that the court has taken and that have not ended: no judgment on every count, and no dismissal.',
  talks:
    'Cases that have not ended in which at least one offer or counter is on the table, by calendar days since the first offer of the current talks. Talks end when nothing is left on the table, also when an offer is accepted.',
  resolved:
    'Cases that ended in a judgment on an accepted plea, of all that ended: by plea, after a trial, by dismissal, or in a way that an imported source does not tell.',
} as const

/** The population in words, as it stands beside a figure counted over it. */
export function populationInWords(kind: Population, name: string): string {
  const cases = {
    'prosecution-office': `cases in which ${name} is of record for the prosecution`,
    'defense-office': `cases in which a lawyer of ${name} is counsel of record`,
    court: `cases of the ${name}`,
  } as const satisfies Record<Population, string>
  return `All ${cases[kind]}. Left out are sealed cases, and cases from which you are walled off.`
}

/** The steps of an import in their order, each with the share of the time that it usually takes. */
export const importSteps = {
  'Reading the files': 0.14,
  'Comparing rows': 0.04,
  'Doubting values': 0.09,
  'Loading cases': 0.11,
  'Loading charges': 0.08,
  'Giving access': 0.19,
  'Keeping the rows word for word': 0.07,
  'Recording in the ledger': 0.24,
  'Counting what was loaded': 0.04,
} as const satisfies Record<string, number>
export type ImportStep = keyof typeof importSteps

/** Where an import stands: the step, and how much of the whole is done, from 0 to 1. */
export interface ImportPlace {
  readonly step: ImportStep
  readonly done: number
}

/** @param within how much of the step itself is done, from 0 to 1 */
export function placeIn(step: ImportStep, within: number): ImportPlace {
  let before = 0
  for (const [each, share] of Object.entries(importSteps)) {
    if (each === step) return { step, done: before + share * Math.min(1, Math.max(0, within)) }
    before += share
  }
  return { step, done: before }
}

/** Whole seconds that are left at the pace so far; null while too little is done to tell. */
export function secondsLeft(done: number, secondsSoFar: number): number | null {
  const fewest = 0.02
  return done < fewest ? null : Math.round((secondsSoFar * (1 - done)) / done)
}

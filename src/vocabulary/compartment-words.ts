import type { FixedCompartment } from './compartments.ts'

/** What a screen calls a compartment, in two or three words. */
const words: Readonly<Record<FixedCompartment, string>> = {
  status: 'Status',
  'court-file': 'Court file',
  prosecution: 'Prosecution file',
  victim: 'Victim file',
  defense: 'Defense file',
  parties: 'Between the parties',
  client: 'Client and counsel',
  investigation: 'Investigation',
  demographics: 'Demographics',
  tendered: 'Tendered agreement',
  bench: 'Chambers',
}

const isFixed = (compartment: string): compartment is FixedCompartment => compartment in words

/** A compartment in words; one made by order is called so, and nothing more. */
export function compartmentWords(compartment: string): string {
  return isFixed(compartment) ? words[compartment] : 'By order'
}

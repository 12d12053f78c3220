import type { FactId, Facts, FactValue } from '../../law/domain/facts.ts'
import { offenseClassWords, severityOf, type OffenseClass } from '../../vocabulary/code-lists.ts'
import { isInCustody, type CustodyFact } from './events-of-the-file.ts'

/** A fact that a rule may ask for, with what it is known from. All of it lies in the court's file. */
export interface KnownFact {
  readonly fact: FactId
  readonly value: FactValue
  /** `file`: it follows from what the file holds. `stated`: a person said so, since no step records it. */
  readonly from: 'file' | 'stated'
  /** Where it comes from, in a sentence. */
  readonly words: string
}

export interface ChargeFact {
  readonly class: OffenseClass
  readonly status: string
}

/** What the court's file tells of facts; null is not known. */
export interface FileOfCase {
  readonly custody: readonly CustodyFact[]
  readonly charges: readonly ChargeFact[]
  readonly representation: 'counsel' | 'himself' | null
  /** A charging document was accepted here: an information, since a prosecutor and no grand jury charges. */
  readonly isChargedHere: boolean
}

/** The facts that follow from the court's file. What does not follow is left out: it is missing, never false. */
export function factsOfTheFile({ custody, charges, representation, isChargedHere }: FileOfCase): readonly KnownFact[] {
  const detained = isInCustody(custody)
  return [
    ...(detained === undefined ? [] : [known('in-custody', detained, 'From custody as recorded.')]),
    ...(representation === null
      ? []
      : [known('defendant-has-counsel', representation === 'counsel', 'From the appearances in the case.')]),
    ...gravity(charges),
    ...(isChargedHere
      ? [
          known('charging-document-is-indictment-or-information', true, 'An information was filed here.'),
          known('before-indictment', false, 'An information was filed here.'),
        ]
      : []),
  ]
}

const known = (fact: FactId, value: FactValue, words: string): KnownFact => ({ fact, value, from: 'file', words })

const standing: ReadonlySet<string> = new Set(['pending', 'pleaded', 'convicted'])

/**
 * How grave the highest offense is: of the charges that stand, and once none does of those that were charged. Which
 * misdemeanors are graver than others is for each law to say, and so it is not taken from the class.
 */
function gravity(all: readonly ChargeFact[]): readonly KnownFact[] {
  const still = all.filter(({ status }) => standing.has(status))
  const charges = still.length > 0 ? still : all
  const of = (severity: (typeof severityOf)[OffenseClass]) => charges.find((one) => severityOf[one.class] === severity)
  const felony = of('felony')
  const highest = felony ?? (of('unknown') === undefined ? (of('misdemeanor') ?? of('petty')) : undefined)
  if (highest === undefined) return []
  const words = `From the charges: ${offenseClassWords[highest.class]}.`
  return [
    known('severity', severityOf[highest.class], words),
    ...(felony === undefined ? [] : [known('highest-offense', 'felony', words)]),
  ]
}

/** What is known of a case, each fact once: what the file tells stands before what a person stated. */
export function knownFacts(file: readonly KnownFact[], stated: readonly KnownFact[]): readonly KnownFact[] {
  return [...file, ...stated.filter(({ fact }) => !file.some((one) => one.fact === fact))]
}

export function factsIn(known: readonly KnownFact[]): Facts {
  return Object.fromEntries(known.map(({ fact, value }) => [fact, value]))
}

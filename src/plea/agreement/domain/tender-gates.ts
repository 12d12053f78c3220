import {
  signingPartWords,
  type AgreementContent,
  type Missing,
  type VictimsInformed,
} from '../../../../contract/agreement.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { termsWithoutPromise } from './implied-promises.ts'
import { awaitedParts, isOn, type MadeSignature, type SignedBytes } from './signing.ts'

/** What is known of an agreement when it is to be tendered. */
export interface ReadyToTender {
  readonly content: AgreementContent
  readonly paper: SignedBytes
  readonly signatures: readonly MadeSignature[]
  readonly selfRepresented: boolean
  /** The day on which the defendant was told of the offer accepted, or given the agreement. */
  readonly conveyedOn: LegalDate | null
  readonly victims: VictimsInformed | null
}

const frye = { text: 'Missouri v. Frye, 566 U.S. 134 (2012)' }
const santobello = { text: 'Santobello v. New York, 404 U.S. 257 (1971)' }
const typeOfTerm = { text: 'Fed. R. Crim. P. 11(c)(1)', url: 'https://www.law.cornell.edu/rules/frcrmp/rule_11' }
const informed = { text: '18 U.S.C. § 3771(a)(9)' }
const padilla = { text: 'Padilla v. Kentucky, 559 U.S. 356 (2010)' }

/** What is wanting before an agreement may be tendered to the court; empty when nothing is. */
export function missingBeforeTender(ready: ReadyToTender): readonly Missing[] {
  return [
    ...signaturesMissing(ready),
    ...adviceMissing(ready),
    ...conveyanceMissing(ready),
    ...victimsMissing(ready),
    ...promisesMissing(ready),
  ]
}

function signaturesMissing({ selfRepresented, paper, signatures }: ReadyToTender): readonly Missing[] {
  return awaitedParts(selfRepresented, paper, signatures).map((part) => ({
    id: `signature-${part}`,
    text: `Not signed: ${signingPartWords[part].toLowerCase()}.`,
    cite: typeOfTerm,
  }))
}

/** @safeguard the advice itself is privileged; the court learns only that counsel attests it */
function adviceMissing({ selfRepresented, paper, signatures }: ReadyToTender): readonly Missing[] {
  const counsel = signatures.find((signature) => signature.part === 'counsel' && isOn(signature, paper))
  if (selfRepresented || !counsel || counsel.immigrationAdvice === true) return []
  return [
    {
      id: 'immigration-advice',
      text: 'Counsel has not attested that the defendant was advised of immigration consequences.',
      cite: padilla,
    },
  ]
}

function conveyanceMissing({ selfRepresented, conveyedOn }: ReadyToTender): readonly Missing[] {
  if (selfRepresented || conveyedOn !== null) return []
  return [
    {
      id: 'conveyance',
      text: 'It is not recorded that the defendant was told of the offer or given the agreement.',
      cite: frye,
    },
  ]
}

function victimsMissing({ victims }: ReadyToTender): readonly Missing[] {
  if (victims) return []
  return [
    {
      id: 'victims',
      text: 'It is not recorded that the victims were told of the agreement, or why they were not.',
      cite: informed,
    },
  ]
}

function promisesMissing({ content }: ReadyToTender): readonly Missing[] {
  const untyped = content.promises.filter((promise) => promise.type === null)
  const unpromised = termsWithoutPromise(content.terms, content.charges, content.promises)
  return [
    ...untyped.map((promise) => ({
      id: `promise-type-${promise.id}`,
      text: `A promise has no type A, B or C: ${promise.text}`,
      cite: typeOfTerm,
    })),
    ...unpromised.map((text, index) => ({
      id: `promise-missing-${index}`,
      text: `A term promises something that is not enumerated: ${text}`,
      cite: santobello,
    })),
  ]
}

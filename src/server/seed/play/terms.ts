import {
  ChargeId,
  OfferTerms,
  TermId,
  type ChargeAsStood,
  type ChargeTerm,
  type NamedOffense,
  type OfferForm,
  type Quantity,
  type SentenceTerm,
  type SentenceTermKind,
  type WaiverKind,
} from '../../../../contract/plea.ts'
import type { PleaKind, TermType } from '../../../vocabulary/code-lists.ts'
import { dollars } from '../../../vocabulary/money.ts'
import type { Term } from '../../../vocabulary/term.ts'
import { stableId } from '../stable-id.ts'

/** What an offer says of one count: plead as charged, plead to a lesser offense, or nothing but its dismissal. */
export type Says =
  | 'plead'
  | 'dismiss'
  | { readonly lesser: string; readonly kind?: PleaKind }
  | { readonly plead: PleaKind }

/** One term of a sentence as it is said: `['probation', months(24), 'C']`. */
export interface SaysSentence {
  readonly kind: SentenceTermKind
  readonly term?: Term
  readonly dollars?: number
  readonly hours?: number
  readonly type: TermType
  readonly text?: string
}

export interface SaysTerms {
  /** By count, in the order of the charging document. */
  readonly counts: readonly Says[]
  readonly sentence: readonly SaysSentence[]
  readonly conditions?: readonly string[]
  readonly waivers?: readonly WaiverKind[]
}

/** The terms as the contract has them. A term keeps its id from version to version, so that versions compare by it. */
export function termsOf(key: string, says: SaysTerms, form: OfferForm): OfferTerms {
  const id = (name: string) => TermId.parse(stableId(`case/${key}/term/${name}`))
  return OfferTerms.parse({
    charges: says.counts.map((one, index) => chargeTerm(one, chargeAt(form.charges, index), form)),
    sentence: says.sentence.map((one) => sentenceTerm(one, id(one.kind))),
    conditions: (says.conditions ?? []).map((text, index) => ({ id: id(`condition/${index}`), text, type: 'B' })),
    waivers: (says.waivers ?? []).map((kind) => ({ id: id(`waiver/${kind}`), kind, text: '' })),
  } satisfies Record<keyof OfferTerms, unknown>)
}

function chargeAt(charges: readonly ChargeAsStood[], index: number): ChargeAsStood {
  const charge = charges[index]
  if (!charge) throw new Error(`An offer speaks of count ${index + 1}, which there is not`)
  return charge
}

function chargeTerm(says: Says, charge: ChargeAsStood, form: OfferForm): ChargeTerm {
  const chargeId = ChargeId.parse(charge.chargeId)
  if (says === 'dismiss') return { action: 'dismiss', chargeId }
  if (says === 'plead') return { action: 'plead', chargeId, pleaKind: 'guilty' }
  if ('plead' in says) return { action: 'plead', chargeId, pleaKind: says.plead }
  return {
    action: 'plead-to-lesser',
    chargeId,
    pleaKind: says.kind ?? 'guilty',
    lesser: offenseNamed(says.lesser, form),
  }
}

function offenseNamed(code: string, form: OfferForm): NamedOffense {
  const offense = form.offenses.find((one) => one.code === code)
  if (!offense) throw new Error(`${code} is not in the list of offenses`)
  return { code: offense.code, title: offense.title, statute: offense.statute, class: offense.class }
}

function sentenceTerm(says: SaysSentence, id: TermId): SentenceTerm {
  return {
    id,
    chargeId: null,
    kind: says.kind,
    quantity: quantityOf(says),
    running: null,
    type: says.type,
    text: says.text ?? '',
  }
}

function quantityOf({ term, dollars: amount, hours }: SaysSentence): Quantity {
  if (term !== undefined) return { measure: 'term', term }
  if (amount !== undefined) return { measure: 'money', cents: dollars(amount) }
  if (hours !== undefined) return { measure: 'hours', n: hours }
  return { measure: 'as-stated' }
}

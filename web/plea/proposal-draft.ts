import type {
  ChargeAsStood,
  ChargeTerm,
  NamedOffense,
  OfferForm,
  OfferProposal,
  Quantity,
  SentenceTerm,
  SentenceTermKind,
  WaiverKind,
} from '../../contract/plea.ts'
import type { PleaKind, TermType } from '../../src/vocabulary/code-lists.ts'
import type { Term } from '../../src/vocabulary/term.ts'
import { uuid } from '../app/uuid.ts'

/** What is done with a pending charge as it is typed; no action means that the offer does not name it. */
export interface TypedCharge {
  readonly chargeId: string
  readonly action: 'plead' | 'plead-to-lesser' | 'dismiss' | ''
  readonly pleaKind: PleaKind | ''
  readonly lesser: NamedOffense | null
}

/** An offense that is not to be charged. */
export interface TypedUncharged {
  readonly id: string
  readonly offense: NamedOffense | null
}

export type Measure = Quantity['measure']

/** A sentence term as it is typed: what does not belong to its measure is kept, and not sent. */
export interface TypedSentence {
  readonly id: string
  readonly chargeId: string
  readonly kind: SentenceTermKind
  readonly measure: Measure
  readonly term: Term | null
  readonly max: Term | null
  readonly cents: number | null
  readonly maxCents: number | null
  readonly hours: string
  readonly running: 'concurrent' | 'consecutive' | ''
  readonly type: TermType | ''
  readonly text: string
}

export interface TypedCondition {
  readonly id: string
  readonly text: string
  readonly type: TermType | ''
}

export interface TypedWaiver {
  readonly id: string
  readonly kind: WaiverKind | ''
  readonly text: string
}

/** A proposal as it is typed. */
export interface TypedProposal {
  readonly charges: readonly TypedCharge[]
  readonly uncharged: readonly TypedUncharged[]
  readonly sentence: readonly TypedSentence[]
  readonly conditions: readonly TypedCondition[]
  readonly waivers: readonly TypedWaiver[]
  readonly message: string
  readonly expiresOn: string
  readonly formal: boolean
}

/** The plea that most offers ask for, where the court takes it. */
export function startingPlea({ pleaKinds }: OfferForm): TypedCharge['pleaKind'] {
  return pleaKinds.some(({ kind }) => kind === 'guilty') ? 'guilty' : (pleaKinds[0]?.kind ?? '')
}

/** An empty proposal over the charges as they stand, open until the day that is suggested. */
export function emptyProposal({ charges, suggestedLastDay }: OfferForm): TypedProposal {
  return {
    charges: charges.map(({ chargeId }) => ({ chargeId, action: '', pleaKind: '', lesser: null })),
    uncharged: [],
    sentence: [],
    conditions: [],
    waivers: [],
    message: '',
    expiresOn: suggestedLastDay ?? '',
    formal: true,
  }
}

/**
 * A proposal to go on from: its terms keep their ids, so that versions compare term by term.
 * @param charges the charges as they stand now; one that was disposed of since is left out
 */
export function typedFrom(proposal: OfferProposal, charges: readonly ChargeAsStood[]): TypedProposal {
  const { terms } = proposal
  return {
    charges: charges.map(({ chargeId }) => typedCharge(chargeId, terms.charges)),
    uncharged: terms.charges.flatMap((term) =>
      term.action === 'not-file' ? [{ id: term.id, offense: term.offense }] : [],
    ),
    sentence: terms.sentence.map(typedSentence),
    conditions: terms.conditions.map(({ id, text, type }) => ({ id, text, type })),
    waivers: terms.waivers.map(({ id, kind, text }) => ({ id, kind, text })),
    message: proposal.message,
    expiresOn: proposal.expiresOn,
    formal: proposal.formal,
  }
}

function typedCharge(chargeId: string, terms: readonly ChargeTerm[]): TypedCharge {
  const term = terms.find((one) => one.action !== 'not-file' && one.chargeId === chargeId)
  if (!term || term.action === 'not-file') return { chargeId, action: '', pleaKind: '', lesser: null }
  return {
    chargeId,
    action: term.action,
    pleaKind: term.action === 'dismiss' ? '' : term.pleaKind,
    lesser: term.action === 'plead-to-lesser' ? term.lesser : null,
  }
}

const measureOf: Partial<Record<SentenceTermKind, Measure>> = {
  fine: 'money',
  restitution: 'money',
  costs: 'money',
  'community-service': 'hours',
  'no-contact': 'as-stated',
  registration: 'as-stated',
  forfeiture: 'as-stated',
  other: 'as-stated',
}

/** A new sentence term of a kind, measured as that kind usually is. */
export function newSentence(kind: SentenceTermKind): TypedSentence {
  return {
    id: uuid(),
    chargeId: '',
    kind,
    measure: measureOf[kind] ?? 'term',
    term: null,
    max: null,
    cents: null,
    maxCents: null,
    hours: '',
    running: '',
    type: '',
    text: '',
  }
}

/** A sentence term to go on from. */
export function typedSentence(term: SentenceTerm): TypedSentence {
  const { quantity } = term
  return {
    ...newSentence(term.kind),
    id: term.id,
    chargeId: term.chargeId ?? '',
    measure: quantity.measure,
    ...(quantity.measure === 'term' ? { term: quantity.term } : {}),
    ...(quantity.measure === 'term-range' ? { term: quantity.min, max: quantity.max } : {}),
    ...(quantity.measure === 'money' ? { cents: quantity.cents } : {}),
    ...(quantity.measure === 'money-range' ? { cents: quantity.min, maxCents: quantity.max } : {}),
    ...(quantity.measure === 'hours' ? { hours: String(quantity.n) } : {}),
    running: term.running ?? '',
    type: term.type,
    text: term.text,
  }
}

/** What is sent of it: what is missing is sent as missing, and the server says at which field. */
export function proposalOf(typed: TypedProposal): unknown {
  return {
    terms: {
      charges: [
        ...typed.charges.filter((charge) => charge.action !== '').map(chargeSent),
        ...typed.uncharged.map(({ id, offense }) => ({ action: 'not-file', id, offense })),
      ],
      sentence: typed.sentence.map((term) => ({
        id: term.id,
        chargeId: term.chargeId === '' ? null : term.chargeId,
        kind: term.kind,
        quantity: quantitySent(term),
        running: term.running === '' ? null : term.running,
        type: term.type,
        text: term.text,
      })),
      conditions: typed.conditions,
      waivers: typed.waivers,
    },
    message: typed.message,
    expiresOn: typed.expiresOn,
    formal: typed.formal,
  }
}

function chargeSent({ chargeId, action, pleaKind, lesser }: TypedCharge) {
  if (action === 'dismiss') return { action, chargeId }
  return action === 'plead' ? { action, chargeId, pleaKind } : { action, chargeId, pleaKind, lesser }
}

/** How much, as it is sent. */
export function quantitySent({ measure, term, max, cents, maxCents, hours }: TypedSentence) {
  switch (measure) {
    case 'term':
      return { measure, term }
    case 'term-range':
      return { measure, min: term, max }
    case 'money':
      return { measure, cents }
    case 'money-range':
      return { measure, min: cents, max: maxCents }
    case 'hours':
      return { measure, n: hours === '' ? null : Number(hours) }
    case 'as-stated':
      return { measure }
  }
}

/** The place that a pending charge has in what is sent; −1 when the offer does not name it. */
export function placeOfCharge(typed: TypedProposal, chargeId: string): number {
  return typed.charges.filter((charge) => charge.action !== '').findIndex((charge) => charge.chargeId === chargeId)
}

import type { AgreementContent, CourtAction } from '../../../../contract/agreement.ts'
import type { ChargeId, NamedOffense, OfferTerms } from '../../../../contract/plea.ts'
import type { Facts } from '../../../law/domain/facts.ts'
import { offenseByCode, type Offense } from '../../../law/domain/offenses.ts'
import type { PleaKind } from '../../../vocabulary/code-lists.ts'
import { offenseFacts } from '../../domain/offense-facts.ts'
import { waivesAppeal } from '../../domain/waives-appeal.ts'

/** A charge as the hearing meets it. */
export interface ChargeAtHearing {
  readonly chargeId: ChargeId
  readonly count: number
  readonly offense: NamedOffense
  /** Still to be disposed of. */
  readonly open: boolean
}

/** A plea that stands (not withdrawn, not replaced). */
export interface StandingPlea {
  readonly chargeId: ChargeId
  readonly kind: PleaKind
  readonly offense: NamedOffense
  readonly status: 'entered' | 'accepted' | 'sentenced'
}

/** The tendered agreement as far as the hearing asks about it. */
export interface AgreementAtHearing {
  readonly action: CourtAction
  readonly content: AgreementContent
  readonly choice: 'kept' | 'withdrawn' | null
}

/** What is known when the script is made. Null is not known. */
export interface KnownAtHearing {
  readonly charges: readonly ChargeAtHearing[]
  readonly pleas: readonly StandingPlea[]
  readonly agreement: AgreementAtHearing | null
  readonly offenses: readonly Offense[]
  readonly underOath: boolean | null
  readonly interpreterPresent: boolean
  readonly hasCounsel: boolean | null
  readonly hasVictim: boolean | null
}

/** An agreement that the court may still act on, or has accepted; a rejected one no longer counts for the plea. */
export const standsBeforeCourt = (agreement: AgreementAtHearing | null): agreement is AgreementAtHearing =>
  agreement !== null && agreement.action !== 'rejected' && agreement.action !== 'ended'

/** Which types of term an agreement has: it may mix them. */
export function typesOf(
  terms: OfferTerms,
  promised: readonly ('A' | 'B' | 'C' | null)[] = [],
): { A: boolean; B: boolean; C: boolean } {
  const types = new Set([
    ...terms.charges.flatMap((term) => (term.action === 'plead' ? [] : ['A'])),
    ...terms.sentence.map((term) => term.type),
    ...terms.conditions.map((term) => term.type),
    ...promised,
  ])
  return { A: types.has('A'), B: types.has('B'), C: types.has('C') }
}

/** A charge pleaded to, with the offense of the plea. */
export interface PleadedCharge {
  readonly chargeId: ChargeId
  readonly count: number
  readonly offense: NamedOffense
  readonly kind: PleaKind | null
}

/**
 * The charges that the hearing is about: those the agreement says are pleaded to and those to which a plea was
 * entered; without either, every open charge.
 */
export function pleadedCharges(known: KnownAtHearing): readonly PleadedCharge[] {
  const open = known.charges.filter((charge) => charge.open)
  const chosen = open.flatMap((charge) => {
    const plea = known.pleas.find((one) => one.chargeId === charge.chargeId)
    if (plea) return plea.kind === 'not-guilty' ? [] : [{ ...idOf(charge), offense: plea.offense, kind: plea.kind }]
    return agreedPlea(charge, known.agreement)
  })
  const refused = open.some((charge) => known.pleas.some((plea) => plea.chargeId === charge.chargeId))
  if (chosen.length > 0 || refused) return chosen
  return open.map((charge) => ({ ...idOf(charge), offense: charge.offense, kind: null }))
}

const idOf = (charge: ChargeAtHearing) => ({ chargeId: charge.chargeId, count: charge.count })

function agreedPlea(charge: ChargeAtHearing, agreement: AgreementAtHearing | null): readonly PleadedCharge[] {
  if (!standsBeforeCourt(agreement)) return []
  const term = agreement.content.terms.charges.find(
    (one) => one.action !== 'not-file' && one.chargeId === charge.chargeId,
  )
  if (term?.action === 'plead') return [{ ...idOf(charge), offense: charge.offense, kind: term.pleaKind }]
  if (term?.action === 'plead-to-lesser') return [{ ...idOf(charge), offense: term.lesser, kind: term.pleaKind }]
  return []
}

/** The facts of the plea as a whole. A fact that is not known is left out: it is missing, never false. */
export function pleaFacts(known: KnownAtHearing): Facts {
  const agreement = standsBeforeCourt(known.agreement) ? known.agreement : null
  return {
    ...(known.underOath === null ? {} : { 'oath-administered': known.underOath }),
    'interpreter-present': known.interpreterPresent,
    ...(known.hasCounsel === null ? {} : { 'defendant-has-counsel': known.hasCounsel }),
    ...(known.hasVictim === null ? {} : { 'case-has-victim': known.hasVictim }),
    'agreement-exists': agreement !== null,
    ...agreementFacts(agreement?.content ?? null),
  }
}

function agreementFacts(content: AgreementContent | null): Facts {
  const types = content
    ? typesOf(
        content.terms,
        content.promises.map((promise) => promise.type),
      )
    : { A: false, B: false, C: false }
  return {
    'agreement-waives-appeal': content !== null && waivesAppeal(content.terms),
    'agreement-has-type-a-or-c-term': types.A || types.C,
    'agreement-has-type-b-term': types.B,
  }
}

/** The facts of one charge pleaded to. An offense that is not in the pack's list leaves its facts open. */
export function chargeFacts(charge: PleadedCharge, offenses: readonly Offense[]): Facts {
  return {
    ...(charge.kind === null ? {} : { 'plea-kind': charge.kind }),
    ...offenseFacts(offenseByCode(offenses, charge.offense.code)),
  }
}

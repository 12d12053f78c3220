import type { AgreementPromise, PromiseId } from '../../../../contract/agreement.ts'
import { chargeTermKey, type ChargeAsStood, type OfferTerms } from '../../../../contract/plea.ts'
import type { OfficeId } from '../../../vocabulary/ids.ts'
import { dispositionInWords, sentenceInWords } from './term-words.ts'

type Promised = Omit<AgreementPromise, 'id' | 'owner'>

/**
 * What the prosecution promises by the terms themselves: to dismiss or not to bring charges (type A), to recommend or
 * not oppose a sentence (type B), to join in asking for an agreed one (type C).
 * @source Fed. R. Crim. P. 11(c)(1); Santobello v. New York, 404 U.S. 257 (1971)
 */
export function promisesInTerms(terms: OfferTerms, charges: readonly ChargeAsStood[]): readonly Promised[] {
  return [
    ...terms.charges.flatMap((term) => ofCharge(term, charges)),
    ...terms.sentence.map((term) => ofSentence(term, charges)),
  ]
}

function ofCharge(term: OfferTerms['charges'][number], charges: readonly ChargeAsStood[]): readonly Promised[] {
  if (term.action === 'plead') return []
  const forTerm = chargeTermKey(term)
  const charge = charges.find((one) => one.chargeId === forTerm)
  const count = charge ? `Count ${charge.count}, ${charge.offense.title}: ` : ''
  return [
    {
      text: `${count}${lowerFirst(count, dispositionOf(term))}`,
      type: 'A',
      due:
        term.action === 'not-file'
          ? 'continuing'
          : term.action === 'plead-to-lesser'
            ? 'at-plea-hearing'
            : 'at-sentencing',
      dueOn: null,
      forTerm,
    },
  ]
}

const dispositionOf = (term: OfferTerms['charges'][number]): string =>
  term.action === 'plead-to-lesser'
    ? `The prosecution reduces the charge to ${term.lesser.title}.`
    : dispositionInWords(term)

const lowerFirst = (before: string, text: string): string =>
  before === '' ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`

function ofSentence(term: OfferTerms['sentence'][number], charges: readonly ChargeAsStood[]): Promised {
  const said = sentenceInWords(term, charges)
  return {
    text:
      term.type === 'B' ? `The prosecution recommends: ${said}` : `The prosecution asks the court to impose: ${said}`,
    type: term.type,
    due: 'at-sentencing',
    dueOn: null,
    forTerm: term.id,
  }
}

/** The implied promises as a first draft holds them, owed by the prosecutor's office. */
export function impliedPromises(
  terms: OfferTerms,
  charges: readonly ChargeAsStood[],
  prosecution: OfficeId,
  newId: () => PromiseId,
): readonly AgreementPromise[] {
  return promisesInTerms(terms, charges).map((promise) => ({ ...promise, id: newId(), owner: prosecution }))
}

/** The terms that promise something and for which no promise is enumerated. */
export function termsWithoutPromise(
  terms: OfferTerms,
  charges: readonly ChargeAsStood[],
  promises: readonly AgreementPromise[],
): readonly string[] {
  return promisesInTerms(terms, charges)
    .filter((implied) => !promises.some((promise) => promise.forTerm === implied.forTerm))
    .map((implied) => implied.text)
}

import type { ChargeAsStood } from '../../contract/plea.ts'
import { termTypeWords } from '../../src/vocabulary/code-lists.ts'
import { Cents, moneyInWords } from '../../src/vocabulary/money.ts'
import { termInWords } from '../../src/vocabulary/term.ts'
import type { TypedSentence } from './proposal-draft.ts'
import type { QuickTerms } from './quick-terms.ts'
import { kindText } from './term-text.ts'

/** What a line in short says, each term in full, so that nobody sends what he did not mean. */
export function quickTermsInWords(terms: QuickTerms, charges: readonly ChargeAsStood[]): readonly string[] {
  const counts = terms.charges.map(({ count, action }) => {
    const act = action === 'plead' ? 'plead to the charge' : 'dismissed'
    if (count === 'rest') return `Every other count: ${act}`
    const title = charges.find((charge) => charge.count === count)?.offense.title
    return title === undefined ? `Count ${count}: there is no such count` : `Count ${count}, ${title}: ${act}`
  })
  const sentence = terms.sentence.map((term) =>
    [
      kindText(term.kind),
      amountText(term),
      term.running,
      term.forCount === null ? '' : `for count ${term.forCount}`,
      term.type === ''
        ? 'type not said'
        : `type ${term.type} (${termTypeWords[term.type].split(':')[0]?.toLowerCase()})`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  )
  return [...counts, ...sentence]
}

function amountText({ measure, term, max, cents, maxCents, hours }: TypedSentence): string {
  const parts = measure.startsWith('money')
    ? [cents, maxCents].flatMap((amount) => (amount === null ? [] : [moneyInWords(Cents.parse(amount))]))
    : measure === 'hours'
      ? [hours === '' ? 'hours not said' : `${hours} hours`]
      : [term, max].flatMap((length) => (length === null ? [] : [termInWords(length)]))
  return parts.length === 0 && measure !== 'as-stated' ? 'how much is not said' : parts.join(' to ')
}

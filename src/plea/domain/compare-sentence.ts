import type { Movement, Quantity, SentenceTerm, SentenceTermKind, Towards } from '../../../contract/plea.ts'
import type { Comparable } from './comparable.ts'
import { joined, leaning, movement } from './movement.ts'
import { changeOf, differenceInWords, quantityInWords } from './quantity.ts'
import { countInWords, sentenceTermInWords, sentenceTermKindInWords } from './term-words.ts'

/** Kinds of sentence that have an order of weight; the others replace each other without one. */
const kindBurden: Partial<Record<SentenceTermKind, number>> = {
  prison: 5,
  jail: 4,
  probation: 3,
  'conditional-discharge': 2,
  supervision: 2,
}

type About = Pick<Movement, 'part' | 'key' | 'label'>

/** What moved in the sentence. */
export function sentenceMovements(from: Comparable, to: Comparable): Movement[] {
  return joined(from.proposal.terms.sentence, to.proposal.terms.sentence, (term) => term.id).flatMap(
    ({ key, before, after }) => {
      const term = after ?? before
      const about: About = { part: 'sentence', key, label: term ? sentenceTermKindInWords(term.kind) : '' }
      if (!before || !after) return term ? [cameOrWent(about, term, before !== null)] : []
      return [
        ...kindMovement(about, before, after),
        ...quantityMovement(about, before, after),
        ...runningMovement(about, before, after),
        ...wordsMovement(about, 'type', `Type ${before.type}`, `Type ${after.type}`),
        ...(before.chargeId === after.chargeId
          ? []
          : wordsMovement(about, 'count', sentencedFor(before, from.charges), sentencedFor(after, to.charges))),
        ...wordsMovement(about, 'wording', before.text, after.text),
      ]
    },
  )
}

/** More of it is heavier for the defendant, but for credit, which is time taken off. */
const burdenSign = (kind: SentenceTermKind): 1 | -1 => (kind === 'credit-for-time' ? -1 : 1)

function cameOrWent(about: About, term: SentenceTerm, went: boolean): Movement {
  const said = sentenceTermInWords(term)
  const grew = burdenSign(term.kind) * (went ? -1 : 1)
  return movement(about, went ? 'removed' : 'added', went ? said : null, went ? null : said, leaning(grew))
}

function kindMovement(about: About, before: SentenceTerm, after: SentenceTerm): Movement[] {
  if (before.kind === after.kind) return []
  const [was, is] = [kindBurden[before.kind], kindBurden[after.kind]]
  const towards = was === undefined || is === undefined ? 'neither' : leaning(is - was)
  return [movement(about, 'kind', sentenceTermKindInWords(before.kind), sentenceTermKindInWords(after.kind), towards)]
}

function quantityMovement(about: About, before: SentenceTerm, after: SentenceTerm): Movement[] {
  const [was, is] = [quantityInWords(before.quantity), quantityInWords(after.quantity)]
  if (was === is) return []
  const by = differenceInWords(before.quantity, after.quantity)
  return [movement(about, 'quantity', was, is, towardsQuantity(before, after), by)]
}

/** Of two different kinds, more of the one is not more of the other: the kinds' own movement tells. */
function towardsQuantity(before: SentenceTerm, after: SentenceTerm): Towards {
  return before.kind === after.kind ? towardsOf(before.quantity, after.quantity, burdenSign(after.kind)) : 'neither'
}

function towardsOf(before: Quantity, after: Quantity, sign: 1 | -1): Towards {
  const change = changeOf(before, after)
  if (change === 'more') return leaning(sign)
  return change === 'less' ? leaning(-sign) : 'neither'
}

const runningBurden = { consecutive: 1, concurrent: 0 } as const

function runningMovement(about: About, before: SentenceTerm, after: SentenceTerm): Movement[] {
  if (before.running === after.running) return []
  const towards =
    before.running && after.running ? leaning(runningBurden[after.running] - runningBurden[before.running]) : 'neither'
  return [movement(about, 'running', before.running ?? 'not said', after.running ?? 'not said', towards)]
}

function sentencedFor(term: SentenceTerm, charges: Comparable['charges']): string {
  return term.chargeId === null ? 'All charges together' : countInWords(term.chargeId, charges)
}

function wordsMovement(about: About, aspect: Movement['aspect'], before: string, after: string): Movement[] {
  return before === after ? [] : [movement(about, aspect, before, after, 'neither')]
}

import type { JudgmentInput, JudgmentTerm } from '../../../../contract/hearing.ts'
import type { ChargeId, Quantity, SentenceTerm } from '../../../../contract/plea.ts'
import { compareTerms, type Term } from '../../../vocabulary/term.ts'
import { sentenceInWords } from '../../agreement/domain/term-words.ts'
import type { AgreementAtHearing, ChargeAtHearing, StandingPlea } from './hearing-facts.ts'

/** What is wrong with a judgment, in words; empty when nothing is. */
export function faultsOfJudgment(
  judgment: JudgmentInput,
  charges: readonly ChargeAtHearing[],
  pleas: readonly StandingPlea[],
): readonly string[] {
  return charges
    .filter((charge) => charge.open)
    .flatMap((charge) => {
      const said = judgment.charges.filter((one) => one.chargeId === charge.chargeId)
      const pleaded = pleas.some(
        (plea) => plea.chargeId === charge.chargeId && plea.status === 'accepted' && plea.kind !== 'not-guilty',
      )
      if (said.length !== 1) return [`Count ${charge.count}: say once what becomes of it.`]
      if (said[0]?.result === 'convicted' && !pleaded)
        return [`Count ${charge.count}: no accepted plea supports a conviction.`]
      if (said[0]?.result === 'dismissed' && said[0].why === '')
        return [`Count ${charge.count}: say why it is dismissed.`]
      return []
    })
    .concat(strangers(judgment, charges))
}

function strangers(judgment: JudgmentInput, charges: readonly ChargeAtHearing[]): readonly string[] {
  const open = new Set<ChargeId>(charges.filter((charge) => charge.open).map((charge) => charge.chargeId))
  const convicted = new Set<ChargeId>(
    judgment.charges.filter((one) => one.result === 'convicted').map((one) => one.chargeId),
  )
  return [
    ...judgment.charges.filter((one) => !open.has(one.chargeId)).map(() => 'A charge named is not open in this case.'),
    ...judgment.sentence
      .filter((term) => term.chargeId !== null && !convicted.has(term.chargeId))
      .map(() => 'A sentence is stated for a charge without a conviction.'),
  ]
}

/**
 * Where a judgment departs from an agreement that the court accepted: charges to be dismissed (type A) and agreed
 * sentences (type C) are included in the judgment. Recommendations (type B) bind nobody.
 * @source Fed. R. Crim. P. 11(c)(4)
 */
export function departures(judgment: JudgmentInput, agreement: AgreementAtHearing | null): readonly string[] {
  if (agreement?.action !== 'accepted') return []
  const { terms, charges } = agreement.content
  const dismissed = terms.charges.flatMap((term) => {
    if (term.action !== 'dismiss') return []
    const result = judgment.charges.find((one) => one.chargeId === term.chargeId)?.result
    const count = charges.find((one) => one.chargeId === term.chargeId)?.count ?? '?'
    return result === 'convicted' ? [`Count ${count} is to be dismissed.`] : []
  })
  const agreed = terms.sentence
    .filter((term) => term.type === 'C' && !judgment.sentence.some((imposed) => carriesOut(imposed, term)))
    .map((term) => `Agreed and not in the judgment as agreed: ${sentenceInWords(term, charges)}`)
  return [...dismissed, ...agreed]
}

function carriesOut(imposed: JudgmentTerm, agreed: SentenceTerm): boolean {
  return (
    imposed.kind === agreed.kind &&
    (agreed.chargeId === null || imposed.chargeId === null || imposed.chargeId === agreed.chargeId) &&
    (agreed.running === null || imposed.running === null || imposed.running === agreed.running) &&
    isWithin(imposed.quantity, agreed.quantity)
  )
}

/** Whether what is imposed is what was agreed, or lies within the range that was. */
function isWithin(imposed: Quantity, agreed: Quantity): boolean {
  if (agreed.measure === 'as-stated') return true
  if (agreed.measure === 'hours') return imposed.measure === 'hours' && imposed.n === agreed.n
  if (agreed.measure === 'term') return imposed.measure === 'term' && compareTerms(imposed.term, agreed.term) === 0
  if (agreed.measure === 'term-range')
    return imposed.measure === 'term' && between(imposed.term, agreed.min, agreed.max)
  if (agreed.measure === 'money') return imposed.measure === 'money' && imposed.cents === agreed.cents
  return imposed.measure === 'money' && imposed.cents >= agreed.min && imposed.cents <= agreed.max
}

const between = (term: Term, min: Term, max: Term): boolean =>
  compareTerms(term, min) >= 0 && compareTerms(term, max) <= 0

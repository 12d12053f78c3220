import type { AgreementContent, AgreementLaw } from '../../../../contract/agreement.ts'
import { askIfAny } from '../../../law/domain/ask.ts'
import { factQuestions, type Facts } from '../../../law/domain/facts.ts'
import type { Offense } from '../../../law/domain/offenses.ts'
import type { RulePack } from '../../../law/domain/rule-pack.ts'
import { citationOf } from '../../../law/domain/source.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { factsByCharge } from '../../domain/charge-facts.ts'
import { restrictionsOn } from '../../domain/gates-of-law.ts'

/**
 * What the law of the place forbids or asks of an agreement, of each who is bound. It is told, not judged: what forbids
 * to bargain stood before the offer, and its ground lies with the prosecution.
 * @param known what the file tells the law
 */
export function lawOnAgreement(
  pack: RulePack,
  today: LegalDate,
  { terms, charges }: Pick<AgreementContent, 'terms' | 'charges'>,
  offenses: readonly Offense[],
  known: Facts,
): AgreementLaw {
  const agreed = { ...known, 'agreement-exists': true }
  const answer = askIfAny(pack, 'plea.restrictions', today, agreed)
  const each = factsByCharge({ proposal: { terms }, charges }, offenses, agreed)
  return {
    hasRule: answer !== null,
    missing: answer?.missing.map((fact) => factQuestions[fact]) ?? [],
    restrictions: restrictionsOn(answer, ['prosecution', 'defense', 'court', 'agreement'], each).map(
      ({ restriction: { id, on, text, source }, applies }) => ({
        id,
        on,
        text,
        missing: applies.holds === 'missing' ? applies.missing.map((fact) => factQuestions[fact]) : [],
        source: citationOf(source),
        verified: answer?.verified ?? null,
      }),
    ),
  }
}

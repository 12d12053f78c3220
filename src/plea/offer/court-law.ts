import type { NamedOffense } from '../../../contract/plea.ts'
import { packOf } from '../../cases/packs.ts'
import { ask, askIfAny, lawOn } from '../../law/domain/ask.ts'
import type { Facts } from '../../law/domain/facts.ts'
import { classesGravestFirst } from '../../law/domain/classes-gravest-first.ts'
import { offenseByCode, type Offense } from '../../law/domain/offenses.ts'
import type { AllowedPleas } from '../../law/domain/plea-rules.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import type { OffenseClass, WrittenLanguage } from '../../vocabulary/code-lists.ts'
import type { OfferLaw } from '../domain/gates.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

/** Rule packs by the name a court gives its own. */
export type Packs = ReadonlyMap<string, RulePack>

/** What the law of a court says of offers on a day. */
export interface CourtLaw {
  /** The kinds of plea that an offer may ask for: whoever pleads not guilty takes no offer. */
  readonly pleas: AllowedPleas
  readonly offers: OfferLaw
  /** Empty where the pack has no list of offenses. */
  readonly offenses: readonly Offense[]
  /** The classes of offenses, as the pack lists them with the gravest first. */
  readonly gravestFirst: readonly OffenseClass[]
}

/**
 * @param known of the case, where the rules on one offer are asked: a rule may apply, or be excepted, by facts
 * @throws Error when the court names a pack that was not loaded: a fault of the installation
 */
export function courtLaw(packs: Packs, name: string, today: LegalDate, known: Facts = {}): CourtLaw {
  const pack = packOf(packs, { pack: name })
  return {
    pleas: lawOn(pack, 'plea.kinds-allowed', today).filter((plea) => plea.kind !== 'not-guilty'),
    offers: {
      gates: { gates: lawOn(pack, 'offer.gates', today), verified: ask(pack, 'offer.gates', today).verified },
      matrix: askIfAny(pack, 'offer.approval-matrix', today, known),
      leads: askIfAny(pack, 'offer.discovery-lead', today, known),
      restrictions: askIfAny(pack, 'plea.restrictions', today, known),
    },
    offenses: offensesOf(packs, name, today),
    gravestFirst: classesGravestFirst(pack, today),
  }
}

/** The offenses that the code of a court lists; empty where the pack has no list. */
export function offensesOf(packs: Packs, name: string, today: LegalDate): readonly Offense[] {
  const pack = packOf(packs, { pack: name })
  return pack.rules['offense.list'] ? lawOn(pack, 'offense.list', today) : []
}

/** The title of an offense as the code gives it in that language, else as it was charged. */
export function offenseTitle(law: CourtLaw): (offense: NamedOffense, language: WrittenLanguage) => string {
  return (offense, language) => offenseByCode(law.offenses, offense.code)?.title[language] ?? offense.title
}

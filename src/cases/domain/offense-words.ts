import type { OffenseChoice } from '../../../contract/cases.ts'
import { lawOn, UnansweredQuestion } from '../../law/domain/ask.ts'
import type { Offense } from '../../law/domain/offenses.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { OffenseClass, offenseClassWords, severityOf } from '../../vocabulary/code-lists.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

/** An offense as it is written into a case: what the law called it on the day it was charged stays with the charge. */
export interface OffenseColumns {
  readonly offense_code: string
  readonly offense_title: string
  readonly statute: string
  readonly class: string
}

export function offenseColumns(offense: Offense): OffenseColumns {
  return { offense_code: offense.code, offense_title: offense.title.en, statute: offense.statute, class: offense.class }
}

/** The offenses that the law of a court knows on a day; none on a day before its oldest list, as somebody may type it. */
export function offensesOn(pack: RulePack, day: LegalDate): readonly Offense[] {
  try {
    return lawOn(pack, 'offense.list', day)
  } catch (error) {
    if (error instanceof UnansweredQuestion) return []
    throw error
  }
}

/** An offense as a screen offers it. */
export function offenseChoice(offense: Offense): OffenseChoice {
  return {
    code: offense.code,
    title: offense.title.en,
    statute: offense.statute,
    class: offense.class,
    classLabel: offenseClassWords[offense.class],
    severity: severityOf[offense.class],
    category: offense.category,
    victim: offense.victim,
    lesser: offense.lesser,
  }
}

/** What the class of a charge is called; an imported class of another list speaks for itself. */
export function classWords(offenseClass: string): string {
  const known = OffenseClass.safeParse(offenseClass)
  return known.success ? offenseClassWords[known.data] : offenseClass
}

/** The class as our list knows it; `unknown` for one of another list. */
export function knownClass(offenseClass: string): OffenseClass {
  const known = OffenseClass.safeParse(offenseClass)
  return known.success ? known.data : 'unknown'
}

import type { OffenseClass } from '../../vocabulary/code-lists.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { lawIfAny } from './ask.ts'
import type { RulePack } from './rule-pack.ts'

/** The classes of offenses as the pack lists them, with the gravest first; empty where it does not. */
export const classesGravestFirst = (pack: RulePack, day: LegalDate): readonly OffenseClass[] =>
  (lawIfAny(pack, 'offense.classes', day) ?? []).map((range) => range.class)

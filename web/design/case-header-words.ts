import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** What names the facts at the top of a case, in each language in which the system speaks. */
interface CaseHeaderWords {
  readonly custody: string
  readonly nextDate: string
  readonly talks: string
  readonly noNumber: string
  readonly inShort: string
  readonly more: string
  readonly less: string
}

export const caseHeaderWords: Readonly<Record<WrittenLanguage, CaseHeaderWords>> = {
  en: {
    custody: 'Custody',
    nextDate: 'Next date',
    talks: 'Negotiation',
    noNumber: 'No case number yet',
    inShort: 'The case in short',
    more: 'More',
    less: 'Less',
  },
  es: {
    custody: 'Custodia',
    nextDate: 'Próxima fecha',
    talks: 'Negociación',
    noNumber: 'Todavía sin número de caso',
    inShort: 'El caso en breve',
    more: 'Más',
    less: 'Menos',
  },
}

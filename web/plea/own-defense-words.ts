import { sheetStandingWords, type SheetStanding } from '../../contract/plea.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { myCaseWords, type MyCaseWords } from './my-case-words.ts'

interface OwnDefenseWords extends Pick<MyCaseWords, 'noOfferYet' | 'noDate'> {
  readonly countered: string
}

/** What is said in other words to a defendant who represents himself: he has no lawyer to be sent to. */
export const ownDefenseWords: Record<WrittenLanguage, OwnDefenseWords> = {
  en: {
    noOfferYet: 'The prosecutor has not made you an offer yet. When there is one, you can read it on this page.',
    noDate: 'No day is set yet. When the court sets one, it stands here.',
    countered: 'You made a counteroffer',
  },
  es: {
    noOfferYet: 'La fiscalía todavía no le ha hecho ninguna oferta. Cuando haya una, podrá leerla en esta página.',
    noDate: 'Todavía no hay fecha. Cuando el tribunal ponga una, la verá aquí.',
    countered: 'Usted hizo una contraoferta',
  },
}

interface Told {
  readonly actsForHimself: boolean
}

/** The words of the defendant's page, as they fit whoever reads. */
export const wordsTo = ({ actsForHimself }: Told, language: WrittenLanguage): MyCaseWords =>
  actsForHimself ? { ...myCaseWords[language], ...ownDefenseWords[language] } : myCaseWords[language]

/** How an offer stands, as it is told to whoever reads. */
export const standingTold = ({ actsForHimself }: Told, standing: SheetStanding, language: WrittenLanguage): string =>
  actsForHimself && standing === 'countered'
    ? ownDefenseWords[language].countered
    : sheetStandingWords[standing][language]

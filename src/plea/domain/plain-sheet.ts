import {
  chargeTermKey,
  type ChargeTerm,
  type NamedOffense,
  type PlainSheet,
  type SentenceTerm,
} from '../../../contract/plea.ts'
import type { WrittenLanguage } from '../../vocabulary/code-lists.ts'
import { plainDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import { unreachable } from '../../vocabulary/outcome.ts'
import type { Comparable } from './comparable.ts'
import { quantityInWords } from './quantity.ts'
import { sheetWords, type SheetReader, type SheetWords } from './sheet-words.ts'

/** The title of an offense in a language, where the code gives one. */
export type OffenseTitle = (offense: NamedOffense, language: WrittenLanguage) => string

/**
 * A version of an offer in plain words for the defendant, in both languages. What the prosecutor wrote in his own words
 * is quoted as it was written. A charge that the offer does not name is named here: it would stay open.
 */
export function plainSheets(
  version: Comparable,
  titleOf: OffenseTitle,
  reader: SheetReader,
): Record<WrittenLanguage, PlainSheet> {
  return { en: plainSheet(version, 'en', titleOf, reader), es: plainSheet(version, 'es', titleOf, reader) }
}

function plainSheet(
  version: Comparable,
  language: WrittenLanguage,
  titleOf: OffenseTitle,
  reader: SheetReader,
): PlainSheet {
  const words = sheetWords[language]
  const { terms, message, expiresOn } = version.proposal
  const sections = [
    { heading: words.headings.charges, lines: chargeLines(version, words, (offense) => titleOf(offense, language)) },
    { heading: words.headings.sentence, lines: sentenceLines(terms.sentence, language) },
    {
      heading: words.headings.conditions,
      lines: terms.conditions.map((condition) => `${words.asWritten(condition.text)} ${words.type[condition.type]}`),
    },
    {
      heading: words.headings.waivers,
      lines: terms.waivers.map((waiver) => [words.waivers[waiver.kind], ...quoted(waiver.text, words)].join('. ')),
    },
    { heading: words.headings.message, lines: quoted(message, words) },
  ]
  return {
    title: words.title,
    intro: [
      ...words.intro,
      words.before[reader],
      ...(words.untranslated !== null && isQuoted(version.proposal) ? [words.untranslated[reader]] : []),
    ],
    sections: sections.filter((section) => section.lines.length > 0),
    deadline: words.lastDay(dayInWords(expiresOn, language)),
  }
}

function chargeLines(
  { proposal, charges }: Comparable,
  words: SheetWords,
  title: (offense: NamedOffense) => string,
): string[] {
  const named = new Set<string>(proposal.terms.charges.map(chargeTermKey))
  const labelOf = (chargeId: string): string => {
    const charge = charges.find((one) => one.chargeId === chargeId)
    return charge ? words.count(charge.count, title(charge.offense)) : chargeId
  }
  return [
    ...proposal.terms.charges.map((term) => chargeLine(term, words, title, labelOf)),
    ...charges
      .filter((charge) => !named.has(charge.chargeId))
      .map((charge) => words.notNamed(labelOf(charge.chargeId))),
  ]
}

function chargeLine(
  term: ChargeTerm,
  words: SheetWords,
  title: (offense: NamedOffense) => string,
  labelOf: (chargeId: string) => string,
): string {
  switch (term.action) {
    case 'plead':
      return words.plead(labelOf(term.chargeId), words.pleas[term.pleaKind])
    case 'plead-to-lesser':
      return words.lesser(labelOf(term.chargeId), title(term.lesser), words.pleas[term.pleaKind])
    case 'dismiss':
      return words.dismiss(labelOf(term.chargeId))
    case 'not-file':
      return words.notFile(title(term.offense))
    default:
      return unreachable(term)
  }
}

function sentenceLines(sentence: readonly SentenceTerm[], language: WrittenLanguage): string[] {
  const words = sheetWords[language]
  const [first] = sentence
  if (!first) return [words.noSentence]
  // How far it binds the judge is said once where it is the same for all of it.
  const alike = sentence.length > 1 && sentence.every((term) => term.type === first.type)
  const lines = sentence.map((term) => {
    const quantity = quantityInWords(term.quantity, language)
    const what = [words.kinds[term.kind], quantity, term.running ? words.running[term.running] : '']
    const said = [`${what.filter((part) => part !== '').join(', ')}.`, ...quoted(term.text, words)]
    return [...said, ...(alike ? [] : [words.type[term.type]])].join(' ')
  })
  return alike ? [...lines, `${words.allOfIt} ${words.type[first.type]}`] : lines
}

/** Whether anything of it is in the prosecutor's own words. */
const isQuoted = ({ terms, message }: Comparable['proposal']): boolean =>
  [message, ...[...terms.sentence, ...terms.conditions, ...terms.waivers].map(({ text }) => text)].some(
    (text) => text !== '',
  )

const quoted = (text: string, words: SheetWords): string[] => (text === '' ? [] : [words.asWritten(text)])

const locales: Record<WrittenLanguage, string> = { en: 'en-US', es: 'es-US' }

/** The day as it is said: `Monday, March 16, 2026`. */
export function dayInWords(day: LegalDate, language: WrittenLanguage): string {
  return plainDate(day).toLocaleString(locales[language], {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
}

import { termTypeWords } from '../../src/vocabulary/code-lists.ts'

/** What stands on screens in short, and what it means for one who meets it the first time. */
export const shortWords = {
  'Type A': `${termTypeWords.A} (Rule 11(c)(1)(A)).`,
  'Type B': `${termTypeWords.B} (Rule 11(c)(1)(B)).`,
  'Type C': `${termTypeWords.C} (Rule 11(c)(1)(C)).`,
  CSV: 'Comma-separated values: a table as plain text, which every spreadsheet opens.',
  'SHA-256': 'A number that belongs to these very bytes: change one letter of the paper and it is another number.',
} as const

export type ShortWord = keyof typeof shortWords

import type { Problems } from '../platform/http/problems.ts'
import type { MendRefusal } from './held-row.ts'

export type ExchangeRefusal =
  | MendRefusal
  | { readonly kind: 'not-a-listed-code' }
  | { readonly kind: 'not-the-exported-file'; readonly why: string }

export const exchangeProblems: Problems<ExchangeRefusal> = {
  'not-mendable': {
    status: 409,
    title: 'This row cannot be put right here',
    detail: 'It repeats another row, or its case went on since. Set it aside, or change the case on its own screens.',
  },
  'no-such-column': {
    status: 422,
    title: 'The file has no such column',
    detail: ({ column }) => `There is no column ${column} in this file. Use the names that the source uses.`,
  },
  'still-not-readable': {
    status: 422,
    title: 'The row still cannot be read',
    detail: ({ reason }) => `${reason} Change that value too; what you typed is kept.`,
  },
  'still-contradicts': {
    status: 422,
    title: 'The row still says otherwise than the one that was kept',
    detail:
      'Another row about the same thing was loaded before it. Change which case or charge this one is about, or set it aside.',
  },
  'not-a-listed-code': {
    status: 422,
    title: 'That is not a code of this source',
    detail: 'Choose one of the listed codes for a code that is not listed.',
  },
  'not-the-exported-file': {
    status: 422,
    title: 'This is not the file of held rows',
    detail: ({ why }) => `${why} Download the file again, change only the values that are wrong, and send that.`,
  },
}

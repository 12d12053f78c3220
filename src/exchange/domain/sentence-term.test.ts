import { describe, expect, it } from 'vitest'
import { months, type Term, years } from '../../vocabulary/term.ts'
import { sentenceTerm } from './sentence-term.ts'

describe('the length of a sentence, in what the source’s unit means', () => {
  it.each<[string, number | null, string | null, Term | null]>([
    ['whole years stay years', 2, 'years', years(2)],
    ['months stay months, though they are years', 24, 'months', months(24)],
    ['a fraction of a year whole in months is months', 8.75, 'years', months(105)],
    ['a fraction of a month is no term', 4.5, 'months', null],
    ['nothing is a term of nothing', 0, 'months', months(0)],
    ['natural life is life', null, 'life', 'life'],
    ['a boot-camp term has no length', 1, 'none', null],
    ['no unit, no term', 3, null, null],
    ['no length, no term', null, 'years', null],
  ])('%s', (_what, term, unit, read) => expect(sentenceTerm(term, unit)).toEqual(read))
})

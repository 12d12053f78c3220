import { describe, expect, it } from 'vitest'
import { compareTerms, days, months, termInWords, years, type Term } from './term.ts'

describe('a term', () => {
  it.each<[Term, string, string]>([
    [days(1), '1 day', '1 día'],
    [months(6), '6 months', '6 meses'],
    [years(4), '4 years', '4 años'],
    ['life', 'life', 'cadena perpetua'],
  ])('is said in words', (term, english, spanish) => {
    expect(termInWords(term)).toBe(english)
    expect(termInWords(term, 'es')).toBe(spanish)
  })

  it('of a negative or broken number cannot be made', () => {
    expect(() => months(-1)).toThrow()
    expect(() => months(1.5)).toThrow()
  })

  it.each<[Term, Term, -1 | 0 | 1]>([
    [months(12), years(1), 0],
    [months(11), years(1), -1],
    [days(364), years(1), -1],
    [days(30), months(1), -1],
    [days(31), months(1), 1],
    [years(99), 'life', -1],
    ['life', 'life', 0],
  ])('compares over units: %j and %j', (a, b, order) => {
    expect(compareTerms(a, b)).toBe(order)
    expect(compareTerms(b, a)).toBe(order === 0 ? 0 : -order)
  })
})

import { describe, expect, it } from 'vitest'
import { centsText, typedCents } from './typed-money.ts'

describe('an amount typed into a form', () => {
  it.each([
    ['1250', 125_000],
    ['$1,250.00', 125_000],
    ['1250.5', 125_050],
    ['0.05', 5],
    [' 12. ', 1_200],
  ])('%s is %d cents', (typed, cents) => expect(typedCents(typed)).toBe(cents))

  it.each(['', '-5', '1.234', 'ten', '1.2.3'])('%j is no amount', (typed) => expect(typedCents(typed)).toBeNull())

  it('is shown with its cents', () => expect(centsText(125_050)).toBe('1,250.50'))
})

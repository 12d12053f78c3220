import { describe, expect, it } from 'vitest'
import { Cents, cents, dollars, moneyInWords } from './money.ts'

describe('money', () => {
  it('is whole cents, never negative', () => {
    expect(Cents.safeParse(10.5).success).toBe(false)
    expect(Cents.safeParse(-1).success).toBe(false)
  })
  it('is written in dollars, with cents only when there are any', () => {
    expect(moneyInWords(dollars(1250))).toBe('$1,250')
    expect(moneyInWords(cents(125_050))).toBe('$1,250.50')
  })
})

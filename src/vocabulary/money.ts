import { z } from 'zod'

/** An amount of US dollars in whole cents. */
export const Cents = z.int().min(0).brand<'Cents'>().describe('US dollars in whole cents.')
export type Cents = z.infer<typeof Cents>

const centsInADollar = 100

/**
 * An amount from whole cents.
 * @throws ZodError when the amount is negative or not whole
 */
export function cents(amount: number): Cents {
  return Cents.parse(amount)
}

/** An amount from whole dollars. */
export function dollars(amount: number): Cents {
  return cents(amount * centsInADollar)
}

/** The amount as a person reads it: `$1,250.00`, or `$1,250` when there are no cents. */
export function moneyInWords(amount: Cents): string {
  const digits = amount % centsInADollar === 0 ? 0 : 2
  return (amount / centsInADollar).toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** Cents of an amount that somebody typed: `$1,250`, `1250.5`, `1,250.00`; null when it is no amount. */
export function typedCents(text: string): number | null {
  const plain = text.trim().replaceAll(/[$,\s]/g, '')
  const parts = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain)
  if (!parts) return null
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** Cents as they are typed: `1,250.00`. */
export function centsText(amount: number): string {
  return (amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

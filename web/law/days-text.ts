/** So many days in words. */
export const daysText = (n: number): string => (n === 1 ? '1 day' : `${n} days`)

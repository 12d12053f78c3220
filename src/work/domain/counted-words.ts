/** How many there are, in words of the rule file; more than `most` are told as `or more`. */
export function countedWords(
  { one, many }: { readonly one: string; readonly many: string },
  found: number,
  most: number,
): string {
  if (found === 1) return one
  return many.replace('{n}', found > most ? `${most} or more` : `${found}`)
}

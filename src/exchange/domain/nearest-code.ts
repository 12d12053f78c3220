/**
 * The known code that a code outside the list most resembles, or null when none is near: the same but for case, spaces and
 * punctuation; else one that begins alike for most of its length; else one a few letters away. A proposal to a person, who
 * decides.
 */
export function nearestCode(code: string, known: readonly string[]): string | null {
  const wanted = plain(code)
  if (wanted === '') return null
  const same = known.find((each) => plain(each) === wanted)
  if (same !== undefined) return same
  const [best] = known
    .map((each) => ({ each, distance: distance(wanted, plain(each)) }))
    .filter(({ each, distance: away }) => away <= Math.floor(Math.max(wanted.length, plain(each).length) / 3))
    .toSorted((a, b) => a.distance - b.distance)
  return best?.each ?? known.find((each) => beginsLike(wanted, plain(each))) ?? null
}

const plain = (code: string): string => code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

const fewestLettersAlike = 6

function beginsLike(wanted: string, known: string): boolean {
  const [short, long] = wanted.length < known.length ? [wanted, known] : [known, wanted]
  return short.length >= fewestLettersAlike && long.startsWith(short)
}

/** Letters to change, add or leave out between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let place = 1; place <= b.length; place += 1) {
      const changed = (above[place - 1] ?? 0) + (a[row - 1] === b[place - 1] ? 0 : 1)
      line.push(Math.min(changed, (above[place] ?? 0) + 1, (line[place - 1] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}

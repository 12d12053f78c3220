/** The number under which both sides cite a disclosed file: the prefix of the one who discloses, six digits. */
export function batesNumber(n: number): string {
  return `PEOPLE-${String(n).padStart(6, '0')}`
}

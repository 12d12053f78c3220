/**
 * The order of a call after one hearing is put before another, or last.
 * @returns null when the hearing, or the one before which it is to be called, is not in the call
 */
export function calledBefore(order: readonly string[], moved: string, before: string | null): readonly string[] | null {
  if (!order.includes(moved) || before === moved || (before !== null && !order.includes(before))) return null
  const others = order.filter((id) => id !== moved)
  const at = before === null ? others.length : others.indexOf(before)
  return others.toSpliced(at, 0, moved)
}

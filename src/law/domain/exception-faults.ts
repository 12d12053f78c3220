import type { DatingFault } from './dating.ts'
import type { RuleException } from './rule.ts'

/** What is wrong with how the exceptions of a rule give way to each other: an unknown id, one used twice, a circle. */
export function exceptionFaults(exceptions: readonly RuleException<unknown>[]): readonly DatingFault[] {
  const ids = exceptions.map((one) => one.id)
  return exceptions.flatMap((one, index) => {
    const at = ['exceptions', index]
    const faults: DatingFault[] = []
    if (one.id !== undefined && ids.indexOf(one.id) < index)
      faults.push({ path: [...at, 'id'], reason: `The exception ${one.id} is stated twice.` })
    for (const other of one.unless ?? [])
      if (!ids.includes(other))
        faults.push({ path: [...at, 'unless'], reason: `${other} is not an exception of this rule.` })
    if (one.id !== undefined && reaches(exceptions, one.id, one.id))
      faults.push({
        path: [...at, 'unless'],
        reason: `The exception ${one.id} gives way to itself in a circle: say which of them comes first.`,
      })
    return faults
  })
}

/** Whether following `unless` from one exception leads to another. */
function reaches(
  exceptions: readonly RuleException<unknown>[],
  from: string,
  to: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const next = exceptions.find((one) => one.id === from)?.unless ?? []
  return next.some((id) => id === to || (!seen.has(id) && reaches(exceptions, id, to, new Set([...seen, id]))))
}

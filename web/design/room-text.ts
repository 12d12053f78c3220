const tellsFrom = 0.8

/** What is said of the room in a field: nothing while there is plenty, then how much is left, then what is too much. */
export function roomText(
  length: number,
  most: number | undefined,
): { readonly left: string | null; readonly error: string | null } {
  if (most === undefined || length < most * tellsFrom) return { left: null, error: null }
  if (length > most) {
    return {
      left: null,
      error: `${counted(length - most)} too many: shorten the text to ${most.toLocaleString('en-US')}.`,
    }
  }
  return { left: `${counted(most - length)} left`, error: null }
}

const counted = (n: number): string => (n === 1 ? '1 character' : `${n.toLocaleString('en-US')} characters`)

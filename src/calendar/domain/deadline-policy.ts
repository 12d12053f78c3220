import type { Deadline } from './deadline.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import type { Side } from './recorded-events.ts'

export type SettlementOfDeadline = 'meet' | 'excuse' | 'let-fall' | 'reopen'

/** Where a side keeps the deadlines that it adds: the court in its file, where all see them; a party in its own. */
export const keepsIn: Record<Side, Compartment> = {
  court: 'court-file',
  prosecution: 'prosecution',
  defense: 'defense',
}

const ownActors: Record<Side, ReadonlySet<Deadline['who']>> = {
  court: new Set(['court', 'clerk', 'probation']),
  prosecution: new Set(['prosecution', 'parties']),
  defense: new Set(['defense', 'parties']),
}

/**
 * Whoever must act says that it was done, and so may the court. The court excuses, or the side whom the delay would
 * harm; the court lets a deadline fall, and a side one that it keeps for itself. A clock's last day is nobody's to settle.
 */
export function settlementsOpen(
  side: Side | null,
  deadline: Pick<Deadline, 'origin' | 'who' | 'state' | 'compartment'>,
): SettlementOfDeadline[] {
  if (side === null || deadline.origin === 'by-clock') return []
  const isOwn = ownActors[side].has(deadline.who)
  const keepsIt = deadline.compartment === keepsIn[side]
  const may = isOwn || side === 'court' || keepsIt
  if (deadline.state !== 'open') return may ? ['reopen'] : []
  return [
    ...(may ? (['meet'] as const) : []),
    ...(side === 'court' || !isOwn ? (['excuse'] as const) : []),
    ...(side === 'court' || keepsIt ? (['let-fall'] as const) : []),
  ]
}

import type { Actor } from '../../vocabulary/actor.ts'
import type { Position } from '../../vocabulary/positions.ts'

const lawyers: ReadonlySet<Position> = new Set<Position>([
  'prosecutor',
  'prosecution-supervisor',
  'defender',
  'defense-supervisor',
  'private-counsel',
  'judge',
])

/** That a rule agrees with its source is a lawyer's to say. The database holds to the same positions. */
export const mayCheckRules = (actor: Actor): boolean => actor.positions.some((position) => lawyers.has(position))

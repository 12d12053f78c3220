import type { TeamId } from '../../vocabulary/ids.ts'

/** The open cases of one chambers, and whether it has another case of the same matter. */
export interface ChambersLoad {
  readonly teamId: TeamId
  readonly name: string
  readonly openCases: number
  readonly sameMatter: boolean
}

export interface Assigned {
  readonly teamId: TeamId
  readonly name: string
  readonly because: string
}

/**
 * The chambers that a new case goes to: that of the matter's other cases, else the one with the fewest open cases,
 * else the first by name. Null when the court has no chambers.
 * @safeguard A rule without a choice, told with its reason: nobody picks a judge.
 */
export function assignChambers(loads: readonly ChambersLoad[]): Assigned | null {
  const joint = loads.find((load) => load.sameMatter)
  if (joint) return { teamId: joint.teamId, name: joint.name, because: 'It has the other cases of the same matter.' }
  const fewest = Math.min(...loads.map((load) => load.openCases))
  const least = loads.filter((load) => load.openCases === fewest).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const [chosen] = least
  if (!chosen) return null
  return { teamId: chosen.teamId, name: chosen.name, because: `${reason(loads, least.length)} (${countOf(fewest)}).` }
}

function reason(loads: readonly ChambersLoad[], tied: number): string {
  if (loads.length === 1) return 'It is the only chambers of the court'
  return tied === 1
    ? 'It has the fewest open cases of the court’s chambers'
    : `It is the first by name of ${tied} chambers with the fewest open cases`
}

const countOf = (cases: number) => (cases === 1 ? '1 open case' : `${cases} open cases`)

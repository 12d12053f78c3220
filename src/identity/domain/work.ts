import type { OfficeKind, Position } from '../../vocabulary/positions.ts'

export const teamKinds = ['unit', 'chambers', 'division', 'agency', 'intake', 'management', 'oversight'] as const
export type TeamKind = (typeof teamKinds)[number]

interface Work {
  /** The kinds of office that have the position; a new office is of the first unless another is named. */
  readonly offices: readonly [OfficeKind, ...OfficeKind[]]
  /** The kind of team that the position is held in unless another is named. */
  readonly team: TeamKind
}

/** Where each position is held. Null for a defendant, who works nowhere: a case names him, not the operator. */
export const workOf = {
  prosecutor: { offices: ['prosecutor'], team: 'unit' },
  'prosecution-supervisor': { offices: ['prosecutor'], team: 'management' },
  'victim-advocate': { offices: ['prosecutor'], team: 'unit' },
  paralegal: { offices: ['prosecutor', 'public-defender', 'private-practice'], team: 'unit' },
  defender: { offices: ['public-defender'], team: 'unit' },
  'defense-supervisor': { offices: ['public-defender'], team: 'management' },
  investigator: { offices: ['public-defender', 'private-practice'], team: 'unit' },
  'private-counsel': { offices: ['private-practice'], team: 'unit' },
  judge: { offices: ['court'], team: 'chambers' },
  'chambers-staff': { offices: ['court'], team: 'chambers' },
  clerk: { offices: ['court'], team: 'division' },
  'case-manager': { offices: ['court'], team: 'division' },
  officer: { offices: ['police'], team: 'agency' },
  'agency-records': { offices: ['police'], team: 'agency' },
  auditor: { offices: ['oversight', 'prosecutor', 'public-defender'], team: 'oversight' },
  administrator: { offices: ['court', 'oversight'], team: 'management' },
  defendant: null,
  interpreter: { offices: ['court'], team: 'unit' },
  'probation-officer': { offices: ['probation'], team: 'unit' },
  'jail-officer': { offices: ['jail'], team: 'unit' },
  'victim-counsel': { offices: ['private-practice'], team: 'unit' },
} as const satisfies Record<Position, Work | null>

/** A position that is held in an office. */
export type WorkingPosition = Exclude<Position, 'defendant'>

/** The work of a position, with the wider type that comparing wants. */
export const workIn = (position: WorkingPosition): Work => workOf[position]

const teamNames: Record<TeamKind, (office: string, person: string) => string> = {
  unit: (office) => office,
  chambers: (_, person) => `Chambers of ${person}`,
  division: (office) => `${office}, clerk`,
  agency: (office) => `${office}, records`,
  intake: (office) => `${office}, intake`,
  management: (office) => `${office}, management`,
  oversight: (office) => `${office}, oversight`,
}

/**
 * The team that somebody joins when none is named: a judge's own chambers, else the one team of the office.
 * @returns null for those who work in the chambers of somebody else
 */
export function usualTeam(position: WorkingPosition, office: string, person: string): string | null {
  return position === 'chambers-staff' ? null : teamNames[workIn(position).team](office, person)
}

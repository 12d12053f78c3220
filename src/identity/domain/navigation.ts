import { Position } from '../../vocabulary/positions.ts'

interface Place {
  readonly id: string
  readonly label: string
  readonly to: `/${string}`
  /** Who has it in the navigation. */
  readonly for: readonly Position[]
}

const prosecution = ['prosecutor', 'prosecution-supervisor'] as const
const court = ['judge', 'chambers-staff', 'clerk', 'case-manager'] as const

/** Everybody who works here has a day; the defendant has his case. */
const staff = Position.options.filter((position) => position !== 'defendant')

/** The main navigation, in its order on the screen. What lies behind each entry is for the database to show or not. */
const places = [
  { id: 'my-day', label: 'My day', to: '/my-day', for: staff },
  {
    id: 'my-week',
    label: 'My week',
    to: '/my-week',
    // One who looks after the system has no case.
    for: staff.filter((position) => position !== 'administrator'),
  },
  {
    id: 'cases',
    label: 'My cases',
    to: '/cases',
    for: [
      ...prosecution,
      'victim-advocate',
      'paralegal',
      'defender',
      'defense-supervisor',
      'investigator',
      'private-counsel',
      ...court,
      'officer',
      'agency-records',
      'auditor',
      'interpreter',
      'probation-officer',
      'jail-officer',
      'victim-counsel',
    ],
  },
  { id: 'screening', label: 'Referrals & screening', to: '/screening', for: prosecution },
  { id: 'refer', label: 'Refer an incident', to: '/referrals/new', for: ['officer', 'agency-records'] },
  { id: 'filings', label: 'Filing review', to: '/filings', for: ['clerk', 'case-manager'] },
  { id: 'approvals', label: 'Approvals', to: '/approvals', for: ['prosecution-supervisor'] },
  { id: 'hearings', label: 'Hearings', to: '/hearings', for: court },
  { id: 'courtroom', label: 'Courtroom', to: '/courtroom', for: court },
  { id: 'sessions', label: 'Sessions', to: '/sessions', for: court },
  { id: 'victims', label: 'Victims', to: '/victims', for: ['victim-advocate', 'paralegal'] },
  { id: 'board', label: 'Caseload', to: '/board', for: ['prosecution-supervisor', 'defense-supervisor'] },
  { id: 'insight', label: 'Insight', to: '/insight', for: ['prosecution-supervisor', 'defense-supervisor', 'auditor'] },
  { id: 'oversight', label: 'Oversight', to: '/oversight', for: ['auditor'] },
  { id: 'law', label: 'Law', to: '/law', for: staff },
  { id: 'my-case', label: 'My case', to: '/my-case', for: ['defendant'] },
  { id: 'people', label: 'People', to: '/people', for: ['administrator'] },
  { id: 'imports', label: 'Import', to: '/imports', for: ['administrator'] },
  { id: 'first-hour', label: 'First hour', to: '/first-hour', for: Position.options },
] as const satisfies readonly Place[]

export type NavEntry = Pick<Place, 'id' | 'label' | 'to'>

interface Navigation {
  readonly nav: readonly NavEntry[]
  /** Where the person's day begins: the first of them. */
  readonly home: `/${string}`
}

/**
 * What a person's navigation holds, by positions.
 * @param positions the person's positions, the main one first
 * @param courtKind the kind of the person's court: the clerks of an imported court look after its import
 */
export function navigationFor(
  positions: readonly Position[],
  courtKind: 'live' | 'training' | 'imported' | null,
): Navigation {
  const importsToo = courtKind === 'imported' && positions.some((position) => position === 'clerk')
  const shown = places.filter((place: Place) => {
    if (place.id === 'imports' && importsToo) return true
    // There is something to practice on in a training court alone.
    if (place.id === 'first-hour' && courtKind !== 'training') return false
    return positions.some((position) => place.for.includes(position))
  })
  return {
    nav: shown.map(({ id, label, to }) => ({ id, label, to })),
    home: shown[0]?.to ?? '/',
  }
}

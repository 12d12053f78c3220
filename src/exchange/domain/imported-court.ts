import { createHash } from 'node:crypto'
import { CourtId } from '../../vocabulary/ids.ts'
import type { OfficeKind, Position } from '../../vocabulary/positions.ts'
import { sourceZone } from './source-dates.ts'
import { syntheticName } from './synthetic-name.ts'

/*
 * The court that imported cases belong to: set up once, with offices, teams and the few people whom the cases need to be
 * worked on. Every name is invented; judges of the source stay the tokens they are.
 */

/** An id that is always the same for the same name, as `import_uuid` in the database makes it (RFC 9562 §5.8). */
export function importedId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const importedCourt = {
  id: CourtId.parse(importedId('court/cook-county')),
  name: 'Cook County felony cases (imported)',
  zone: sourceZone,
  pack: 'cook-county-import',
  kind: 'imported',
} as const

/** Felony cases are heard in this many districts; each has a trial unit of either side, a division of clerks and chambers. */
export const districts = [1, 2, 3, 4, 5, 6] as const
type District = (typeof districts)[number]

export interface Office {
  readonly key: string
  readonly kind: OfficeKind
  readonly name: string
}

export interface Team {
  readonly key: string
  readonly office: string
  readonly kind: 'unit' | 'chambers' | 'division' | 'intake' | 'management' | 'oversight'
  readonly name: string
}

export interface Worker {
  readonly key: string
  readonly office: string
  readonly title: string
  readonly position: Position
  readonly teams: readonly string[]
  /** What to try as this person where anybody may sign in as anybody. */
  readonly about?: string
}

export const offices: readonly Office[] = [
  { key: 'prosecutor', kind: 'prosecutor', name: 'State’s Attorney (imported court)' },
  { key: 'defender', kind: 'public-defender', name: 'Public Defender (imported court)' },
  { key: 'clerk', kind: 'court', name: 'Clerk of the Circuit Court (imported court)' },
  { key: 'bench', kind: 'court', name: 'Circuit Court judges (imported court)' },
  { key: 'administration', kind: 'court', name: 'Court administration (imported court)' },
  { key: 'public', kind: 'public', name: 'The public (imported court)' },
]

/** Accounts of the public, for the clerk or counsel to link to a defendant whose case is worked on. */
export const publicAccounts = ['defendant-1', 'defendant-2', 'defendant-3'] as const

export const teams: readonly Team[] = [
  ...districts.flatMap((district): Team[] => [
    { key: unit('prosecutor', district), office: 'prosecutor', kind: 'unit', name: `Felony Trial Unit ${district}` },
    { key: unit('defender', district), office: 'defender', kind: 'unit', name: `Felony Defense Unit ${district}` },
    { key: unit('clerk', district), office: 'clerk', kind: 'division', name: `Criminal Division ${district}` },
    { key: unit('chambers', district), office: 'bench', kind: 'chambers', name: `Chambers, District ${district}` },
  ]),
  { key: 'prosecutor/review', office: 'prosecutor', kind: 'intake', name: 'Felony Review' },
  { key: 'prosecutor/management', office: 'prosecutor', kind: 'management', name: 'State’s Attorney supervisors' },
  { key: 'defender/management', office: 'defender', kind: 'management', name: 'Public Defender supervisors' },
  { key: 'administration/oversight', office: 'administration', kind: 'oversight', name: 'Administration' },
]

/** The team of an office in a district. */
export function unit(office: 'prosecutor' | 'defender' | 'clerk' | 'chambers', district: District): string {
  return `${office}/${district}`
}

const [first, second] = [districts.slice(0, 3), districts.slice(3)]
const inAll = (office: 'prosecutor' | 'defender') => districts.map((district) => unit(office, district))

export const workers: readonly Worker[] = [
  ...[first, second].flatMap((some, half): Worker[] => [
    {
      key: `prosecutor-${half + 1}`,
      office: 'prosecutor',
      title: 'Assistant State’s Attorney',
      position: 'prosecutor',
      teams: [...some.map((district) => unit('prosecutor', district)), 'prosecutor/review'],
    },
    {
      key: `defender-${half + 1}`,
      office: 'defender',
      title: 'Assistant Public Defender',
      position: 'defender',
      teams: some.map((district) => unit('defender', district)),
    },
    {
      key: `judge-${half + 1}`,
      office: 'bench',
      title: 'Judge',
      position: 'judge',
      teams: some.map((district) => unit('chambers', district)),
    },
    {
      key: `clerk-${half + 1}`,
      office: 'clerk',
      title: 'Deputy Clerk',
      position: 'clerk',
      teams: some.map((district) => unit('clerk', district)),
    },
  ]),
  {
    key: 'prosecution-supervisor',
    office: 'prosecutor',
    title: 'Supervising Assistant State’s Attorney',
    position: 'prosecution-supervisor',
    teams: [...inAll('prosecutor'), 'prosecutor/review', 'prosecutor/management'],
  },
  {
    key: 'defense-supervisor',
    office: 'defender',
    title: 'Supervising Assistant Public Defender',
    position: 'defense-supervisor',
    teams: ['defender/management'],
  },
  {
    key: 'administrator',
    office: 'administration',
    title: 'Court Administrator',
    position: 'administrator',
    teams: ['administration/oversight'],
    about: 'Read the report of the import: what was loaded, held back and doubted.',
  },
]

/** What a person of the imported court is called. */
export function workerName(key: string): string {
  const { given, family } = syntheticName(`worker ${key}`)
  return `${given} ${family}`
}

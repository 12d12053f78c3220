import { createHash } from 'node:crypto'
import { CourtId } from '../../vocabulary/ids.ts'
import type { OfficeKind, Position } from '../../vocabulary/positions.ts'
import type { Source } from './source-definition.ts'
import { syntheticName } from './synthetic-name.ts'

/*
 * The court that imported cases belong to: set up once, with offices, teams and the few people whom the cases need to be
 * worked on. Every name is invented; judges of the source stay what the source calls them.
 */

/** An id that is always the same for the same name, as `import_uuid` in the database makes it (RFC 9562 §5.8). */
function importedId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export interface ImportedCourt {
  readonly id: CourtId
  readonly name: string
  readonly zone: string
  readonly pack: string
  readonly kind: 'imported'
  /** How its offices are told from those of other courts. */
  readonly label: string
  /** How the sign-in names of its people begin. */
  readonly signIn: string
  /** Each has a trial unit of either side, a division of clerks and chambers. */
  readonly districts: readonly number[]
  readonly districtIn: string | null
}

/**
 * The court into which a source is imported.
 * @param named what an office calls its court, for a court of its own, with its law
 */
export function courtFor(
  source: Source,
  named: { readonly name?: string; readonly pack?: string } = {},
): ImportedCourt {
  const { court } = source
  const own = named.name === undefined ? '' : `/${named.name}`
  return {
    id: CourtId.parse(importedId(`court/${source.source}${own}`)),
    name: named.name ?? court.name,
    zone: court.zone,
    pack: named.pack ?? court.pack,
    kind: 'imported',
    label: named.name ?? court.label,
    signIn: named.name === undefined ? court.signIn : slug(named.name),
    districts: Array.from({ length: court.districts }, (_, index) => index + 1),
    districtIn: court.districtIn ?? null,
  }
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30)

/** The id of an office, team or person of an imported court. */
export const idOf = (court: ImportedCourt, kind: 'office' | 'team' | 'worker', key: string): string =>
  importedId(`${court.id}/${kind}/${key}`)

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

export const officesOf = ({ label }: ImportedCourt): readonly Office[] => [
  { key: 'prosecutor', kind: 'prosecutor', name: `State’s Attorney (${label})` },
  { key: 'defender', kind: 'public-defender', name: `Public Defender (${label})` },
  { key: 'clerk', kind: 'court', name: `Clerk of the Circuit Court (${label})` },
  { key: 'bench', kind: 'court', name: `Circuit Court judges (${label})` },
  { key: 'administration', kind: 'court', name: `Court administration (${label})` },
  { key: 'public', kind: 'public', name: `The public (${label})` },
]

/** Accounts of the public, for the clerk or counsel to link to a defendant whose case is worked on. */
export const publicAccounts = ['defendant-1', 'defendant-2', 'defendant-3'] as const

export const teamsOf = ({ districts }: ImportedCourt): readonly Team[] => [
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
export function unit(office: 'prosecutor' | 'defender' | 'clerk' | 'chambers', district: number): string {
  return `${office}/${district}`
}

/** The people of the court: a lawyer of either side, a judge and a clerk for each half of its districts, and who leads them. */
export function workersOf({ districts }: ImportedCourt): readonly Worker[] {
  const middle = Math.ceil(districts.length / 2)
  const halves = [districts.slice(0, middle), districts.slice(middle)].filter((half) => half.length > 0)
  const inAll = (office: 'prosecutor' | 'defender') => districts.map((district) => unit(office, district))
  return [
    ...halves.flatMap((some, half): Worker[] => [
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
}

/** What a person of the imported court is called. */
export function workerName(key: string): string {
  const { given, family } = syntheticName(`worker ${key}`)
  return `${given} ${family}`
}

import { CourtId, OfficeId, PersonId, TeamId } from '../../vocabulary/ids.ts'
import type { OfficeKind, Position } from '../../vocabulary/positions.ts'
import { stableId } from './stable-id.ts'

/*
 * Alder County is wholly invented: its court, offices and agencies, and everybody who works or stands accused there.
 */

export const trainingCourt = {
  id: CourtId.parse(stableId('court/alder')),
  name: 'Circuit Court of Alder County',
  zone: 'America/Chicago',
  pack: 'training-county',
} as const

interface Office {
  readonly kind: OfficeKind
  readonly name: string
}

export const trainingOffices = {
  prosecutor: { kind: 'prosecutor', name: 'Alder County State’s Attorney' },
  'public-defender': { kind: 'public-defender', name: 'Alder County Public Defender' },
  'castellanos-roy': { kind: 'private-practice', name: 'Castellanos & Roy' },
  'victims-law': { kind: 'private-practice', name: 'Alder Victims’ Law Project' },
  court: { kind: 'court', name: 'Circuit Court of Alder County' },
  elmford: { kind: 'police', name: 'Elmford Police Department' },
  sheriff: { kind: 'police', name: 'Alder County Sheriff' },
  probation: { kind: 'probation', name: 'Alder County Probation' },
  jail: { kind: 'jail', name: 'Alder County Jail' },
  oversight: { kind: 'oversight', name: 'Office of the Court Auditor' },
  public: { kind: 'public', name: 'The public' },
} as const satisfies Record<string, Office>

type OfficeKey = keyof typeof trainingOffices

interface Team {
  readonly office: OfficeKey
  readonly kind: 'unit' | 'chambers' | 'division' | 'agency' | 'intake' | 'management' | 'oversight'
  readonly name: string
}

export const trainingTeams = {
  intake: { office: 'prosecutor', kind: 'intake', name: 'Felony review' },
  'felony-unit': { office: 'prosecutor', kind: 'unit', name: 'Felony trial unit' },
  'prosecution-management': { office: 'prosecutor', kind: 'management', name: 'State’s Attorney, management' },
  ethics: { office: 'prosecutor', kind: 'oversight', name: 'Prosecution ethics' },
  'victim-services': { office: 'prosecutor', kind: 'unit', name: 'Victim services' },
  'defender-felony': { office: 'public-defender', kind: 'unit', name: 'Felony defense unit' },
  'defender-conflicts': { office: 'public-defender', kind: 'unit', name: 'Conflicts unit' },
  'defender-management': { office: 'public-defender', kind: 'management', name: 'Public Defender, management' },
  'castellanos-roy': { office: 'castellanos-roy', kind: 'unit', name: 'Castellanos & Roy' },
  'victims-law': { office: 'victims-law', kind: 'unit', name: 'Alder Victims’ Law Project' },
  'chambers-abara': { office: 'court', kind: 'chambers', name: 'Chambers of Judge Abara' },
  'chambers-winter': { office: 'court', kind: 'chambers', name: 'Chambers of Judge Winter' },
  'criminal-division': { office: 'court', kind: 'division', name: 'Clerk’s criminal division' },
  interpreters: { office: 'court', kind: 'unit', name: 'Language access' },
  administration: { office: 'court', kind: 'management', name: 'Court administration' },
  elmford: { office: 'elmford', kind: 'agency', name: 'Elmford Police, records' },
  sheriff: { office: 'sheriff', kind: 'agency', name: 'Sheriff, records' },
  probation: { office: 'probation', kind: 'unit', name: 'Adult probation' },
  jail: { office: 'jail', kind: 'unit', name: 'Jail transport' },
  'court-audit': { office: 'oversight', kind: 'oversight', name: 'Court audit' },
} as const satisfies Record<string, Team>

export type TeamKey = keyof typeof trainingTeams

type Person = Staff | MemberOfThePublic

interface Staff {
  readonly name: string
  /** As the office calls it. */
  readonly title: string
  readonly office: Exclude<OfficeKey, 'public'>
  /** Not empty: a position is held in a team. */
  readonly teams: readonly [TeamKey, ...TeamKey[]]
  /** What to try as this person, in a sentence. */
  readonly about?: string
}

interface MemberOfThePublic {
  readonly name: string
  readonly office: 'public'
  /** What to try as this person, in a sentence. */
  readonly about?: string
}

const assistant = 'Assistant State’s Attorney'
const prosecutorTeams = ['intake', 'felony-unit'] as const

/** Everybody who may be signed in as, by sign-in name: `<position>.<family name>`. */
export const trainingPeople = {
  'prosecutor.reyes': {
    name: 'Marisol Reyes',
    title: assistant,
    office: 'prosecutor',
    teams: prosecutorTeams,
    about: 'Screen referrals, file charges, and make offers in a full caseload.',
  },
  'prosecutor.okonkwo': { name: 'Chidi Okonkwo', title: assistant, office: 'prosecutor', teams: prosecutorTeams },
  'prosecutor.lindqvist': { name: 'Nora Lindqvist', title: assistant, office: 'prosecutor', teams: prosecutorTeams },
  'prosecution-supervisor.calloway': {
    name: 'Ruth Calloway',
    title: 'First Assistant State’s Attorney',
    office: 'prosecutor',
    teams: ['intake', 'felony-unit', 'prosecution-management'],
    about: 'Approve offers before they are extended, and see what waits too long.',
  },
  'victim-advocate.fontaine': {
    name: 'Iris Fontaine',
    title: 'Victim Advocate',
    office: 'prosecutor',
    teams: ['victim-services'],
    about: 'Keep victims told of their rights and record what they want.',
  },
  'paralegal.tran': {
    name: 'Minh Tran',
    title: 'Paralegal',
    office: 'prosecutor',
    teams: ['intake', 'felony-unit'],
  },
  'auditor.whitfield': {
    name: 'Leonard Whitfield',
    title: 'Professional Responsibility Officer',
    office: 'prosecutor',
    teams: ['ethics'],
  },
  'defender.marsh': {
    name: 'Theo Marsh',
    title: 'Assistant Public Defender',
    office: 'public-defender',
    teams: ['defender-felony'],
    about: 'Read discovery, convey offers, counter and agree.',
  },
  'defender.ortiz': {
    name: 'Lena Ortiz',
    title: 'Assistant Public Defender',
    office: 'public-defender',
    teams: ['defender-felony'],
  },
  'defender.nakamura': {
    name: 'Kenji Nakamura',
    title: 'Assistant Public Defender',
    office: 'public-defender',
    teams: ['defender-conflicts'],
  },
  'defense-supervisor.obi': {
    name: 'Grace Obi',
    title: 'Chief Trial Attorney',
    office: 'public-defender',
    teams: ['defender-management'],
    about: 'See the office’s caseload, dates and clocks, and no privileged file.',
  },
  'investigator.dubois': {
    name: 'Claire Dubois',
    title: 'Defense Investigator',
    office: 'public-defender',
    teams: ['defender-felony'],
  },
  'private-counsel.castellanos': {
    name: 'Rafael Castellanos',
    title: 'Attorney at Law',
    office: 'castellanos-roy',
    teams: ['castellanos-roy'],
    about: 'Appear for a paying client and negotiate as private counsel.',
  },
  'victim-counsel.haddad': {
    name: 'Layla Haddad',
    title: 'Attorney at Law',
    office: 'victims-law',
    teams: ['victims-law'],
  },
  'judge.abara': {
    name: 'Ada Abara',
    title: 'Judge',
    office: 'court',
    teams: ['chambers-abara'],
    about: 'Take a plea: the hearing, its findings, and the ruling on the agreement.',
  },
  'judge.winter': { name: 'Paul Winter', title: 'Judge', office: 'court', teams: ['chambers-winter'] },
  'chambers-staff.ivanova': {
    name: 'Daria Ivanova',
    title: 'Judicial Assistant',
    office: 'court',
    teams: ['chambers-abara'],
  },
  'chambers-staff.boateng': {
    name: 'Kofi Boateng',
    title: 'Judicial Assistant',
    office: 'court',
    teams: ['chambers-winter'],
  },
  'clerk.pell': {
    name: 'Hugh Pell',
    title: 'Deputy Clerk',
    office: 'court',
    teams: ['criminal-division'],
    about: 'Review filings, number cases, appoint counsel and set hearings.',
  },
  'clerk.santos': { name: 'Beatriz Santos', title: 'Deputy Clerk', office: 'court', teams: ['criminal-division'] },
  'case-manager.kessler': {
    name: 'Joan Kessler',
    title: 'Criminal Case Manager',
    office: 'court',
    teams: ['criminal-division'],
  },
  'interpreter.vega': {
    name: 'Esteban Vega',
    title: 'Court Interpreter (Spanish)',
    office: 'court',
    teams: ['interpreters'],
  },
  'administrator.singh': {
    name: 'Harpreet Singh',
    title: 'System Administrator',
    office: 'court',
    teams: ['administration'],
    about: 'Release locked sign-ins and import cases; no case content.',
  },
  'officer.doyle': {
    name: 'Sam Doyle',
    title: 'Detective',
    office: 'elmford',
    teams: ['elmford'],
    about: 'Refer an incident and answer what the prosecutor asks.',
  },
  'officer.youngblood': { name: 'Dakota Youngblood', title: 'Patrol Officer', office: 'elmford', teams: ['elmford'] },
  'agency-records.fischer': {
    name: 'Anke Fischer',
    title: 'Records Supervisor',
    office: 'elmford',
    teams: ['elmford'],
  },
  'officer.mbeki': { name: 'Thandi Mbeki', title: 'Deputy Sheriff', office: 'sheriff', teams: ['sheriff'] },
  'agency-records.quinn': { name: 'Aoife Quinn', title: 'Records Clerk', office: 'sheriff', teams: ['sheriff'] },
  'probation-officer.amari': {
    name: 'Yusuf Amari',
    title: 'Probation Officer',
    office: 'probation',
    teams: ['probation'],
  },
  'jail-officer.brandt': { name: 'Curtis Brandt', title: 'Transport Officer', office: 'jail', teams: ['jail'] },
  'auditor.moreau': {
    name: 'Colette Moreau',
    title: 'Court Auditor',
    office: 'oversight',
    teams: ['court-audit'],
    about: 'Audit the court’s own cases and verify the record.',
  },
  'defendant.whitlock': {
    name: 'Dana Whitlock',
    office: 'public',
    about: 'Read an offer in plain language and answer it with counsel.',
  },
  'defendant.finch': { name: 'Rory Finch', office: 'public' },
  'defendant.morales': { name: 'Xiomara Morales', office: 'public', about: 'Read the case in Spanish.' },
  'defendant.petrov': { name: 'Anton Petrov', office: 'public' },
  'defendant.abernathy': { name: 'Wendell Abernathy', office: 'public' },
  'defendant.achterberg': { name: 'Saskia Achterberg', office: 'public' },
  'defendant.oyelaran': { name: 'Tunde Oyelaran', office: 'public' },
  'defendant.kowalski': { name: 'Jadwiga Kowalski', office: 'public' },
  'defendant.begay': { name: 'Leland Begay', office: 'public' },
  'defendant.haile': { name: 'Selam Haile', office: 'public' },
  'defendant.brannigan': { name: 'Fergus Brannigan', office: 'public' },
  'defendant.zapata': { name: 'Ernesto Zapata', office: 'public' },
  'defendant.mori': { name: 'Aiko Mori', office: 'public' },
  'defendant.sandoval': { name: 'Mateo Sandoval', office: 'public' },
  'defendant.stroud': { name: 'Calvin Stroud', office: 'public' },
  'defendant.brannock': {
    name: 'Silas Brannock',
    office: 'public',
    about: 'Represent yourself, with a lawyer standing by.',
  },
} as const satisfies Record<`${Position}.${string}`, Person>

export type TrainingKey = keyof typeof trainingPeople

/** The people with the wider type that loops want. */
export const trainingPersonEntries = Object.entries<Person>(trainingPeople)

/** The id of a person of the training court, always the same. */
export const trainingPersonId = (key: TrainingKey): PersonId => PersonId.parse(stableId(`person/${key}`))

/** The id of a team of the training court, always the same. */
export const trainingTeamId = (key: TeamKey): TeamId => TeamId.parse(stableId(`team/${key}`))

/** The id of an office of the training court, always the same. */
export const trainingOfficeId = (key: OfficeKey): OfficeId => OfficeId.parse(stableId(`office/${key}`))

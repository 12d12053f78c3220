import { z } from 'zod'
import type { OfficeKind } from './positions.ts'

/**
 * Who sees what, in one place. Everything that belongs to a case lies in one compartment of that case; a person or a
 * team sees it only by a grant, and grants follow from a relation to the case. The database's policies, the access
 * tests and the help page are all made from these two tables.
 */
export const compartments = {
  status: 'Number, stage and next public date.',
  'court-file': 'Charging documents, docket, filed papers, hearings, custody, judgments.',
  prosecution: 'The prosecution’s work product: offer drafts, approvals, charging memos.',
  victim: 'Victims’ contacts, notices, views, and conferral.',
  defense: 'The defense’s privileged file: counter drafts, conveyance notes, advice, private notes, what was opened.',
  parties: 'Between the parties: extended offers, counters, counsel’s messages, productions and receipts.',
  client: 'What counsel conveyed to or shared with the defendant: the offer sheet, decisions, questions.',
  investigation: 'Referral, hand-over of evidence, requests between police and prosecution.',
  demographics: 'Race, ethnicity, sex and age as supplied, for aggregate measures only.',
  tendered: 'The agreement tendered to the court and its fact sheet; never the history of offers.',
  bench: 'The assigned chambers’ notes and draft rulings.',
} as const satisfies Record<string, string>

export type FixedCompartment = keyof typeof compartments

/**
 * Compartments that one side keeps: all who hold one may know who else opened it. Of the others each office knows only
 * its own readers, since what one side reads is no business of the other.
 */
export const keptByOneSide = [
  'prosecution',
  'victim',
  'defense',
  'client',
  'bench',
] as const satisfies readonly FixedCompartment[]

export const fixedCompartments = Object.keys(compartments) as readonly FixedCompartment[]

/** A compartment made by order or by law: sealed papers, ex parte filings, supplements. Only those named by the order hold a grant. */
export type OrderCompartment = `order:${string}`

export type Compartment = FixedCompartment | OrderCompartment

export const Compartment = z.custom<Compartment>(
  (value) => typeof value === 'string' && (value in compartments || /^order:[0-9a-f-]{36}$/.test(value)),
  'not a compartment',
)

/** `read` sees what lies there; `write` may also add to it and change it. */
export type Access = 'read' | 'write'

interface RelationRule {
  readonly label: string
  readonly grants: Partial<Record<FixedCompartment, Access>>
  /** Where it is written down that this person or team has the relation: only holders of that compartment read it. */
  readonly recordedIn: FixedCompartment
  /** Relations whose holders may give and end this one. The system may give any. */
  readonly grantedBy: readonly string[]
  /** Who may end it, where that is not those who may give it. */
  readonly endedBy?: readonly string[]
  /** Offices to whose people and teams a person may give it. */
  readonly heldBy: readonly OfficeKind[]
  /** Teams that may be given it, where a single person may not. */
  readonly heldByTeams?: readonly string[]
  /** The offices whose readers of the case its holders may know. */
  readonly audits?: OfficeKind
}

const lawyersOfDefense = ['public-defender', 'private-practice'] as const

const wholeProsecution = {
  status: 'write',
  'court-file': 'write',
  prosecution: 'write',
  victim: 'write',
  parties: 'write',
  investigation: 'write',
  tendered: 'write',
} as const

const wholeDefense = {
  status: 'read',
  'court-file': 'write',
  defense: 'write',
  parties: 'write',
  client: 'write',
  tendered: 'write',
} as const

export const relations = {
  prosecution: {
    label: 'Prosecution team',
    grants: wholeProsecution,
    recordedIn: 'status',
    grantedBy: ['prosecution'],
    heldBy: ['prosecutor'],
  },
  'victim-advocate': {
    label: 'Victim advocate',
    grants: { status: 'read', 'court-file': 'read', victim: 'write' },
    recordedIn: 'victim',
    grantedBy: ['prosecution'],
    heldBy: ['prosecutor'],
  },
  'victim-counsel': {
    label: 'A victim’s own lawyer',
    grants: { status: 'read', 'court-file': 'read', victim: 'read' },
    recordedIn: 'victim',
    grantedBy: ['prosecution'],
    heldBy: ['private-practice'],
  },
  defense: {
    label: 'Counsel of record',
    grants: wholeDefense,
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'defense'],
    heldBy: lawyersOfDefense,
  },
  'defense-team': {
    label: 'Defense investigator or co-counsel',
    grants: { status: 'read', 'court-file': 'read', defense: 'write', parties: 'read', client: 'read' },
    recordedIn: 'defense',
    grantedBy: ['defense', 'self-represented'],
    heldBy: lawyersOfDefense,
  },
  'defense-management': {
    label: 'Defender’s office management',
    grants: { status: 'read', 'court-file': 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'defense'],
    heldBy: ['public-defender'],
  },
  defendant: {
    label: 'Defendant',
    grants: { status: 'read', 'court-file': 'read', client: 'write', tendered: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'defense'],
    heldBy: ['public'],
  },
  'self-represented': {
    label: 'Self-represented defendant',
    grants: wholeDefense,
    recordedIn: 'court-file',
    grantedBy: ['clerk'],
    heldBy: ['public'],
  },
  'standby-counsel': {
    label: 'Standby counsel',
    grants: { status: 'read', 'court-file': 'read', parties: 'read', client: 'read', tendered: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk'],
    heldBy: lawyersOfDefense,
  },
  bench: {
    label: 'Assigned chambers',
    grants: { status: 'write', 'court-file': 'write', tendered: 'write', bench: 'write' },
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'bench'],
    heldBy: ['court'],
    heldByTeams: ['chambers'],
  },
  clerk: {
    label: 'Clerk’s division',
    grants: { status: 'write', 'court-file': 'write', tendered: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['prosecution', 'clerk'],
    heldBy: ['court'],
    endedBy: ['clerk'],
    heldByTeams: ['division'],
  },
  police: {
    label: 'Police of the case',
    grants: { status: 'read', investigation: 'write' },
    recordedIn: 'investigation',
    grantedBy: ['police', 'prosecution'],
    heldBy: ['police'],
  },
  interpreter: {
    label: 'Interpreter',
    grants: { status: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'bench'],
    heldBy: ['court'],
  },
  probation: {
    label: 'Probation',
    grants: { status: 'read', 'court-file': 'read', tendered: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'bench'],
    heldBy: ['probation'],
  },
  jail: {
    label: 'Jail',
    grants: { status: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk', 'bench'],
    heldBy: ['jail'],
  },
  'court-auditor': {
    label: 'Court’s auditor',
    grants: { status: 'read', 'court-file': 'read', tendered: 'read' },
    recordedIn: 'court-file',
    grantedBy: ['clerk'],
    heldBy: ['oversight'],
    audits: 'court',
  },
  'prosecution-auditor': {
    label: 'Prosecutor’s ethics officer',
    grants: { status: 'read', 'court-file': 'read', prosecution: 'read', parties: 'read', tendered: 'read' },
    recordedIn: 'prosecution',
    grantedBy: ['prosecution'],
    heldBy: ['oversight', 'prosecutor'],
    audits: 'prosecutor',
  },
  named: {
    label: 'Named in an order',
    grants: {},
    recordedIn: 'court-file',
    grantedBy: ['bench'],
    heldBy: [],
  },
} as const satisfies Record<string, RelationRule>

export type Relation = keyof typeof relations

export const relationNames = Object.keys(relations) as readonly Relation[]

export const Relation = z.enum(relationNames as [Relation, ...Relation[]])

/** The rule of one relation, with the wider type that loops want. */
export const relationRule = (relation: Relation): RelationRule => relations[relation]

/** Relations of auditors with the kind of office each looks after. */
export const audits: readonly { readonly relation: Relation; readonly office: OfficeKind }[] = relationNames.flatMap(
  (relation) => {
    const { audits: office } = relationRule(relation)
    return office === undefined ? [] : [{ relation, office }]
  },
)

import type { GateView, OfferStatement } from '../../../contract/plea.ts'
import type { Answer } from '../../law/domain/ask.ts'
import { factQuestions, type Facts } from '../../law/domain/facts.ts'
import { standingGates, type OfferGate } from '../../law/domain/offer-gates.ts'
import type { ApprovalRule, DiscoveryLead, PleaRestriction } from '../../law/domain/offer-law.ts'
import type { Offense } from '../../law/domain/offenses.ts'
import { citationOf } from '../../law/domain/source.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import { unreachable } from '../../vocabulary/outcome.ts'
import type { Verification } from '../../vocabulary/verification.ts'
import type { ApproverRank } from '../../vocabulary/code-lists.ts'
import type { Departures } from './departures.ts'
import { discoveryGates, matrixGates, restrictionGates, type FactsByCharge } from './gates-of-law.ts'
import { dayInWords } from './plain-sheet.ts'

/** What is on record about conferral with victims. */
export interface ConferralRecordMark {
  readonly outcome: 'conferred' | 'not-conferred'
  /** Null when the record says that there is no identified victim. */
  readonly victim: string | null
  readonly reason: string | null
}

/** The gates of the court's rule, and whether a person has checked it. */
export interface OfferGatesRule {
  readonly gates: readonly OfferGate[]
  readonly verified: Verification
}

/** What the court's pack says of offers; null where it says nothing. */
export interface OfferLaw {
  readonly gates: OfferGatesRule
  readonly matrix: Answer<readonly ApprovalRule[]> | null
  readonly leads: Answer<readonly DiscoveryLead[]> | null
  readonly restrictions: Answer<readonly PleaRestriction[]> | null
}

/** What the gates are asked about. */
export interface GateFacts {
  /** The approvals of the revision as it stands, by the rank with which each was given. */
  readonly approvals: readonly ApproverRank[]
  readonly victims: readonly { readonly id: string; readonly name: string }[]
  readonly conferrals: readonly ConferralRecordMark[]
  readonly expiresOn: LegalDate
  /** Why a supervisor let this revision stay open for a shorter time; null when none did. */
  readonly shortBecause: string | null
  readonly today: LegalDate
  /** What is known of the case: custody, the charging document, its victims, and whatever else rules ask. */
  readonly known: Facts
  /** The same for each charge of the offer, with what the offer does with it. */
  readonly charges: FactsByCharge
  readonly departures: Departures
  readonly excepted: OfferStatement['excepted']
  readonly disclosed: readonly LegalDate[]
}

/** Each gate before an extension and whether it is passed. A gate whose facts are not known stands and asks for them. */
export function gatesBefore(law: OfferLaw, facts: GateFacts): readonly GateView[] {
  const { gates, verified } = law.gates
  return [
    ...gates.flatMap((gate) => {
      const standing = standingGates([gate], facts.known)
      return standing.gates.length === 0
        ? []
        : [
            gateView(
              { gate, verified },
              facts,
              standing.missing.map((fact) => factQuestions[fact]),
            ),
          ]
    }),
    ...matrixGates(law.matrix, facts),
    ...discoveryGates(law.leads, facts),
    ...restrictionGates(law.restrictions, facts.charges, facts.excepted),
    expiryGate(facts),
  ]
}

/**
 * Whether there is a victim is known from the victims named, from a record that there is none, or from offenses none
 * of which is committed against a person. An offense that is, with nobody named, has one all the same.
 */
export function knownOfVictims(
  { victims, conferrals }: Pick<GateFacts, 'victims' | 'conferrals'>,
  /** As the code defines what is charged; null for one that the code does not list. */
  offenses: readonly (Offense | null)[],
): Facts {
  if (victims.length > 0) return { 'case-has-victim': true }
  if (conferrals.some((one) => one.reason === 'no-victim')) return { 'case-has-victim': false }
  if (offenses.some((offense) => offense?.victim)) return { 'case-has-victim': true }
  return offenses.length > 0 && offenses.every((offense) => offense !== null) ? { 'case-has-victim': false } : {}
}

function gateView(
  { gate, verified }: { readonly gate: OfferGate; readonly verified: Verification },
  facts: GateFacts,
  missing: readonly string[],
): GateView {
  const judged = judge(gate, facts)
  return {
    gate: gate.kind,
    settledBy: 'program',
    text: gate.text,
    source: citationOf(gate.source),
    missing: [...missing],
    verified,
    ...judged,
  }
}

type Judged = Pick<GateView, 'passed' | 'because'>

function judge(gate: OfferGate, facts: GateFacts): Judged {
  switch (gate.kind) {
    case 'approval':
      return approvalGate(gate.approvals, facts)
    case 'victim-conferral':
      return conferralGate(gate.orReason, facts)
    case 'minimum-days':
      return minimumDaysGate(gate.days, facts)
    default:
      return unreachable(gate)
  }
}

/** The earliest last day that an offer extended today may have without a supervisor's reason; null where none is set. */
export function earliestLastDay(gates: readonly OfferGate[], today: LegalDate): LegalDate | null {
  const days = gates.flatMap((gate) => (gate.kind === 'minimum-days' ? [gate.days] : []))
  return days.length === 0 ? null : addDays(today, Math.max(...days))
}

/**
 * @safeguard An offer that runs out at once leaves no time to read, advise and decide: hurry is pressure.
 */
function minimumDaysGate(days: number, { expiresOn, today, shortBecause }: GateFacts): Judged {
  const earliest = addDays(today, days)
  if (expiresOn >= earliest)
    return { passed: true, because: `It stays open until ${dayInWords(expiresOn, 'en')}: at least ${days} days.` }
  if (shortBecause !== null)
    return { passed: true, because: `A supervisor recorded why it stays open for a shorter time: ${shortBecause}` }
  return {
    passed: false,
    because: `Its last day is ${dayInWords(expiresOn, 'en')}: less than ${days} days from today leave no time to decide. Choose ${dayInWords(earliest, 'en')} or later, or have a supervisor approve it and record why it cannot stay open so long.`,
  }
}

function approvalGate(needed: number, { approvals }: GateFacts): Judged {
  if (approvals.length >= needed) return { passed: true, because: 'This revision is approved.' }
  const lacking = needed - approvals.length
  return {
    passed: false,
    because: `${lacking === 1 ? 'One approval of this revision is' : `${lacking} approvals of this revision are`} missing.`,
  }
}

function conferralGate(orReason: boolean, facts: GateFacts): Judged {
  const counts = (one: ConferralRecordMark): boolean => one.outcome === 'conferred' || orReason
  const open = facts.victims.filter(
    (victim) => !facts.conferrals.some((one) => one.victim === victim.id && counts(one)),
  )
  if (facts.victims.length > 0)
    return open.length === 0
      ? { passed: true, because: 'Conferral, or a reason why not, is on record for each victim.' }
      : {
          passed: false,
          because: `Nothing is on record for ${open.map((victim) => victim.name).join(', ')}. Record the conferral, or why there was none.`,
        }
  if (facts.conferrals.some((one) => one.victim === null && counts(one)))
    return { passed: true, because: 'A reason why there was no conferral is on record.' }
  return {
    passed: false,
    because: 'No victim is named and no reason is on record. Name the victim, or record why there was no conferral.',
  }
}

function expiryGate({ expiresOn, today }: GateFacts): GateView {
  return {
    gate: 'expiry',
    settledBy: 'program',
    passed: expiresOn >= today,
    text: 'The offer can still be accepted when it is extended.',
    because:
      expiresOn >= today
        ? `Its last day is ${dayInWords(expiresOn, 'en')}.`
        : `Its last day, ${dayInWords(expiresOn, 'en')}, has passed. Choose a later one.`,
    missing: [],
    source: null,
    verified: null,
  }
}

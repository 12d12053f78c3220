import type { GateView, OfferStatement } from '../../../contract/plea.ts'
import type { Answer } from '../../law/domain/ask.ts'
import { holds, type Condition, type Holds } from '../../law/domain/condition.ts'
import { factQuestions, type FactId, type Facts } from '../../law/domain/facts.ts'
import type { ApprovalRule, DiscoveryLead, PleaRestriction } from '../../law/domain/offer-law.ts'
import { citationOf } from '../../law/domain/source.ts'
import { ApproverRank, approverRankWords } from '../../vocabulary/code-lists.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { Departures } from './departures.ts'
import { dayInWords } from './plain-sheet.ts'

type RuleGate = Extract<GateView['gate'], 'discovery-lead' | 'approval-matrix' | 'plea-restriction'>

const rulesOn = {
  discovery: { gate: 'discovery-lead', of: 'discovery before an offer ends' },
  matrix: { gate: 'approval-matrix', of: 'who approves offers out of the ordinary' },
  restriction: { gate: 'plea-restriction', of: 'what may not be bargained over' },
} as const satisfies Record<string, { readonly gate: RuleGate; readonly of: string }>

/** A rule of which the pack says nothing is told as such: that is no gate, and no leave either. */
function silent({ gate, of }: { readonly gate: RuleGate; readonly of: string }): GateView {
  return {
    gate,
    passed: true,
    settledBy: 'no-rule',
    text: `The rule pack of the court has no rule on ${of}.`,
    because: 'The program asks nothing. That the law asks nothing does not follow from it.',
    missing: [],
    source: null,
    verified: null,
  }
}

/** The rule is there and asks nothing of this offer. */
function noneApplies(gate: RuleGate, answer: Answer<unknown>, text: string, because: string): GateView {
  const source = answer.sources.at(-1) ?? null
  return { gate, passed: true, settledBy: 'program', text, because, missing: [], source, verified: answer.verified }
}

/** Whether the rule asks anything cannot be said without facts that nobody knows: it stands, and asks for them. */
function unread({ gate, of }: { readonly gate: RuleGate; readonly of: string }, answer: Answer<unknown>): GateView {
  return {
    gate,
    passed: false,
    settledBy: 'program',
    text: `The rule on ${of}.`,
    because:
      'Whether it asks anything here depends on what is not known of the case. It is stated with the clocks of the case, under “Facts that the rules ask for”.',
    missing: questionsOf(answer.missing),
    source: answer.sources.at(-1) ?? null,
    verified: answer.verified,
  }
}

const questionsOf = (missing: readonly FactId[]): string[] => missing.map((fact) => factQuestions[fact])

/* ── Discovery before the offer ends ───────────────────────────────────────────────────────────────────────────── */

/** What is known of disclosure when an offer is to be extended. */
export interface DisclosureKnown {
  readonly known: Facts
  /** The days on which something was disclosed. */
  readonly disclosed: readonly LegalDate[]
  readonly expiresOn: LegalDate
  readonly today: LegalDate
}

/** Whether discovery can still be out, or is, so long before the offer ends as the rule asks. */
export function discoveryGates(
  answer: Answer<readonly DiscoveryLead[]> | null,
  facts: DisclosureKnown,
): readonly GateView[] {
  if (answer === null) return [silent(rulesOn.discovery)]
  if (answer.kind === 'missing-facts') return [unread(rulesOn.discovery, answer)]
  const gates = (answer.value ?? []).flatMap((lead) => {
    const applies = holds(lead.appliesWhen, facts.known)
    return applies.holds === false ? [] : [discoveryGate(lead, answer, applies, facts)]
  })
  if (gates.length > 0) return gates
  return [noneApplies('discovery-lead', answer, 'Discovery before the offer ends.', 'The rule asks none in this case.')]
}

function discoveryGate(
  lead: DiscoveryLead,
  { verified }: Answer<unknown>,
  applies: Holds,
  facts: DisclosureKnown,
): GateView {
  return {
    gate: 'discovery-lead',
    settledBy: 'program',
    text: `${lead.text} ${lead.remedy}`,
    missing: applies.holds === 'missing' ? questionsOf(applies.missing) : [],
    source: citationOf(lead.source),
    verified,
    ...disclosedInTime(lead, facts),
  }
}

function disclosedInTime(
  { days, waivable, mayBeConditionOfOffer }: DiscoveryLead,
  { disclosed, expiresOn, today }: DisclosureKnown,
): Pick<GateView, 'passed' | 'because'> {
  const due = addDays(expiresOn, -days)
  const [first] = disclosed.toSorted()
  if (first !== undefined && first <= due)
    return {
      passed: true,
      because: `Something was disclosed on ${told(first)}, and the rule’s last day for it is ${told(due)}. Whether it is all that is due by then nobody has recorded.`,
    }
  if (today <= due)
    return {
      passed: true,
      because: `Nothing is disclosed yet. It is due by ${told(due)}; the offer may go out before.`,
    }
  const waiver = waivable && !mayBeConditionOfOffer ? ' A waiver by the defense may not be made its condition.' : ''
  return {
    passed: false,
    because: `${first === undefined ? 'Nothing is disclosed' : `The first disclosure was on ${told(first)}`}, and discovery had to be out by ${told(due)}. Choose ${told(addDays(first ?? today, days))} or later as the last day.${waiver}`,
  }
}

const told = (day: LegalDate): string => dayInWords(day, 'en')

/* ── Approval of what departs from the ordinary ────────────────────────────────────────────────────────────────── */

/** What is known of an offer when the office's matrix is asked. */
export interface ApprovalKnown {
  readonly departures: Departures
  readonly approvals: readonly ApproverRank[]
}

/** The rules of the matrix that ask something of this offer, or may. */
export const approvalsAsked = (
  answer: Answer<readonly ApprovalRule[]> | null,
  departures: Departures,
): readonly ApprovalRule[] => (answer?.value ?? []).filter((rule) => departures[rule.offer] !== false)

/** Whether those approved whom the rule asks: each approves with a rank, and a higher one counts for a lower. */
export function hasApprovals(
  { approver, approvals: needed }: Pick<ApprovalRule, 'approver' | 'approvals'>,
  approvals: readonly ApproverRank[],
): boolean {
  return countIn(approver, approvals) >= needed
}

const countIn = (approver: ApproverRank, approvals: readonly ApproverRank[]): number => {
  const least = ApproverRank.options.indexOf(approver)
  return approvals.filter((one) => ApproverRank.options.indexOf(one) >= least).length
}

/** Whether everybody approved whom the office's matrix asks for. */
export function matrixGates(
  answer: Answer<readonly ApprovalRule[]> | null,
  { departures, approvals }: ApprovalKnown,
): readonly GateView[] {
  if (answer === null) return [silent(rulesOn.matrix)]
  if (answer.kind === 'missing-facts') return [unread(rulesOn.matrix, answer)]
  const asked = approvalsAsked(answer, departures)
  if (asked.length === 0)
    return [
      noneApplies(
        'approval-matrix',
        answer,
        'Offers out of the ordinary need further approval.',
        'Nothing in this offer asks for it.',
      ),
    ]
  return asked.map((rule) => matrixGate(rule, answer, departures[rule.offer] === undefined, approvals))
}

function matrixGate(
  rule: ApprovalRule,
  { verified }: Answer<unknown>,
  isUnknown: boolean,
  approvals: readonly ApproverRank[],
): GateView {
  const passed = hasApprovals(rule, approvals)
  const who = approverRankWords[rule.approver].toLowerCase()
  const needs = `${rule.approvals === 1 ? 'One approval' : `${rule.approvals} approvals`} as ${who}`
  const given = countIn(rule.approver, approvals)
  const because = passed
    ? `${needs}: given.`
    : isUnknown
      ? `Whether this is so nobody has stated. If it is: ${needs.toLowerCase()}.`
      : `${needs}; ${given === 0 ? 'none is' : `${given} of them`} given.${rule.approver === 'supervisor' ? '' : ' Whoever approves says as what.'}`
  return {
    gate: 'approval-matrix',
    passed,
    settledBy: 'program',
    text: rule.text,
    because,
    missing: isUnknown ? [`Is this so? ${rule.text}`] : [],
    source: citationOf(rule.source),
    verified,
  }
}

/* ── What the law forbids or asks ──────────────────────────────────────────────────────────────────────────────── */

/** The facts of each charge that a restriction may ask about. */
export type FactsByCharge = readonly Facts[]

/** Whether a condition holds of any of the charges; not known when it is not known of one and holds of none. */
export function holdsOfAny(condition: Condition, charges: FactsByCharge): Holds {
  const each = charges.map((facts) => holds(condition, facts))
  const missing = each.flatMap((one) => (one.holds === 'missing' ? one.missing : []))
  if (each.some((one) => one.holds === true)) return { holds: true }
  return missing.length > 0 ? { holds: 'missing', missing: [...new Set(missing)] } : { holds: false }
}

/** The restrictions on these that hold, or may. */
export function restrictionsOn(
  answer: Answer<readonly PleaRestriction[]> | null,
  on: readonly PleaRestriction['on'][],
  charges: FactsByCharge,
): readonly { readonly restriction: PleaRestriction; readonly applies: Exclude<Holds, { holds: false }> }[] {
  return (answer?.value ?? []).flatMap((restriction) => {
    if (!on.includes(restriction.on)) return []
    const applies = holdsOfAny(restriction.appliesWhen, charges)
    return applies.holds === false ? [] : [{ restriction, applies }]
  })
}

/**
 * What the law forbids or asks of an offer. What forbids it stands until a ground that the text admits is stated; the
 * rest is told, and whoever is bound sees to it.
 * @param excepted the grounds stated when the draft was submitted
 */
export function restrictionGates(
  answer: Answer<readonly PleaRestriction[]> | null,
  charges: FactsByCharge,
  excepted: OfferStatement['excepted'],
): readonly GateView[] {
  if (answer === null) return [silent(rulesOn.restriction)]
  if (answer.kind === 'missing-facts') return [unread(rulesOn.restriction, answer)]
  const found = restrictionsOn(answer, ['prosecution', 'agreement'], charges)
  if (found.length === 0)
    return [
      noneApplies(
        'plea-restriction',
        answer,
        'What the law forbids or asks of an offer.',
        'Nothing of it holds of this offer.',
      ),
    ]
  return found.map(({ restriction, applies }) => ({
    gate: 'plea-restriction',
    text: restriction.text,
    missing: applies.holds === 'missing' ? questionsOf(applies.missing) : [],
    source: citationOf(restriction.source),
    verified: answer.verified,
    ...judgeRestriction(restriction, applies, excepted),
  }))
}

function judgeRestriction(
  { id, bars }: PleaRestriction,
  applies: Holds,
  excepted: OfferStatement['excepted'],
): Pick<GateView, 'passed' | 'because' | 'settledBy'> {
  if (bars === undefined)
    return {
      passed: true,
      settledBy: 'lawyer',
      because:
        applies.holds === 'missing'
          ? 'Whether it holds here is not known to the program: see to it.'
          : 'It holds here. The program does not judge whether it is kept: see to it.',
    }
  const stated = excepted.find((one) => one.restriction === id)
  const ground = stated && (bars.unless.find((one) => one.id === stated.ground)?.text ?? notConcerned(applies, stated))
  if (stated !== undefined && ground !== undefined)
    return { passed: true, settledBy: 'program', because: `Stated with the draft: ${ground} ${stated.because}` }
  return {
    passed: false,
    settledBy: 'program',
    because:
      applies.holds === 'missing'
        ? 'Whether it holds here is not known, and nobody has stated it.'
        : 'It holds here, and no ground that the text admits is stated.',
  }
}

/** That a restriction does not concern the case is stated only where the file does not show whether it does. */
export const doesNotConcern = 'does-not-concern'

function notConcerned(applies: Holds, { ground }: OfferStatement['excepted'][number]): string | undefined {
  return applies.holds === 'missing' && ground === doesNotConcern ? 'It does not concern this case.' : undefined
}

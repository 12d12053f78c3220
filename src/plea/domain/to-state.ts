import type { GatesView } from '../../../contract/plea.ts'
import { ApproverRank } from '../../vocabulary/code-lists.ts'
import type { Comparable } from './comparable.ts'
import { departuresToState, type CodeOfOffenses, type Departures } from './departures.ts'
import { approvalsAsked, doesNotConcern, hasApprovals, restrictionsOn, type FactsByCharge } from './gates-of-law.ts'
import type { OfferLaw } from './gates.ts'

/** What whoever submits an offer states, since neither its terms nor the file show it. */
export function toState(
  { matrix, restrictions }: OfferLaw,
  offer: Comparable,
  code: CodeOfOffenses,
  charges: FactsByCharge,
): GatesView['toState'] {
  const rules = matrix?.value ?? []
  const asked = departuresToState(
    offer,
    code,
    rules.map((rule) => rule.offer),
  )
  return {
    departures: asked.map((departure) => ({
      departure,
      text: rules.find((rule) => rule.offer === departure)?.text ?? departure,
    })),
    restrictions: restrictionsOn(restrictions, ['prosecution', 'agreement'], charges).flatMap(
      ({ restriction: { id, text, bars }, applies }) =>
        bars === undefined
          ? []
          : [
              {
                id,
                text,
                grounds: [
                  ...bars.unless,
                  ...(applies.holds === 'missing'
                    ? [{ id: doesNotConcern, text: 'It does not concern this case.' }]
                    : []),
                ],
              },
            ],
    ),
  }
}

/** The highest rank with which the rules ask somebody to approve the offer. */
export function rankAsked({ matrix }: OfferLaw, departures: Departures): ApproverRank {
  const asked = approvalsAsked(matrix, departures).map((rule) => ApproverRank.options.indexOf(rule.approver))
  return ApproverRank.options[Math.max(0, ...asked)] ?? 'supervisor'
}

/** Whether approvals with these ranks are all that the rules on offers ask for. */
export function areEnough(
  { gates, matrix }: OfferLaw,
  departures: Departures,
  approvals: readonly ApproverRank[],
): boolean {
  return (
    gates.gates.every((gate) => gate.kind !== 'approval' || approvals.length >= gate.approvals) &&
    approvalsAsked(matrix, departures).every((rule) => hasApprovals(rule, approvals))
  )
}

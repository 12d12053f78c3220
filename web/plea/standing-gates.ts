import type { GatesView, GateView, OfferDraftView } from '../../contract/plea.ts'

/** What still stands before the draft may be extended. */
export const standingGates = ({ gates }: Pick<GatesView, 'gates'>): readonly GateView[] =>
  gates.filter(({ passed }) => !passed)

type DraftState = OfferDraftView['state']

/** What is done about a gate that stands, as far as the draft itself decides it; null where it does not. */
export function whatToDo(gate: GateView, { toState }: Pick<GatesView, 'toState'>, state: DraftState): string | null {
  if (isStated(gate, toState))
    return state === 'draft'
      ? 'It is stated when the draft is submitted.'
      : 'To state it, revise the draft and submit it again.'
  const isOfApproval = gate.gate === 'approval' || (gate.gate === 'approval-matrix' && gate.missing.length === 0)
  return isOfApproval ? (approvalComes[state] ?? null) : null
}

/** Whether it waits for a word of whoever submits: that a departure is none, or on what ground a bar does not hold. */
function isStated({ gate, text, missing }: GateView, { departures, restrictions }: GatesView['toState']): boolean {
  if (gate === 'plea-restriction') return restrictions.some((one) => one.text === text)
  return gate === 'approval-matrix' && missing.length > 0 && departures.some((one) => one.text === text)
}

const approvalComes: Partial<Record<DraftState, string>> = {
  draft: 'Submit it to a supervisor who did not write it.',
  submitted: 'It waits for a supervisor who did not write it.',
  returned: 'It was returned: revise it, and submit it again.',
}

import { describe, expect, it } from 'vitest'
import { GateView } from '../../contract/plea.ts'
import { standingGates, whatToDo } from './standing-gates.ts'

const gate = (given: Partial<GateView>): GateView =>
  GateView.parse({
    gate: 'approval',
    passed: false,
    settledBy: 'program',
    text: 'One supervisor approves this very version of the offer.',
    because: 'One approval of this revision is missing.',
    missing: [],
    source: null,
    verified: null,
    ...given,
  })
const nothing = { toState: { departures: [], restrictions: [] } }

describe('what still stands before a draft may be extended', () => {
  it('is what is not passed, and nothing that a lawyer sees to', () => {
    const seen = gate({ gate: 'plea-restriction', passed: true, settledBy: 'lawyer' })
    expect(standingGates({ gates: [gate({}), seen] })).toEqual([gate({})])
  })

  it('asks for submission before it was submitted, and never after', () => {
    expect(whatToDo(gate({}), nothing, 'draft')).toContain('Submit it')
    for (const state of ['submitted', 'approved'] as const)
      expect(whatToDo(gate({}), nothing, state) ?? '').not.toMatch(/submit it/i)
    expect(whatToDo(gate({}), nothing, 'submitted')).toContain('waits for a supervisor')
  })

  it('says when a ground is stated: with the submission, or by a revision once it was submitted', () => {
    const text = 'No plea to less than the law admits.'
    const bar = gate({ gate: 'plea-restriction', text, because: 'No ground is stated.' })
    const view = { toState: { departures: [], restrictions: [{ id: 'bar', text, grounds: [] }] } }
    expect(whatToDo(bar, view, 'draft')).toBe('It is stated when the draft is submitted.')
    expect(whatToDo(bar, view, 'submitted')).toBe('To state it, revise the draft and submit it again.')
  })

  it('sends nobody to the submission for a fact that the case has to tell', () => {
    const unread = gate({ gate: 'plea-restriction', text: 'The rule.', missing: ['Is there a victim?'] })
    expect(whatToDo(unread, nothing, 'draft')).toBeNull()
  })
})

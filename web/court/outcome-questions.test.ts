import { describe, expect, it } from 'vitest'
import { HearingOutcome } from '../../contract/calendar.ts'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import {
  answersTo,
  bodyOf,
  nothingEntered,
  openQuestion,
  takenBack,
  type EnterableOutcome,
  type OutcomeDraft,
  type Question,
} from './outcome-questions.ts'

const days = [{ day: legalDate('2026-03-16'), label: 'In 2 weeks', closed: null }]

/** Answers one question after the other with the answer of each key. */
function entered(outcome: EnterableOutcome, keys: readonly number[], mayFollow = true): OutcomeDraft {
  return keys.reduce<OutcomeDraft>(
    (draft, key) => {
      const question = openQuestion(draft, mayFollow)
      if (question === null) throw new Error('Nothing is asked any more')
      return answered(draft, question, answersTo(question, draft, days)[key - 1]?.value ?? '')
    },
    { ...nothingEntered, outcome },
  )
}

const answered = (draft: OutcomeDraft, question: Question, value: string): OutcomeDraft => ({
  ...draft,
  [question]: value,
})

describe('the outcome of a hearing by keys', () => {
  it.each([
    ['held, and nothing follows', 'held', [1], { outcome: 'held', next: null, note: '' }],
    [
      'held, with a plea hearing to follow',
      'held',
      [3, 1],
      { outcome: 'held', next: { kind: 'plea', day: '2026-03-16' }, note: '' },
    ],
    [
      'continued at the defense’s request',
      'continued',
      [2, 2, 1],
      {
        outcome: 'continued',
        to: '2026-03-16',
        requestedBy: 'defense',
        reason: 'discovery-incomplete',
        note: '',
      },
    ],
    ['vacated', 'vacated', [1], { outcome: 'vacated', reason: 'no-longer-needed', note: '' }],
    ['failed to appear', 'failed-to-appear', [1], { outcome: 'failed-to-appear', next: null, note: '' }],
  ] as const)('%s', (_words, outcome, keys, body) => {
    const draft = entered(outcome, keys)
    expect(openQuestion(draft, true)).toBeNull()
    expect(HearingOutcome.parse(bodyOf(draft))).toEqual(body)
  })

  it('asks for words where no listed reason fits', () => {
    expect(openQuestion(entered('vacated', [4]), true)).toBe('note')
  })

  it('asks for nothing that follows in a case that has ended', () => {
    expect(openQuestion(entered('held', [], false), false)).toBeNull()
  })

  it('takes back one answer at a time, never the outcome', () => {
    const draft = entered('continued', [2, 2])
    expect(openQuestion(takenBack(draft, true), true)).toBe('reason')
    expect(takenBack({ ...nothingEntered, outcome: 'continued' }, true).outcome).toBe('continued')
  })
})

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
  type Offered,
  type OutcomeDraft,
  type Question,
} from './outcome-questions.ts'

const offered: Offered = {
  days: [{ day: legalDate('2026-03-16'), label: 'In 2 weeks', closed: null }],
  slots: [
    {
      sessionId: '00000000-0000-4000-8000-000000000000',
      day: legalDate('2026-03-18'),
      time: '09:40',
      room: 'Annex 2',
      judge: 'Chambers of Judge Abara',
      minutes: 10,
      placesLeft: 3,
      reasons: ['Chambers of Judge Abara sits in courtroom Annex 2'],
      costs: ['16 days from today'],
      isLate: false,
    },
  ],
  exclusions: [
    {
      clock: 'clock.x',
      clockName: 'Trial',
      exclusion: 'delay',
      title: 'Delay',
      needs: 'nothing',
      factors: [],
      source: 'A',
    },
    {
      clock: 'clock.x',
      clockName: 'Trial',
      exclusion: 'justice',
      title: 'Interest of justice',
      needs: 'findings',
      factors: [{ code: 'complex', text: 'It is complex.' }],
      source: 'B',
    },
  ],
}

/** Answers one question after the other with the answer of each key. */
function entered(outcome: EnterableOutcome, keys: readonly number[], mayFollow = true): OutcomeDraft {
  return keys.reduce<OutcomeDraft>(
    (draft, key) => {
      const question = openQuestion(draft, mayFollow)
      if (question === null) throw new Error('Nothing is asked any more')
      return answered(draft, question, answersTo(question, draft, offered)[key - 1]?.value ?? '')
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

  it('takes a time that fits everybody by the key after the usual days', () => {
    expect(HearingOutcome.parse(bodyOf(entered('continued', [2, 2, 2])))).toMatchObject({
      to: '2026-03-18',
      time: '09:40',
      room: 'Annex 2',
    })
  })

  it('asks for authority, ground and findings only of one who excludes the time, and for findings only where the law wants them', () => {
    const excluding: OutcomeDraft = { ...entered('continued', [2, 2]), excluding: 'yes' }
    expect(openQuestion(excluding, true)).toBe('authority')
    const byLaw = answered(excluding, 'authority', answersTo('authority', excluding, offered)[0]?.value ?? '')
    expect(openQuestion(byLaw, true)).toBe('day')
    const found = answered(excluding, 'authority', answersTo('authority', excluding, offered)[1]?.value ?? '')
    expect(openQuestion(found, true)).toBe('factor')
    const ground = answered(found, 'factor', answersTo('factor', found, offered)[0]?.value ?? '')
    expect(openQuestion(ground, true)).toBe('findings')
    const whole = answered(answered(ground, 'findings', 'Nine experts.'), 'day', '2026-03-16')
    expect(HearingOutcome.parse(bodyOf(whole))).toMatchObject({
      excludes: { clock: 'clock.x', exclusion: 'justice', findings: 'Nine experts.', factors: ['complex'] },
    })
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

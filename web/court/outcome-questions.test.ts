import { describe, expect, it } from 'vitest'
import { HearingOutcome } from '../../contract/calendar.ts'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import {
  answersTo,
  asksForHour,
  bodyOf,
  hourToLookAt,
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

  it('looks at the hour of the hearing on the other day before it is sent, and at one that the scheduler offered', () => {
    const hearing = { time: '09:00', room: '3' }
    expect(hourToLookAt(entered('continued', [2, 2, 1]), hearing)).toEqual({
      day: '2026-03-16',
      time: '09:00',
      room: '3',
    })
    expect(hourToLookAt(entered('continued', [2, 2, 2]), hearing)).toEqual({
      day: '2026-03-18',
      time: '09:40',
      room: 'Annex 2',
    })
    expect(hourToLookAt(entered('held', [3, 1]), hearing)).toBeNull()
  })

  it('asks for the hour where that of the hearing does not do, and takes one that fits or is typed', () => {
    const day = { ...entered('continued', [2, 2]), day: '2026-03-18' }
    const clashing = asksForHour(day, 'Theo Marsh (for the defendant) is not free at that time.', false)
    expect(openQuestion(clashing, true)).toBe('hour')
    expect(answersTo('hour', clashing, offered).map(({ value }) => value)).toEqual(['09:40 Annex 2'])
    const fits = answered(clashing, 'hour', '09:40 Annex 2')
    expect(openQuestion(fits, true)).toBeNull()
    expect(HearingOutcome.parse(bodyOf(fits))).toMatchObject({ to: '2026-03-18', time: '09:40', room: 'Annex 2' })
    expect(HearingOutcome.parse(bodyOf(answered(clashing, 'hour', '14:00')))).toMatchObject({ time: '14:00' })
  })

  it('stays at its hour only where a rule lets the court pass over what is in the way, and then asks why', () => {
    const day = entered('continued', [2, 2, 1])
    expect(answersTo('hour', asksForHour(day, 'The session has no place left.', false), offered)).toEqual([])
    const passable = asksForHour(day, 'The session has no place left.', true)
    const staying = answered(passable, 'hour', answersTo('hour', passable, offered)[0]?.value ?? '')
    expect(openQuestion(staying, true)).toBe('despite')
    expect(hourToLookAt(staying, { time: '09:00', room: '3' })).toBeNull()
    const body = HearingOutcome.parse(bodyOf(answered(staying, 'despite', 'Two are short.')))
    expect(body).toMatchObject({ to: '2026-03-16', despite: 'Two are short.' })
    expect(body).not.toHaveProperty('time')
  })

  it('looks anew once the day is taken back', () => {
    const clashing = asksForHour(entered('continued', [2, 2, 1]), 'The session has no place left.', true)
    const back = takenBack(clashing, true)
    expect(openQuestion(back, true)).toBe('day')
    expect(back).toEqual(entered('continued', [2, 2]))
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

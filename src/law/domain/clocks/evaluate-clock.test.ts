import { describe, expect, it } from 'vitest'
import { legalDate } from '../../../vocabulary/legal-date.ts'
import { ClosedDays } from '../court-calendar.ts'
import type { TimeCounting } from '../periods/time-counting.ts'
import type { ClockAnswer } from './clock-answer.ts'
import { ClockEvent } from './clock-event.ts'
import { ClockRule } from './clock-rule.ts'
import { evaluateClock } from './evaluate-clock.ts'

const source = (cite: string, tag: 'read' | 'from-memory' = 'read') => ({ cite, tag })
const counting: TimeCounting = {
  days: { closedLastDay: 'next-open-day', source: source('Rule 6') },
  hours: { closedLastDay: 'stands', source: source('Rule 6') },
  months: { source: source('Rule 6') },
  backward: { closedLastDay: 'stands', source: source('Rule 6') },
  service: [],
  lastMoment: { officeCloses: '17:00', source: source('Rule 6') },
}
const court = { closed: ClosedDays.parse({ weekly: [6, 7], holidays: [] }), counting }

const trial = {
  name: 'Trial',
  starts: [{ from: 'latest', of: ['arraignment'], source: source('§ 1') }],
  limit: { n: 60, unit: 'days' },
  closedLastDay: 'stands',
  satisfiedBy: ['trial-commenced'],
  exclusions: [
    {
      id: 'motion',
      title: 'A motion',
      opens: ['motion-filed'],
      closes: ['motion-decided'],
      needs: 'nothing',
      source: source('§ 2'),
    },
    {
      id: 'absence',
      title: 'Absence',
      opens: ['absence-began'],
      closes: ['absence-ended'],
      needs: 'order',
      source: source('§ 3', 'from-memory'),
    },
  ],
  consequence: { text: 'Dismissed.', prejudice: 'either', source: source('§ 9') },
}

function evaluate(
  events: readonly object[],
  on: string,
  change: object = {},
): Extract<ClockAnswer, { kind: 'reckoned' }> {
  const rule = ClockRule.parse({ ...trial, ...change })
  const told = events.map((one, index) => ClockEvent.parse({ id: `e${index}`, ...one }))
  const answer = evaluateClock(
    { rule, source: source('§ 1'), verified: { unverified: 'A test.' } },
    court,
    told,
    legalDate(on),
  )
  if (answer.kind !== 'reckoned') throw new Error(answer.kind)
  return answer
}

const arraigned = { kind: 'arraignment', day: '2026-03-02' }
const motion = [
  { kind: 'motion-filed', day: '2026-03-10', about: 'suppress' },
  { kind: 'motion-decided', day: '2026-03-12', about: 'suppress' },
]

describe('the strip of days', () => {
  it('names for each day whether it is charged and, when not, by what authority', () => {
    expect(evaluate([arraigned, ...motion], '2026-03-14').days).toMatchObject([
      { from: '2026-03-03', to: '2026-03-09', days: 7, found: 'charged', under: [] },
      {
        from: '2026-03-10',
        to: '2026-03-12',
        days: 3,
        found: 'excluded',
        under: [{ exclusion: 'motion', about: 'suppress', source: { text: '§ 2' }, standing: 'by-law' }],
      },
      { from: '2026-03-13', to: '2026-03-14', days: 2, found: 'charged', under: [] },
    ])
  })

  it('names every authority where periods overlap, and counts the days once', () => {
    const absent = [
      { kind: 'absence-began', day: '2026-03-11', by: 'court' },
      { kind: 'absence-ended', day: '2026-03-13' },
    ]
    const answer = evaluate([arraigned, ...motion, ...absent], '2026-03-14')
    expect(answer.found.excluded).toBe(4)
    expect(answer.days.map((span) => span.under.map((one) => one.exclusion))).toEqual([
      [],
      ['motion'],
      ['motion', 'absence'],
      ['absence'],
      [],
    ])
  })

  it('is empty on the day of the start', () => expect(evaluate([arraigned], '2026-03-02').days).toEqual([]))
})

describe('what a party asserts', () => {
  const asserted = [
    { kind: 'absence-began', day: '2026-03-10', by: 'prosecution' },
    { kind: 'absence-ended', day: '2026-03-12' },
  ]

  it('is kept beside what the court has found, and the days are contested', () => {
    const answer = evaluate([arraigned, ...asserted], '2026-03-14')
    expect([answer.found.charged, answer.asserted.charged]).toEqual([12, 9])
    expect([answer.found.lastDay, answer.asserted.lastDay]).toEqual(['2026-05-01', '2026-05-04'])
    expect(answer.days[1]).toMatchObject({ found: 'charged', asserted: 'excluded', contested: true })
  })

  it('counts when the court has found it, whoever filed it', () => {
    const [began, ended] = asserted
    const answer = evaluate([arraigned, { ...began, standing: 'found' }, { ...ended }], '2026-03-14')
    expect(answer.found).toEqual(answer.asserted)
    expect(answer.days[1]).toMatchObject({ found: 'excluded', contested: false })
  })

  it('is contested too where the law excludes by itself and the other side disputes it', () => {
    const [filed, decided] = motion
    const answer = evaluate([arraigned, { ...filed, contested: true }, { ...decided }], '2026-03-14')
    expect(answer.days[1]).toMatchObject({ found: 'excluded', contested: true })
  })
})

describe('a clock on the day of its start', () => {
  const [filed, decided] = motion.map((one) => ({ ...one, day: arraigned.day }))

  it('runs, its last day fixed', () => {
    expect(evaluate([arraigned], '2026-03-02').found).toMatchObject({ standing: 'running', lastDayIs: 'fixed' })
  })

  it('stands still while a motion is pending, and lasts so long only if it ran from tomorrow', () => {
    const pending = evaluate([arraigned, { ...filed }], '2026-03-02').found
    expect(pending).toMatchObject({ standing: 'stopped', excluded: 0, lastDayIs: 'if-it-ran-from-tomorrow' })
    expect(pending.lastDay).toBe(evaluate([arraigned], '2026-03-02').found.lastDay)
    const dayAfter = evaluate([arraigned, { ...filed }], '2026-03-03').found
    expect(dayAfter).toMatchObject({ standing: 'stopped', excluded: 1, charged: 0, lastDay: '2026-05-02' })
  })

  it('runs where the motion was decided the same day', () => {
    const answer = evaluate([arraigned, { ...filed }, { ...decided }], '2026-03-02').found
    expect(answer).toMatchObject({ standing: 'running', lastDayIs: 'fixed' })
  })
})

describe('a plea that is withdrawn', () => {
  const accepted = { kind: 'plea-accepted', day: '2026-03-20' }
  const withdrawn = { kind: 'plea-withdrawn', day: '2026-03-20' }
  const change = {
    ceasesOn: ['plea-accepted'],
    resets: [{ on: ['plea-withdrawn', 'mistrial-declared'], source: source('§ 6') }],
  }
  const found = (events: readonly object[], on: string) => evaluate([arraigned, ...events], on, change).found

  it('sets the clock to zero and lets it run, on the day of its acceptance too', () => {
    expect(found([accepted, withdrawn], '2026-03-20')).toMatchObject({ standing: 'running', charged: 0 })
    expect(found([withdrawn, accepted], '2026-03-22')).toMatchObject({ standing: 'running', charged: 2 })
  })

  it('leaves a clock ceased where another plea is accepted the same day', () => {
    const earlier = { ...accepted, day: '2026-03-10' }
    expect(found([earlier, withdrawn, accepted], '2026-03-22').standing).toBe('ceased')
    expect(found([accepted, withdrawn, { ...accepted, day: '2026-03-22' }], '2026-03-23').standing).toBe('ceased')
  })

  it('differs from a mistrial only in what it undoes: the trial that began the same day', () => {
    const began = { kind: 'trial-commenced', day: '2026-03-20' }
    const mistrial = { kind: 'mistrial-declared', day: '2026-03-20' }
    expect(found([began, mistrial], '2026-03-22')).toMatchObject({ standing: 'running', charged: 2 })
    expect(found([began, mistrial, accepted], '2026-03-22').standing).toBe('ceased')
  })
})

describe('a plea that is withdrawn under a rule that names no new start for it', () => {
  const accepted = { kind: 'plea-accepted', day: '2026-03-20' }
  const withdrawn = { kind: 'plea-withdrawn', day: '2026-04-01' }
  const change = { ceasesOn: ['plea-accepted'] }
  const answer = (events: readonly object[], on: string, given: object = change) =>
    evaluate([arraigned, ...events], on, given)

  it('lets the clock go on from where it stood', () => {
    expect(answer([accepted], '2026-03-31').found).toMatchObject({ standing: 'ceased', charged: 18 })
    expect(answer([accepted, withdrawn], '2026-04-01').found).toMatchObject({ standing: 'stopped', charged: 18 })
    expect(answer([accepted, withdrawn], '2026-04-05').found).toMatchObject({
      standing: 'running',
      charged: 22,
      excluded: 12,
      left: 38,
      lastDay: '2026-05-13',
    })
  })

  it('says what the rule leaves open: whether the time begins anew, and whether the days between count', () => {
    const { missing, steps, days } = answer([accepted, withdrawn], '2026-04-05')
    expect(missing).toMatchObject([
      { kind: 'law', of: 'plea-withdrawn', words: expect.stringContaining('does not say') },
    ])
    expect(steps.at(-1)).toMatchObject({ rule: 'resumed', day: '2026-04-01', source: { text: '§ 1' } })
    expect(days[1]).toMatchObject({ from: '2026-03-21', to: '2026-04-01', under: [{ standing: 'not-settled' }] })
  })

  it('says nothing of it where the rule does begin anew', () => {
    const anew = { ...change, resets: [{ on: ['plea-withdrawn'], source: source('§ 6') }] }
    const { missing, found } = answer([accepted, withdrawn], '2026-04-05', anew)
    expect([missing, found.charged, found.excluded]).toEqual([[], 4, 0])
  })

  it('leaves it ceased while another plea stands, and ends it again when one is accepted anew', () => {
    const second = { ...accepted, day: '2026-03-25' }
    expect(answer([accepted, second, withdrawn], '2026-04-05').found.standing).toBe('ceased')
    const again = answer([accepted, withdrawn, { ...accepted, day: '2026-04-10' }], '2026-04-20')
    expect(again.found).toMatchObject({ standing: 'ceased', charged: 27 })
  })

  it('and a mistrial too: trial that begins anew is waited for', () => {
    const began = { kind: 'trial-commenced', day: '2026-03-20' }
    const mistrial = { kind: 'mistrial-declared', day: '2026-03-22' }
    expect(answer([began], '2026-03-24').found.standing).toBe('satisfied')
    expect(answer([began, mistrial], '2026-03-24').found).toMatchObject({ standing: 'running', charged: 20 })
  })
})

describe('an answer', () => {
  it('looks at nothing that happened after its day', () => {
    const early = evaluate([arraigned, ...motion], '2026-03-09')
    expect(early).toEqual(evaluate([arraigned], '2026-03-09'))
  })

  it('flags what rests on a source that nobody read whole, and only when it does', () => {
    const absent = [{ kind: 'absence-began', day: '2026-03-10', by: 'court' }]
    expect(evaluate([arraigned], '2026-03-14').unverified).toEqual([])
    expect(evaluate([arraigned, ...absent], '2026-03-14').unverified).toEqual([source('§ 3', 'from-memory')])
  })

  it('tells each step that moved the last day, with its source', () => {
    const answer = evaluate(
      [arraigned, ...motion, { kind: 'limit-extended', day: '2026-03-13', days: 5 }],
      '2026-03-14',
      {
        closedLastDay: 'as-the-court-counts',
        floor: { n: 60, unit: 'days', source: source('§ 4') },
        extensions: [{ id: 'cause', title: 'Good cause', on: 'limit-extended', mostDays: 4, source: source('§ 5') }],
      },
    )
    expect(answer.steps.map((step) => [step.rule, step.source?.text])).toEqual([
      ['start', '§ 1'],
      ['extension', '§ 5'],
      ['floor', '§ 4'],
    ])
    expect(answer.limitDays).toBe(64)
    expect(answer.found.lastDay).toBe('2026-05-11')
  })

  it('says which last day a closed court moved', () => {
    const answer = evaluate([{ kind: 'arraignment', day: '2026-03-04' }], '2026-03-14', {
      closedLastDay: 'as-the-court-counts',
    })
    expect(answer.steps.at(-1)).toMatchObject({ rule: 'closed-day', day: '2026-05-04', source: { text: 'Rule 6' } })
  })
})

describe('trial that begins', () => {
  it.each([
    ['on the last day is in time', '2026-05-01', 'satisfied'],
    ['on the day after is too late', '2026-05-02', 'expired'],
  ])('%s', (_law, day, standing) =>
    expect(evaluate([arraigned, { kind: 'trial-commenced', day }], '2026-06-01').found.standing).toBe(standing),
  )
})

import { describe, expect, it } from 'vitest'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { noFamilies } from './families.ts'
import { ask, lawOn, UnansweredQuestion } from './ask.ts'
import type { RulePack } from './rule-pack.ts'

const source = (cite: string) => ({ cite, tag: 'invented' as const })

const pack: RulePack = {
  jurisdiction: 'somewhere',
  name: 'Somewhere',
  invented: true,
  adopts: [],
  notModelled: [],
  families: noFamilies,
  rules: {
    'court.zone': {
      question: 'Which zone?',
      unit: 'zone',
      applies: 'always',
      values: [
        {
          from: legalDate('2020-01-01'),
          to: legalDate('2025-12-31'),
          value: 'America/Denver',
          source: source('Old § 1'),
        },
        { from: legalDate('2026-01-01'), value: 'America/Chicago', source: source('New § 1') },
      ],
      exceptions: [
        {
          when: { fact: 'plea-kind', is: 'nolo' },
          because: 'A plea of no contest is heard in the east wing.',
          value: 'America/New_York',
          source: source('New § 2'),
        },
      ],
      examples: [],
      verification: { by: 'A. Lawyer', on: '2026-01-02' },
    },
  },
}

const zoneOn = (day: string) => ask(pack, 'court.zone', legalDate(day), { 'plea-kind': 'guilty' })

describe('a question to a rule pack', () => {
  it.each([
    ['on the last day of a value', '2025-12-31', 'America/Denver'],
    ['on the first day of the next value', '2026-01-01', 'America/Chicago'],
  ])('%s is answered by the value in force', (_when, day, zone) => expect(zoneOn(day).value).toBe(zone))

  it('carries its source and who verified it', () => {
    const answer = zoneOn('2026-03-02')
    expect(answer.sources).toEqual([{ text: 'New § 1' }])
    expect(answer.verified).toEqual({ by: 'A. Lawyer', on: '2026-01-02' })
  })

  it('is answered by the exception where it applies, with the reason and both sources', () => {
    const answer = ask(pack, 'court.zone', legalDate('2026-03-02'), { 'plea-kind': 'nolo' })
    expect(answer.value).toBe('America/New_York')
    expect(answer.because).toContain('A plea of no contest is heard in the east wing.')
    expect(answer.sources).toEqual([{ text: 'New § 1' }, { text: 'New § 2' }])
  })

  it('names the fact that an exception needs instead of taking it for false', () => {
    const answer = ask(pack, 'court.zone', legalDate('2026-03-02'))
    expect(answer.kind).toBe('missing-facts')
    expect(answer.missing).toEqual(['plea-kind'])
    expect(() => lawOn(pack, 'court.zone', legalDate('2026-03-02'))).toThrow(UnansweredQuestion)
  })

  it('of a day before the first value, or of a rule that is not there, is a fault that says so', () => {
    expect(() => zoneOn('2019-12-31')).toThrow('does not settle court.zone on 2019-12-31')
    expect(() => ask(pack, 'plea.advisements', legalDate('2026-03-02'))).toThrow(UnansweredQuestion)
  })
})

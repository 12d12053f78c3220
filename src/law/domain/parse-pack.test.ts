import { describe, expect, it } from 'vitest'
import { parsePack, type PackFault } from './parse-pack.ts'

const title = { name: 'pack.yaml', text: 'jurisdiction: here\nname: Here\ninvented: true\n' }

const zone = (values: string, id = 'court.zone') => `rules:
  - id: ${id}
    question: Which zone?
    unit: zone
    examples: [{ on: 2026-03-02, gives: America/Chicago }]
    verification: { invented: Not a real place. }
    values:
${values}
`
const value = (from: string, rest = '') =>
  `      - { from: ${from}, ${rest} value: America/Chicago, source: { cite: Rule 1, tag: invented } }`

function faultsOf(text: string): readonly PackFault[] {
  const parsed = parsePack([title, { name: 'court.yaml', text }])
  return parsed.ok ? [] : parsed.refusal
}

describe('a rule pack is refused', () => {
  it.each<[string, string, number, RegExp]>([
    ['when a question is unknown', zone(value('2020-01-01'), 'court.color'), 2, /court\.color is not a question/],
    ['when a source is missing', zone('      - { from: 2020-01-01, value: America/Chicago }'), 8, /values\.0\.source/],
    [
      'when a value has the wrong shape',
      zone(value('2020-01-01').replace('America/Chicago', 'Chicago')),
      8,
      /time zone/,
    ],
    ['when a day is not a day', zone(value('2020-02-30')), 8, /values\.0\.from/],
    [
      'when two values overlap',
      zone(`${value('2020-01-01', 'to: 2021-01-01,')}\n${value('2021-01-01')}`),
      9,
      /overlaps the one from 2020-01-01/,
    ],
    [
      'when an open value is followed by another',
      zone(`${value('2020-01-01')}\n${value('2021-01-01')}`),
      9,
      /overlaps/,
    ],
    [
      'when there is a gap',
      zone(`${value('2020-01-01', 'to: 2020-12-30,')}\n${value('2021-01-01')}`),
      9,
      /No value is in force between 2020-12-30 and 2021-01-01/,
    ],
    ['when a value ends before it begins', zone(value('2020-01-01', 'to: 2019-01-01,')), 8, /before it begins/],
    ['when a key is misspelled', zone(value('2020-01-01')).replace('    unit:', '    units: x\n    unit:'), 4, /units/],
    ['when the YAML is broken', 'rules:\n  - id: [unclosed\n', 3, /./],
    [
      'when a rule is stated twice',
      zone(value('2020-01-01')) + zone(value('2020-01-01')).replace('rules:\n', ''),
      9,
      /stated twice/,
    ],
  ])('%s', (_law, text, line, reason) => {
    const faults = faultsOf(text)
    expect(faults).toEqual([{ file: 'court.yaml', line, reason: expect.stringMatching(reason) }])
  })

  it('when it has no title', () => {
    const parsed = parsePack([])
    expect(parsed).toMatchObject({ ok: false, refusal: [{ file: 'pack.yaml', line: 1 }] })
  })

  it('and is read when nothing is wrong', () => expect(faultsOf(zone(value('2020-01-01')))).toEqual([]))
})

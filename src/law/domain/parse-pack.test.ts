import { describe, expect, it } from 'vitest'
import type { PackFault } from './pack-file.ts'
import { parsePack } from './parse-pack.ts'

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

const clock = (value: string) => `rules:
  - id: clock.trial
    question: By when?
    unit: days
    examples: [{ on: 2026-03-02, given: { events: [] }, gives: { kind: not-started } }]
    verification: { invented: Not a real place. }
    values:
      - from: 2020-01-01
        source: &source { cite: Rule 1, tag: invented }
        value:
          name: Trial
          starts: [{ from: latest, of: [arraignment], source: *source }]
          limit: { n: 70, unit: days }
          closedLastDay: stands
          satisfiedBy: [trial-commenced]
          consequence: { text: Dismissed., prejudice: either, source: *source }
${value}`

describe('a clock is refused', () => {
  it.each<[string, string, number, RegExp]>([
    ['when its unit is none', clock('').replace('n: 70, unit: days', 'n: 70, unit: fortnights'), 13, /unit/],
    ['when its limit is below one', clock('').replace('n: 70', 'n: -3'), 13, /limit/],
    [
      'when it names an event that nobody knows',
      clock('').replace('of: [arraignment]', 'of: [arraignement]'),
      12,
      /arraignement is not an event that the program knows/,
    ],
    [
      'when an exclusion that needs findings names no factors',
      clock(
        '          exclusions: [{ id: justice, title: T, opens: [continuance-ordered], needs: findings, source: *source }]\n',
      ),
      17,
      /names the factors/,
    ],
    [
      'when it states an exclusion twice',
      clock(
        '          exclusions:\n            - &one { id: motion, title: T, opens: [motion-filed], closes: [motion-decided], needs: nothing, source: *source }\n            - { id: motion, title: T, opens: [motion-filed], closes: [motion-decided], needs: nothing, source: *source }\n',
      ),
      19,
      /stated twice/,
    ],
    [
      'when it has a cap and a floor',
      clock(
        '          floor: { n: 30, unit: days, source: *source }\n          exclusions: [{ id: a, title: T, opens: [matter-submitted], closes: [matter-decided], needs: nothing, cap: { n: 30, unit: days, beyond: B, source: *source }, source: *source }]\n',
      ),
      18,
      /not modelled/,
    ],
    ['when its name is none', clock('').replace('id: clock.trial', 'id: clock.The Trial'), 2, /name/],
  ])('%s', (_law, text, line, reason) =>
    expect(faultsOf(text)).toEqual([{ file: 'court.yaml', line, reason: expect.stringMatching(reason) }]),
  )

  it('and is read when nothing is wrong', () => expect(faultsOf(clock(''))).toEqual([]))
})

const excepted = (exceptions: string) => `${zone(value('2020-01-01'))}    exceptions:\n${exceptions}`
const exception = (id: string, unless: string) =>
  `      - { id: ${id}, unless: [${unless}], when: { fact: plea-kind, is: nolo }, because: B, value: America/Denver, source: { cite: Rule 2, tag: invented } }\n`

describe('exceptions that give way to each other are refused', () => {
  it.each<[string, string, readonly number[], RegExp]>([
    ['in a circle of two', exception('a', 'b') + exception('b', 'a'), [10, 11], /circle/],
    ['to themselves', exception('a', 'a'), [10], /circle/],
    ['to one that is not there', exception('a', 'b'), [10], /b is not an exception/],
    ['under one id', exception('a', '') + exception('a', ''), [11], /stated twice/],
  ])('%s', (_law, text, lines, reason) =>
    expect(faultsOf(excepted(text))).toEqual(
      lines.map((line) => ({ file: 'court.yaml', line, reason: expect.stringMatching(reason) })),
    ),
  )

  it('and are read in a line', () => expect(faultsOf(excepted(exception('a', 'b') + exception('b', '')))).toEqual([]))
})

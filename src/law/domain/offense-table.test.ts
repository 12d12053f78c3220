import { describe, expect, it } from 'vitest'
import { lawOn } from './ask.ts'
import { readOffenseTable } from './offense-table.ts'
import { parsePack } from './parse-pack.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'

const head = 'code,title,title_es,statute,class,category,elements,victim,mandatory_minimum,lesser,marks'
const burglary =
  '19-1,Burglary,Robo con allanamiento,720 ILCS 5/19-1,felony-2,property,"Entered, without leave, to steal.",no,,21-3,'
const trespass = '21-3,Trespass,,720 ILCS 5/21-3,misdemeanor-b,property,Entered after notice not to.,no,,,'
const table = (...rows: readonly string[]) => ({ name: 'offenses.csv', text: [head, ...rows].join('\n') })

const faultsOf = (...rows: readonly string[]) => {
  const read = readOffenseTable(table(...rows))
  return read.ok ? [] : read.refusal.map(({ line, reason }) => `${line}: ${reason}`)
}

describe('a table of offenses', () => {
  it('gives each offense as the code defines it', () => {
    expect(readOffenseTable(table(burglary, trespass))).toEqual({
      ok: true,
      value: [
        {
          code: '19-1',
          title: { en: 'Burglary', es: 'Robo con allanamiento' },
          statute: '720 ILCS 5/19-1',
          class: 'felony-2',
          category: 'property',
          elements: 'Entered, without leave, to steal.',
          victim: false,
          lesser: ['21-3'],
        },
        {
          code: '21-3',
          title: { en: 'Trespass', es: 'Trespass' },
          statute: '720 ILCS 5/21-3',
          class: 'misdemeanor-b',
          category: 'property',
          elements: 'Entered after notice not to.',
          victim: false,
          lesser: [],
        },
      ],
    })
  })

  it('takes a mandatory minimum as it is said, and marks; no mark is not the same as nothing said', () => {
    const robbery =
      '18-2,Armed robbery,,720 ILCS 5/18-2,felony-x,person,Took by force with a weapon.,yes,6 years,,violent;serious-felony'
    const read = readOffenseTable(table(robbery, trespass))
    expect(read.ok && read.value[0]).toMatchObject({
      mandatoryMinimum: { unit: 'years', n: 6 },
      marks: ['violent', 'serious-felony'],
      victim: true,
    })
    expect(read.ok && read.value[1]).not.toHaveProperty('marks')
  })

  it.each<[string, readonly string[], RegExp]>([
    ['a class that does not exist', [burglary, trespass.replace('misdemeanor-b', 'class-b')], /^3: class: /],
    ['an empty statute', [burglary.replace('720 ILCS 5/19-1', ''), trespass], /^2: statute: is empty/],
    ['a code that is there twice', [burglary, trespass, burglary], /^4: 19-1 is there twice\.$/],
    ['a lesser offense that the table does not have', [burglary], /^2: lesser: 21-3 is no code of this table\.$/],
    [
      'a victim that is neither yes nor no',
      [trespass.replace(',no,', ',perhaps,')],
      /^2: victim: is neither yes nor no$/,
    ],
    [
      'a length that is none',
      [trespass.replace(',no,,', ',no,6 moons,')],
      /^2: mandatory_minimum: .*6 months or 20 years/,
    ],
    ['a row that is too short', ['19-1,Burglary'], /^2: /],
    ['a quotation mark that nobody closes', ['19-1,"Burglary,x'], /^\d+: /],
    ['no row at all', [], /^1: The table has no offense\.$/],
  ])('is refused with line and reason for %s', (_words, rows, reason) => {
    const faults = faultsOf(...rows)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]).toMatch(reason)
  })

  it('is refused for a column that is missing or not known', () => {
    const text = `${head.replace('statute,', 'law,')}\n`
    const read = readOffenseTable({ name: 'offenses.csv', text })
    expect(read.ok ? [] : read.refusal.map(({ reason }) => reason)).toEqual([
      'There is no column statute.',
      'law is no column of a table of offenses.',
    ])
  })
})

const title = (tables: string) => ({
  name: 'pack.yaml',
  text: `jurisdiction: here\nname: Here\ninvented: false\noffenses:\n  verification: { unverified: Not checked. }\n  tables:\n${tables}`,
})
const named = (from: string, to = '') =>
  `    - { file: offenses.csv, from: ${from},${to} source: { cite: 720 ILCS 5, tag: from-memory } }\n`

describe('a pack that names tables of offenses', () => {
  it('answers with them on each day, with source and verification', () => {
    const parsed = parsePack([title(named('2020-01-01')), table(burglary, trespass)])
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
    expect(lawOn(parsed.value, 'offense.list', legalDate('2026-03-02')).map((one) => one.code)).toEqual([
      '19-1',
      '21-3',
    ])
    expect(parsed.value.rules['offense.list']).toMatchObject({
      verification: { unverified: 'Not checked.' },
      values: [{ source: { cite: '720 ILCS 5' } }],
      examples: [{ on: '2020-01-01', gives: '19-1' }],
    })
    expect(parsed.value).not.toHaveProperty('offenses')
  })

  it.each<[string, Parameters<typeof parsePack>[0], string, RegExp]>([
    ['for a file that is not there', [title(named('2020-01-01'))], 'pack.yaml', /There is no offenses\.csv/],
    [
      'for tables that overlap',
      [title(named('2020-01-01') + named('2021-01-01')), table(burglary, trespass)],
      'pack.yaml',
      /overlaps/,
    ],
    ['for a bad row', [title(named('2020-01-01')), table(burglary)], 'offenses.csv', /no code of this table/],
  ])('is refused %s', (_words, files, file, reason) => {
    const parsed = parsePack(files)
    expect(parsed.ok ? [] : parsed.refusal).toMatchObject([{ file, reason: expect.stringMatching(reason) }])
  })
})

import { describe, expect, it } from 'vitest'
import { requiredAdvisements } from '../../src/law/domain/advisements.ts'
import { ask, askRule, lawOn } from '../../src/law/domain/ask.ts'
import { closedBecause, weekend } from '../../src/law/domain/court-calendar.ts'
import { failedExamples } from '../../src/law/domain/examples.ts'
import { familyOf } from '../../src/law/domain/families.ts'
import { questionIds, questionsOfACourt, type QuestionId } from '../../src/law/domain/questions.ts'
import { penaltyFor } from '../../src/law/domain/offenses.ts'
import type { RulePack } from '../../src/law/domain/rule-pack.ts'
import { rulesOf } from '../../src/law/domain/rules-of.ts'
import { jurisdictions, loadRulePack } from '../../src/law/load-rule-pack.ts'
import { addDays, legalDate, type LegalDate } from '../../src/vocabulary/legal-date.ts'

const packs = await Promise.all((await jurisdictions()).map((name) => loadRulePack(name)))
const training = await loadRulePack('training-county')
const firstDay = legalDate('2015-01-01')
const twentyYears = Array.from({ length: 20 * 365 + 5 }, (_, index) => addDays(firstDay, index))

const questionsOf = (pack: RulePack): readonly QuestionId[] => questionIds.filter((id) => pack.rules[id] !== undefined)

describe.each(packs.map((pack) => [pack.jurisdiction, pack] as const))('the rule pack %s', (_name, pack) => {
  const questions = questionsOf(pack)
  const rules = rulesOf(pack)

  it.each(rules.map((one) => one.id))('answers its own examples of %s', (id) =>
    expect(failedExamples(pack, id)).toEqual([]),
  )

  it.each(questions)('answers %s on every day of twenty years, with a source', (id) => {
    const unsettled = twentyYears.filter((day) => {
      const answer = ask(pack, id, day)
      return answer.sources.length === 0 || (answer.kind === 'missing-facts' && answer.missing.length === 0)
    })
    expect(unsettled).toEqual([])
  })

  it('answers every clock, deadline and grid on each day since it came into force, and still', () => {
    const families = rules.filter(({ id }) => familyOf(id) !== null)
    const gaps = families.flatMap(({ id, rule }) => {
      const first = rule.values[0]?.from ?? firstDay
      return twentyYears.filter((day) => day >= first && askRule(rule, day) === null).map((day) => `${id} ${day}`)
    })
    expect(gaps).toEqual([])
  })

  it('names a source for every value, exception, listed text and part of a clock', () => {
    expect(rules.flatMap(({ id, rule }) => textsWithoutSource(rule, id))).toEqual([])
  })

  it('states in its unit what its answers are counted in', () => {
    const wrong = rules.flatMap(({ id, rule }) => rule.values.flatMap(({ value }) => unitFaults(id, rule.unit, value)))
    expect(wrong).toEqual([])
  })

  it('says of nothing that a lawyer verified it without naming who and when', () => {
    const claims = rules.map(({ rule }) => rule.verification)
    for (const claim of claims) expect(Object.keys(claim)).toHaveLength('by' in claim ? 2 : 1)
  })
})

/** A limit or a period in months is not of a rule whose unit says days. */
function unitFaults(id: string, unit: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const length = 'period' in value ? value.period : 'limit' in value ? value.limit : null
  if (typeof length !== 'object' || length === null || !('unit' in length)) return []
  const said = String(length.unit).replace('-', ' ').replace(/s$/, '')
  return unit.includes(said) ? [] : [`${id}: ${unit} is not ${String(length.unit)}`]
}

/** Every object with a text that is said to somebody must carry its source; offenses carry their statute. */
function textsWithoutSource(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsWithoutSource(inner, `${at}/${index}`))
  if (typeof value !== 'object' || value === null) return []
  const needsSource =
    ('text' in value && 'appliesWhen' in value) || 'opens' in value || 'prejudice' in value || 'withinDays' in value
  const own = needsSource && !('source' in value) && !('applies' in value) ? [at] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => textsWithoutSource(inner, `${at}/${key}`))]
}

describe.each([['training-county'], ['cook-county-import']])('the courts of %s', (jurisdiction) => {
  it('have an answer to every question that the program asks', async () => {
    const pack = await loadRulePack(jurisdiction)
    expect(questionsOfACourt.filter((id) => !questionsOf(pack).includes(id))).toEqual([])
  })
})

describe('the training county', () => {
  const day = legalDate('2026-03-02')

  it('advises as Fed. R. Crim. P. 11(b)(1)(A) to (O), each once and in order', () => {
    const cites = lawOn(training, 'plea.advisements', day).map((one) => one.source.cite)
    expect(cites).toEqual('ABCDEFGHIJKLMNO'.split('').map((letter) => `Fed. R. Crim. P. 11(b)(1)(${letter})`))
  })

  it('defines each offense once, with a penalty, and reduces only to offenses that it defines', () => {
    const offenses = lawOn(training, 'offense.list', day)
    const ranges = lawOn(training, 'offense.classes', day)
    const codes = offenses.map((offense) => offense.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(offenses.filter((offense) => penaltyFor(offense, ranges) === null)).toEqual([])
    expect(offenses.flatMap((offense) => offense.lesser).filter((code) => !codes.includes(code))).toEqual([])
    expect(offenses.filter((offense) => offense.lesser.includes(offense.code))).toEqual([])
  })

  it('keeps the holidays of 2024 to 2030 on their observed days', () => {
    const closed = lawOn(training, 'court.closed-days', day)
    const expected = Object.entries(observed).flatMap(([year, days]) => days.map((one) => `${year}-${one}`))
    const found = daysFrom('2024-01-01', '2030-12-31').filter(
      (one) => ![null, weekend].includes(closedBecause(closed, one)),
    )
    expect(found).toEqual(expected.toSorted())
  })
})

/** Written out by hand from a calendar, not computed: the observed days of each year. */
const observed = {
  2024: ['01-01', '01-15', '02-19', '05-27', '06-19', '07-04', '09-02', '10-14', '11-11', '11-28', '11-29', '12-25'],
  2025: ['01-01', '01-20', '02-17', '05-26', '06-19', '07-04', '09-01', '10-13', '11-11', '11-27', '11-28', '12-25'],
  2026: [
    '01-01',
    '01-19',
    '02-16',
    '04-10',
    '05-25',
    '06-19',
    '07-03',
    '09-07',
    '10-12',
    '11-11',
    '11-26',
    '11-27',
    '12-25',
  ],
  2027: [
    '01-01',
    '01-18',
    '02-15',
    '05-31',
    '06-18',
    '07-05',
    '09-06',
    '10-11',
    '11-11',
    '11-25',
    '11-26',
    '12-24',
    '12-31',
  ],
  2028: ['01-17', '02-21', '05-29', '06-19', '07-04', '09-04', '10-09', '11-10', '11-23', '11-24', '12-25'],
  2029: ['01-01', '01-15', '02-19', '05-28', '06-19', '07-04', '09-03', '10-08', '11-12', '11-22', '11-23', '12-25'],
  2030: ['01-01', '01-21', '02-18', '05-27', '06-19', '07-04', '09-02', '10-14', '11-11', '11-28', '11-29', '12-25'],
}

function daysFrom(first: string, last: string): LegalDate[] {
  const days: LegalDate[] = []
  for (let day = legalDate(first); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

describe('the advisements that a plea needs', () => {
  const advisements = lawOn(training, 'plea.advisements', legalDate('2026-03-02'))
  const known = { 'oath-administered': true, 'agreement-waives-appeal': false } as const
  const plain = { 'charge-has-mandatory-minimum': false, 'charge-forfeiture-applies': false } as const

  it('leave out what does not apply, and repeat for each charge what concerns a charge', () => {
    const { required, missing } = requiredAdvisements(advisements, {
      plea: known,
      charges: [
        { chargeId: 'one', facts: plain },
        { chargeId: 'two', facts: { ...plain, 'charge-has-mandatory-minimum': true } },
      ],
    })
    const said = required.map((one) => [one.advisement.id, one.chargeId])
    expect(missing).toEqual([])
    expect(said).not.toContainEqual(['appeal-waiver', null])
    expect(said).not.toContainEqual(['mandatory-minimum', 'one'])
    expect(said).toContainEqual(['mandatory-minimum', 'two'])
    expect(said.filter(([id]) => id === 'nature-of-charge')).toHaveLength(2)
  })

  it('keep what depends on an unknown fact, and name the fact', () => {
    const { required, missing } = requiredAdvisements(advisements, {
      plea: {},
      charges: [{ chargeId: 'one', facts: plain }],
    })
    expect(required.map((one) => one.advisement.id)).toContain('statements-under-oath')
    expect(missing).toEqual(['oath-administered', 'agreement-waives-appeal'])
  })
})

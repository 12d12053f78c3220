import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Movement, OfferProposal } from '../../../contract/plea.ts'
import { days, months, years, type Term } from '../../vocabulary/term.ts'
import {
  aCharge,
  aCondition,
  aProposal,
  aSentence,
  aTermId,
  aWaiver,
  dismissal,
  pleaTo,
  pleaToLesser,
} from '../testing/proposals.ts'
import { compareProposals, sameTerms } from './compare.ts'

const burglary = aCharge(1, 'Burglary', 'felony-2')
const theft = aCharge(2, 'Theft', 'misdemeanor-a')
const charges = [burglary, theft]
const comparable = (proposal: OfferProposal) => ({ proposal, charges })
const between = (from: OfferProposal, to: OfferProposal) => compareProposals(comparable(from), comparable(to)).movements

const id = aTermId()
const range = (min: Term, max: Term) =>
  aProposal({ sentence: [aSentence({ id, quantity: { measure: 'term-range', min, max } })] })
const credit = (n: number) =>
  aProposal({
    sentence: [aSentence({ id, kind: 'credit-for-time', quantity: { measure: 'term', term: days(n) } })],
  })
const typed = (type: 'B' | 'C') => aProposal({ sentence: [aSentence({ id, type })] })
const turnedAspect = (aspect: Movement['aspect']) =>
  aspect === 'added' ? 'removed' : aspect === 'removed' ? 'added' : aspect
const essence = (movement: Omit<Movement, 'aspect'> & { aspect: string }) =>
  `${movement.key} ${movement.aspect} ${movement.before} ${movement.after} ${movement.towards}`

const prison = (term: Term) =>
  aProposal({ sentence: [aSentence({ id, kind: 'prison', quantity: { measure: 'term', term } })] })

describe('what moved in a term of the sentence', () => {
  it.each([
    ['fewer years favor the defense', years(4), years(3), 'defense', '1 year less'],
    ['years against months are counted in months', years(2), months(18), 'defense', '6 months less'],
    ['more months favor the prosecution', months(6), months(9), 'prosecution', '3 months more'],
    ['days against months have no exact distance', days(20), months(1), 'prosecution', null],
    ['life is more than any term, by no number', years(40), 'life', 'prosecution', null],
    ['twelve months said as one year lean to neither side', months(12), years(1), 'neither', null],
  ] as const)('%s', (_words, before, after, towards, by) => {
    expect(between(prison(before), prison(after))).toMatchObject([
      { part: 'sentence', aspect: 'quantity', towards, by },
    ])
  })

  it('a range narrowed at both ends leans to neither side', () => {
    expect(between(range(years(1), years(5)), range(years(2), years(4)))).toMatchObject([
      { towards: 'neither', by: null },
    ])
    expect(between(range(years(1), years(5)), range(years(1), years(4)))).toMatchObject([{ towards: 'defense' }])
  })

  it('more credit for time served favors the defense', () => {
    expect(between(credit(30), credit(45))).toMatchObject([{ towards: 'defense', by: '15 days more' }])
  })

  it('jail instead of prison, and concurrent instead of consecutive, favor the defense', () => {
    const before = aProposal({ sentence: [aSentence({ id, kind: 'prison', running: 'consecutive' })] })
    const after = aProposal({ sentence: [aSentence({ id, kind: 'jail', running: 'concurrent' })] })
    expect(between(before, after)).toMatchObject([
      { aspect: 'kind', towards: 'defense' },
      { aspect: 'running', towards: 'defense' },
    ])
  })

  it('another type is shown and leans to neither side', () => {
    expect(between(typed('B'), typed('C'))).toMatchObject([
      { aspect: 'type', before: 'Type B', after: 'Type C', towards: 'neither' },
    ])
  })
})

describe('what moved in the charges', () => {
  it('a plea to a lesser offense instead of the charge favors the defense', () => {
    const before = aProposal({ charges: [pleaTo(burglary)] })
    const after = aProposal({ charges: [pleaToLesser(burglary, 'Trespass', 'misdemeanor-b')] })
    expect(between(before, after)).toMatchObject([
      { part: 'charge', label: 'Count 1: Burglary', aspect: 'action', towards: 'defense' },
    ])
  })

  it('a heavier lesser offense favors the prosecution', () => {
    const before = aProposal({ charges: [pleaToLesser(burglary, 'Trespass', 'misdemeanor-b')] })
    const after = aProposal({ charges: [pleaToLesser(burglary, 'Theft', 'felony-4')] })
    expect(between(before, after)).toMatchObject([{ aspect: 'offense', towards: 'prosecution' }])
  })

  it('a count that is dismissed besides favors the defense', () => {
    const before = aProposal({ charges: [pleaTo(burglary)] })
    const after = aProposal({ charges: [pleaTo(burglary), dismissal(theft)] })
    expect(between(before, after)).toMatchObject([{ label: 'Count 2: Theft', aspect: 'added', towards: 'defense' }])
  })

  it('no contest instead of guilty favors the defense', () => {
    const before = aProposal({ charges: [pleaTo(burglary)] })
    const after = aProposal({ charges: [pleaTo(burglary, 'nolo')] })
    expect(between(before, after)).toMatchObject([{ aspect: 'plea-kind', before: 'Guilty', towards: 'defense' }])
  })
})

describe('what moved besides', () => {
  it('one more condition or waiver favors the prosecution, other words neither side', () => {
    const [condition, waiver] = [aCondition('Treatment'), aWaiver('appeal')]
    const before = aProposal({ conditions: [condition] })
    const after = aProposal({ conditions: [{ ...condition, text: 'Treatment, completed' }], waivers: [waiver] })
    expect(between(before, after)).toMatchObject([
      { part: 'condition', aspect: 'wording', towards: 'neither' },
      { part: 'waiver', aspect: 'added', towards: 'prosecution' },
    ])
  })

  it('a later last day favors the defense and is not a term', () => {
    const [before, after] = [aProposal({ expiresOn: '2026-03-16' }), aProposal({ expiresOn: '2026-03-23' })]
    expect(between(before, after)).toMatchObject([{ part: 'expiry', towards: 'defense', by: '7 days later' }])
    expect(sameTerms(comparable(before), comparable(after))).toBe(true)
  })
})

describe('a comparison, whatever is compared', () => {
  const ids = [aTermId(), aTermId(), aTermId()] as const
  const term = fc.oneof(
    fc.constant<Term>('life'),
    fc.record({ unit: fc.constantFrom('days', 'months', 'years'), n: fc.integer({ min: 0, max: 60 }) }),
  )
  const quantity = fc.oneof(
    fc.record({ measure: fc.constant('term'), term }),
    fc.record({ measure: fc.constant('term-range'), min: term, max: term }),
    fc.record({ measure: fc.constant('hours'), n: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ measure: fc.constant('as-stated') }),
  )
  const sentence = fc.record({
    kind: fc.constantFrom('prison', 'jail', 'probation', 'fine', 'credit-for-time', 'treatment'),
    quantity,
    running: fc.constantFrom('concurrent', 'consecutive', null),
    type: fc.constantFrom('A', 'B', 'C'),
    text: fc.constantFrom('', 'as the court directs'),
    chargeId: fc.constantFrom(null, burglary.chargeId),
  })
  const chargeTerm = (charge: typeof burglary) =>
    fc.constantFrom(
      pleaTo(charge),
      pleaTo(charge, 'alford'),
      pleaToLesser(charge, 'Trespass', 'misdemeanor-b'),
      pleaToLesser(charge, 'Attempt', 'felony-4'),
      dismissal(charge),
    )
  const proposal = fc
    .record({
      first: chargeTerm(burglary),
      second: fc.option(chargeTerm(theft)),
      sentences: fc.array(fc.tuple(fc.constantFrom(...ids), sentence), { maxLength: 4 }),
      expiresOn: fc.constantFrom('2026-03-16', '2026-03-17', '2026-04-01'),
    })
    .map(({ first, second, sentences, expiresOn }) =>
      aProposal({
        charges: second ? [first, second] : [first],
        sentence: [...new Map(sentences.map(([id, one]) => [id, aSentence({ ...one, id })])).values()],
        expiresOn,
      }),
    )
  const turned = { prosecution: 'defense', defense: 'prosecution', neither: 'neither' } as const

  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(proposal, (one) => {
        expect(between(one, one)).toEqual([])
      }),
    )
  })

  it('turned around, turns every movement around', () => {
    fc.assert(
      fc.property(proposal, proposal, (one, other) => {
        const back = between(other, one).map((m) => ({
          ...m,
          aspect: turnedAspect(m.aspect),
          before: m.after,
          after: m.before,
          towards: turned[m.towards],
        }))
        expect(back.map(essence).toSorted()).toEqual(between(one, other).map(essence).toSorted())
      }),
    )
  })

  it('finds something whenever the terms differ', () => {
    fc.assert(
      fc.property(proposal, proposal, (one, other) => {
        fc.pre(JSON.stringify(one.terms) !== JSON.stringify(other.terms))
        fc.pre(new Set(one.terms.sentence.map((t) => t.id)).size === one.terms.sentence.length)
        const reordered =
          JSON.stringify([...one.terms.sentence].toSorted((a, b) => (a.id < b.id ? -1 : 1))) ===
          JSON.stringify([...other.terms.sentence].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        fc.pre(!reordered)
        expect(between(one, other).length).toBeGreaterThan(0)
      }),
    )
  })
})

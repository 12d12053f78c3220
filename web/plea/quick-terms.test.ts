import { describe, expect, it } from 'vitest'
import { quickTerms } from './quick-terms.ts'

const months = (n: number) => ({ unit: 'months', n })

const types = (line: string) => quickTerms(line).sentence.map(({ type }) => type)

describe('terms written in short', () => {
  it('say what is done with the counts', () => {
    expect(quickTerms('p1 d2').charges).toEqual([
      { action: 'plead', count: 1 },
      { action: 'dismiss', count: 2 },
    ])
    expect(quickTerms('plead to counts 1 and 3, dismiss rest').charges).toEqual([
      { action: 'plead', count: 1 },
      { action: 'plead', count: 3 },
      { action: 'dismiss', count: 'rest' },
    ])
  })

  it.each([
    ['prob 24m', { kind: 'probation', measure: 'term', term: months(24) }],
    ['probation 24 months', { kind: 'probation', measure: 'term', term: months(24) }],
    [
      'prison 2-4y',
      { kind: 'prison', measure: 'term-range', term: { unit: 'years', n: 2 }, max: { unit: 'years', n: 4 } },
    ],
    ['prison life', { kind: 'prison', term: 'life' }],
    ['jail 30d conc on 2', { kind: 'jail', term: { unit: 'days', n: 30 }, running: 'concurrent', forCount: 2 }],
    ['fine $1,250', { kind: 'fine', measure: 'money', cents: 125_000 }],
    ['rest 500-1000', { kind: 'restitution', measure: 'money-range', cents: 50_000, maxCents: 100_000 }],
    ['cs 100h', { kind: 'community-service', measure: 'hours', hours: '100' }],
    ['community service 100 hours', { kind: 'community-service', hours: '100' }],
  ])('%s', (line, term) => {
    expect(quickTerms(line).sentence[0]).toMatchObject(term)
    expect(quickTerms(line)).toMatchObject({ unknown: [], sentence: { length: 1 } })
  })

  it('give a type to the term before it and to all that have none yet', () => {
    expect(types('prob 24m rest 500 c')).toEqual(['C', 'C'])
    expect(types('prob 24m c rest 500 b')).toEqual(['C', 'B'])
    expect(types('prob 24m')).toEqual([''])
  })

  it.each([
    ['prob 24', ['24']],
    ['prob 24m xyz', ['xyz']],
    ['fine 3y', ['3y']],
    ['hello', ['hello']],
    ['c', ['c']],
  ])('are told apart from what is not understood: %s', (line, unknown) =>
    expect(quickTerms(line).unknown).toEqual(unknown),
  )

  it('of nothing are nothing', () => expect(quickTerms(' , ')).toEqual({ charges: [], sentence: [], unknown: [] }))
})

import { describe, expect, it } from 'vitest'
import type { OffenseClass } from '../../vocabulary/code-lists.ts'
import { factsIn, factsOfTheFile, knownFacts, type FileOfCase } from './facts-of-the-file.ts'

const empty: FileOfCase = { custody: [], charges: [], representation: null, isChargedHere: false }
const facts = (file: Partial<FileOfCase>) => factsIn(factsOfTheFile({ ...empty, ...file }))
const charge = (offenseClass: OffenseClass, status = 'pending') => ({ class: offenseClass, status })

describe('what the file tells of the facts that rules ask for', () => {
  it('an empty file tells nothing, and nothing is taken for false', () => expect(facts({})).toEqual({}))

  it.each<[string, FileOfCase['charges'], object]>([
    [
      'a felony beside a misdemeanor',
      [charge('misdemeanor-a'), charge('felony-4')],
      { severity: 'felony', 'highest-offense': 'felony' },
    ],
    [
      'a misdemeanor, of which the class does not say how long it is punished',
      [charge('misdemeanor-a')],
      { severity: 'misdemeanor' },
    ],
    ['a petty offense', [charge('petty')], { severity: 'petty' }],
    [
      'a felony that was dismissed beside a misdemeanor that stands',
      [charge('felony-4', 'dismissed'), charge('misdemeanor-b')],
      { severity: 'misdemeanor' },
    ],
    [
      'a felony alone that was dismissed',
      [charge('felony-4', 'dismissed')],
      { severity: 'felony', 'highest-offense': 'felony' },
    ],
    ['a class that is not known beside a misdemeanor', [charge('unknown'), charge('misdemeanor-a')], {}],
    [
      'a class that is not known beside a felony',
      [charge('unknown'), charge('felony-2')],
      { severity: 'felony', 'highest-offense': 'felony' },
    ],
  ])('%s', (_words, charges, told) => expect(facts({ charges })).toEqual(told))

  it('an information is no indictment, and the case is not on a complaint', () =>
    expect(facts({ isChargedHere: true })).toEqual({
      'before-indictment': false,
      'charging-document-is-indictment-or-information': true,
    }))

  it('a defendant who represents himself has no counsel; where nobody appeared it is not known', () => {
    expect(facts({ representation: 'himself' })).toEqual({ 'defendant-has-counsel': false })
    expect(facts({ representation: 'counsel' })).toEqual({ 'defendant-has-counsel': true })
  })

  it('what the file shows stands before what was stated', () => {
    const stated = { fact: 'severity', value: 'misdemeanor', from: 'stated', words: '' } as const
    const shown = factsOfTheFile({ ...empty, charges: [charge('felony-1')] })
    expect(factsIn(knownFacts(shown, [stated])).severity).toBe('felony')
    expect(factsIn(knownFacts([], [stated])).severity).toBe('misdemeanor')
  })
})

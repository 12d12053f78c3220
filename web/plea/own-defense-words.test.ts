import { describe, expect, it } from 'vitest'
import { SheetStanding } from '../../contract/plea.ts'
import { standingTold, wordsTo } from './own-defense-words.ts'

const himself = { actsForHimself: true }
const represented = { actsForHimself: false }
const ofALawyer = { en: /your lawyer/i, es: /su abogado/i } as const

describe('a defendant who represents himself', () => {
  it.each(['en', 'es'] as const)('is told of no lawyer of his while nothing is offered or set (%s)', (language) => {
    const { noOfferYet, noDate } = wordsTo(himself, language)
    expect([noOfferYet, noDate].filter((text) => ofALawyer[language].test(text))).toEqual([])
    expect(wordsTo(represented, language).noOfferYet).toMatch(ofALawyer[language])
  })

  it.each(['en', 'es'] as const)('is told of no lawyer of his, however the offer stands (%s)', (language) => {
    for (const standing of SheetStanding.options)
      expect(standingTold(himself, standing, language)).not.toMatch(ofALawyer[language])
    expect(standingTold(represented, 'countered', language)).toMatch(ofALawyer[language])
  })
})

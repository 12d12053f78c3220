import { describe, expect, it } from 'vitest'
import { familyBeginnings, familyEndings, givenNames } from './invented-names.ts'
import { syntheticName } from './synthetic-name.ts'

describe('a generated name', () => {
  it('is the same for the same key in every import', () => {
    expect(syntheticName('910000000001')).toEqual(syntheticName('910000000001'))
    expect(syntheticName('910000000001')).toMatchInlineSnapshot(`
      {
        "family": "Maplequill",
        "given": "Dana",
        "synthetic": true,
      }
    `)
  })

  it('says that it is generated', () => {
    expect(syntheticName('910000000001').synthetic).toBe(true)
  })

  it('differs for nearly all neighbouring keys', () => {
    const names = Array.from({ length: 1000 }, (_, n) => syntheticName(String(910_000_000_000 + n)))
    expect(new Set(names.map(({ given, family }) => `${given} ${family}`)).size).toBeGreaterThan(990)
  })

  it.each([
    ['given names', givenNames],
    ['family beginnings', familyBeginnings],
    ['family endings', familyEndings],
  ])('has no repeated %s, which would weight one', (_, names) => {
    expect(new Set<string>(names).size).toBe(names.length)
  })
})

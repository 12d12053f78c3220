import { describe, expect, it } from 'vitest'
import { matches } from './matching.ts'

describe('choosing from a long list by typing', () => {
  it.each([
    ['Aggravated battery, 720 ILCS 5/12-3.05', 'agg bat'],
    ['Aggravated battery, 720 ILCS 5/12-3.05', 'ilcs 12 3'],
    ['Peña, José', 'jose pena'],
    ['Theft', ''],
  ])('%s is found by %j', (text, typed) => expect(matches(text, typed)).toBe(true))

  it('needs every word', () => expect(matches('Aggravated battery', 'agg assault')).toBe(false))
  it('matches beginnings of words, not their middle', () => expect(matches('Battery', 'tery')).toBe(false))
})

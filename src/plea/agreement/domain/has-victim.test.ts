import { describe, expect, it } from 'vitest'
import { VictimsInformed } from '../../../../contract/agreement.ts'
import { hasVictim } from './has-victim.ts'

describe('whether there is a victim, from what is recorded of telling them', () => {
  it.each([
    ['told', { informed: true, on: '2026-03-02' }, true],
    ['not reached', { informed: false, reason: 'cannot-be-reached', note: 'Moved away.' }, true],
    ['none in this case', { informed: false, reason: 'no-victim', note: 'A drug offense.' }, false],
  ])('%s', (_words, told, expected) => {
    expect(hasVictim(VictimsInformed.parse(told))).toBe(expected)
  })
})

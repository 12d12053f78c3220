import { describe, expect, it } from 'vitest'
import { roomText } from './room-text.ts'

describe('the room in a field', () => {
  it.each([
    ['is not spoken of while there is plenty', 799, { left: null, error: null }],
    ['is told when it runs short', 800, { left: '200 characters left', error: null }],
    ['may be used up', 1_000, { left: '0 characters left', error: null }],
    ['is exceeded by one', 1_001, { left: null, error: '1 character too many: shorten the text to 1,000.' }],
  ])('%s', (_what, length, said) => expect(roomText(length, 1_000)).toEqual(said))

  it('is without end where nobody set one', () => {
    expect(roomText(50_000, undefined)).toEqual({ left: null, error: null })
  })
})

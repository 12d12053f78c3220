import { describe, expect, it } from 'vitest'
import { errorsAt, fieldNameOf } from './field-name.ts'

describe('the field that a problem points to', () => {
  it.each([
    ['/reason', 'reason'],
    ['/body/reason', 'reason'],
    ['/terms/0/n', 'terms.0.n'],
    ['/a~1b/c~0d', 'a/b.c~d'],
    ['', ''],
  ])('%j is %j', (pointer, name) => expect(fieldNameOf(pointer)).toBe(name))
})

describe('what is wrong with a field', () => {
  const errors = [
    { pointer: '/terms/0/n', detail: 'Too long' },
    { pointer: '/terms/0/unit', detail: 'Unknown unit' },
    { pointer: '/terms/01', detail: 'Of another field' },
  ]
  it('of several parts is what is wrong with its parts', () =>
    expect(errorsAt(errors, 'terms.0')).toEqual(['Too long', 'Unknown unit']))
  it('is not what is wrong with a field whose name begins alike', () =>
    expect(errorsAt([{ pointer: '/reasons', detail: 'No' }], 'reason')).toEqual([]))
})

import { describe, expect, it } from 'vitest'
import { Condition, holds } from './condition.ts'

const oath = { fact: 'oath-administered', is: true } as const
const alford = { fact: 'plea-kind', in: ['alford', 'nolo'] } as const

describe('a condition on facts that are not known', () => {
  it.each<[string, Condition, Parameters<typeof holds>[1], ReturnType<typeof holds>]>([
    ['is open, never false', oath, {}, { holds: 'missing', missing: ['oath-administered'] }],
    ['is open under a not', { not: oath }, {}, { holds: 'missing', missing: ['oath-administered'] }],
    ['is decided by a false part of an all', { all: [oath, alford] }, { 'plea-kind': 'guilty' }, { holds: false }],
    ['is decided by a true part of an any', { any: [oath, alford] }, { 'plea-kind': 'nolo' }, { holds: true }],
    [
      'is open in an any whose known parts are false',
      { any: [oath, alford] },
      { 'plea-kind': 'guilty' },
      { holds: 'missing', missing: ['oath-administered'] },
    ],
    ['does not matter to always', 'always', {}, { holds: true }],
  ])('%s', (_law, condition, facts, result) => expect(holds(condition, facts)).toEqual(result))

  it('may name only facts that the program knows', () =>
    expect(Condition.safeParse({ fact: 'hair-color', is: 'red' }).success).toBe(false))
})

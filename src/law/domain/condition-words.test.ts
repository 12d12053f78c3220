import { describe, expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { conditionWords } from './condition-words.ts'

const custody: Condition = { fact: 'in-custody', is: true }
const grave: Condition = { fact: 'severity', in: ['felony', 'misdemeanor'] }
const custodyWords = '“Is the defendant in custody on this case?” is answered yes'
const graveWords = '“Is the highest offense a felony or a misdemeanor?” is answered felony or misdemeanor'

describe('a condition in words', () => {
  it.each<[string, Condition, string | null]>([
    ['always', 'always', null],
    ['one fact', custody, custodyWords],
    ['one of several answers', grave, graveWords],
    ['both of two', { all: [custody, grave] }, `${custodyWords} and ${graveWords}`],
    [
      'the opposite of either',
      { not: { any: [custody, grave] } },
      `it is not so that (${custodyWords} or ${graveWords})`,
    ],
    ['a group of one', { all: [custody] }, custodyWords],
  ])('%s', (_what, condition, words) => {
    expect(conditionWords(condition)).toBe(words)
  })
})

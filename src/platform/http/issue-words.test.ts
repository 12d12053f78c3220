import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { issueWords } from './issue-words.ts'

const wordsFor = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(issueWords)

describe('what is wrong with a value', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a choice that was not made', z.enum(['a', 'b']), '', 'Choose one of the choices'],
    [
      'a choice that decides what else is asked, and was not made',
      z.discriminatedUnion('told', [z.object({ told: z.literal(true) }), z.object({ told: z.literal(false) })]),
      {},
      'Choose one of the choices',
    ],
    ['a day that is none', z.iso.date(), '', 'Enter a day as month/day/year, such as 3/16/2026'],
    ['a moment without a time', z.iso.datetime({ local: true }), '2026-03-14T', 'Enter a day and a time'],
    ['a person who was not chosen', z.uuid(), '', 'Choose one from the list'],
    ['a text that is too long', z.string().max(3), 'long', 'This is too long: 3 at most'],
  ])('%s is said in plain words', (_what, schema, value, words) => expect(wordsFor(schema, value)).toEqual([words]))

  it('the words of the schema itself are kept', () =>
    expect(wordsFor(z.string().min(1, 'Say why'), '')).toEqual(['Say why']))
})

import { expect, it } from 'vitest'
import { instantFromPg } from './types.ts'
import { testDatabase } from './testing.ts'

const database = await testDatabase()

it.each([
  ['a legal day stays the day it was written', `date '2026-03-08'`, '2026-03-08'],
  ['a moment keeps its microseconds', `timestamptz '2026-03-08 07:00:00.123456+00'`, '2026-03-08 07:00:00.123456+00'],
  ['a long whole number keeps its end', `9007199254740993::bigint`, '9007199254740993'],
  ['a decimal keeps its digits', `0.1000::numeric`, '0.1000'],
  ['days in an array stay days', `array[date '2026-03-08', null]`, ['2026-03-08', null]],
  ['moments in an array stay moments', `array[timestamptz '2026-03-08 07:00:00+00']`, ['2026-03-08 07:00:00+00']],
  ['an empty array is empty', `array[]::date[]`, []],
])('%s', async (_behaviour, expression, expected) => {
  const { rows } = await database.pool('colloquy_app').query<{ value: unknown }>(`select ${expression} as value`)
  expect(rows[0]?.value).toEqual(expected)
})

it('a moment of the database is the instant it names', async () => {
  const { rows } = await database
    .pool('colloquy_app')
    .query<{ at: string }>(`select timestamptz '2026-03-08 07:00:00.123456+00' as at`)
  expect(instantFromPg(rows[0]?.at ?? '').toString()).toBe('2026-03-08T07:00:00.123456Z')
})

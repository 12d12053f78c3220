import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { kyselyOver } from './kysely.ts'
import { question, together } from './question.ts'
import { testDatabase } from './testing.ts'
import { runAsSystem } from './tx.ts'

const test = await testDatabase()
const db = kyselyOver(test.pool('colloquy_system'))

const longer = question(
  (_db, { words, least }: { words: string[]; least: number }) => sql<{ word: string; at: string }>`
    select word, timestamptz '2026-03-02 10:00:00.123456+00' as at from unnest(${words}::text[]) as word
    where length(word) >= ${least} order by word desc`,
)
const none = question((asked, { least }: { least: number }) =>
  asked
    .selectFrom('court')
    .select('name')
    .where(sql<boolean>`${least}::integer < 0`),
)

describe('a question that is written once', () => {
  it('is asked with other values each time', async () => {
    const answers = await runAsSystem(db, async (tx) => [
      await longer.ask(tx, { words: ['plea', 'offer', 'count'], least: 5 }),
      await longer.ask(tx, { words: ['charge'], least: 1 }),
    ])
    expect(answers.map((rows) => rows.map((row) => row.word))).toEqual([['offer', 'count'], ['charge']])
  })
})

describe('questions that are asked together', () => {
  const ask = together({ longer, none })

  it('are answered each by its own rows in its own order, by none where there are none', async () => {
    const found = await runAsSystem(db, async (tx) => await ask(tx, { words: ['plea', 'offer', 'count'], least: 5 }))
    expect(found.longer.map((row) => row.word)).toEqual(['offer', 'count'])
    expect(found.none).toEqual([])
  })

  it('keep every digit of a moment', async () => {
    const { longer: found } = await runAsSystem(db, async (tx) => await ask(tx, { words: ['plea'], least: 1 }))
    expect(found.map((row) => Temporal.Instant.from(row.at).toString())).toEqual(['2026-03-02T10:00:00.123456Z'])
  })
})

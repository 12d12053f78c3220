import { z } from 'zod'
import { InstantText } from '../src/vocabulary/instant.ts'
import { keysOf } from '../src/vocabulary/kept.ts'
import { read } from './route.ts'

/** Over which cases somebody counts. */
export const Population = z.enum(['prosecution-office', 'defense-office', 'court']).meta({ id: 'InsightPopulation' })
export type Population = z.infer<typeof Population>

/** How long talks have gone on, in calendar days since the first offer of the current talks. */
export const talksAges = {
  '0-7': '0–7 days',
  '8-30': '8–30 days',
  '31-90': '31–90 days',
  'over-90': 'More than 90 days',
} as const satisfies Record<string, string>
export const TalksAge = z.enum(keysOf(talksAges)).meta({ id: 'TalksAge' })
export type TalksAge = z.infer<typeof TalksAge>

const count = z.int().nonnegative()
const definition = z.string().describe('What is counted, in words.')
const over = z.string().describe('The population: among which cases it is counted.')

/** The figures of one population. */
export const Insight = z
  .object({
    asOf: InstantText.describe('Everything that happened before this moment is in the figures.'),
    population: z.object({ kind: Population, name: z.string() }),
    open: z.object({ cases: count, definition, over }),
    talks: z
      .object({
        cases: count,
        ages: z.array(z.object({ age: TalksAge, cases: count })),
        definition,
        over,
      })
      .nullable()
      .describe('Null over the court’s cases: whether parties talk is not for the court to know.'),
    resolved: z.object({ byPlea: count, cases: count.describe('All that were resolved.'), definition, over }),
  })
  .meta({ id: 'Insight' })
export type Insight = z.infer<typeof Insight>

export const readInsight = read({
  id: 'insight.read',
  path: '/api/insight',
  summary: 'Open cases, cases in talks by age, and cases resolved by plea, for supervisors and auditors.',
  response: Insight,
})

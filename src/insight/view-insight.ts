import { TalksAge, type Insight } from '../../contract/insight.ts'
import type { z } from 'zod'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { instantText } from '../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { definitions, populationInWords } from './domain/definitions.ts'
import { countedUntil, figuresOf, myPopulation } from './store.ts'

/** The figures over the cases of whoever asks: of the office for its management and its auditor, of the court for the court's. */
export async function viewInsight(tx: Tx): Promise<Outcome<z.input<typeof Insight>, CommonRefusal>> {
  const population = await myPopulation(tx)
  if (!population) return refuse({ kind: 'not-allowed' })
  // Asked first: what comes in between is then in the figures and not in the moment, never the other way about.
  const asOf = instantText(await countedUntil(tx))
  const figures = await figuresOf(tx)
  const over = populationInWords(population.kind, population.name)
  const cases = (measure: string, part: string): number =>
    figures.find((figure) => figure.measure === measure && figure.part === part)?.cases ?? 0
  const ages = TalksAge.options.map((age) => ({ age, cases: cases('talks', age) }))
  return done({
    asOf,
    population,
    open: { cases: cases('open', 'all'), definition: definitions.open, over },
    talks: figures.some(({ measure }) => measure === 'talks')
      ? { cases: ages.reduce((sum, { cases: n }) => sum + n, 0), ages, definition: definitions.talks, over }
      : null,
    resolved: {
      byPlea: cases('resolved', 'plea'),
      cases: cases('resolved', 'all'),
      definition: definitions.resolved,
      over,
    },
  })
}

import { todayIn } from '../../../vocabulary/legal-date.ts'
import { trainingCourt } from '../training-county.ts'
import { Alone, type Steps } from './played-case.ts'
import type { Player } from './player.ts'

interface Waiting {
  readonly steps: Steps
  readonly at: Temporal.Instant
  readonly alone: boolean
}

/** Steps of a day that are played at once. */
const atOnce = 5

/**
 * Plays histories side by side, day by day: numbers, docket and feed then run in the order of the days, as they would
 * have, and come out the same each time. What follows from a day's doings has followed by the next day.
 */
export async function playTogether(player: Player, histories: readonly Steps[]): Promise<void> {
  let waiting = await advance(histories)
  let latest: Temporal.Instant | undefined
  while (waiting.length > 0) {
    const first = waiting.reduce((a, b) => (Temporal.Instant.compare(b.at, a.at) < 0 ? b : a))
    const day = dayOf(first)
    const ofDay = waiting.filter((one) => dayOf(one) === day)
    const turn = ofDay.find((one) => one.alone) ?? null
    const played = turn ? [turn] : ofDay.slice(0, atOnce)
    latest = latestOf([...played.map(({ at }) => at), ...(latest ? [latest] : [])])
    waiting = [...waiting.filter((one) => !played.includes(one)), ...(await advance(played.map(({ steps }) => steps)))]
    if (!waiting.some((one) => dayOf(one) === day)) await player.settle(latest)
  }
}

const latestOf = (moments: readonly Temporal.Instant[]): Temporal.Instant =>
  moments.reduce((a, b) => (Temporal.Instant.compare(b, a) > 0 ? b : a))

const dayOf = ({ at }: Waiting): string => todayIn(trainingCourt.zone, at)

/** Takes the next step of each history; those that have one more wait for it. */
async function advance(histories: readonly Steps[]): Promise<Waiting[]> {
  const taken = await Promise.all(histories.map(async (steps) => ({ steps, next: await steps.next() })))
  return taken.flatMap(({ steps, next }) => {
    if (next.done) return []
    const alone = next.value instanceof Alone
    return [{ steps, alone, at: next.value instanceof Alone ? next.value.at : next.value }]
  })
}

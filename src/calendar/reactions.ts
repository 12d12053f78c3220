import { eventKinds, type EventKind } from '../../contract/events.ts'
import { packOf } from '../cases/packs.ts'
import type { Services } from '../law/services.ts'
import type { FeedEntry, Reaction } from '../ledger/reactions.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { kindsOfTheRecord } from './domain/events-of-the-record.ts'
import { recomputeDeadlines } from './deadlines/recompute-deadlines.ts'
import { courtOfCase } from './deadlines/court-of-case.ts'

/** What moves a clock or a deadline: the events of the record, the facts of the file, and what is entered for their sake. */
const movesDeadlines: readonly EventKind[] = [
  ...new Set<EventKind>([
    ...kindsOfTheRecord,
    'case.custody-recorded',
    'calendar.hearing-set',
    'calendar.hearing-held',
    'calendar.hearing-continued',
    'calendar.hearing-vacated',
    'calendar.failed-to-appear',
    'calendar.outcome-corrected',
    'calendar.event-entered',
    'calendar.event-struck',
    'calendar.fact-stated',
    'calendar.time-asserted',
    'calendar.time-found',
    'calendar.time-not-found',
    'calendar.time-contested',
    'calendar.time-struck',
  ]),
]

/** Deadlines follow what happens in a case, wherever it lies: whoever acted may not see what follows from it. */
export function calendarReactions({ packs }: Pick<Services, 'packs'>): readonly Reaction[] {
  return [
    {
      name: 'calendar/keep-deadlines',
      on: movesDeadlines,
      react: async (tx, entry) => await keepDeadlines(tx, packs, entry),
    },
  ]
}

async function keepDeadlines(tx: Tx, packs: Services['packs'], { caseId, kind }: FeedEntry): Promise<void> {
  const court = await courtOfCase(tx, caseId)
  if (court === null) return
  const because = movesDeadlines.find((one) => one === kind)
  await recomputeDeadlines(
    tx,
    { id: court.id, zone: court.zone, pack: packOf(packs, court) },
    [caseId],
    because === undefined ? '' : `${eventKinds[because]}.`,
  )
}

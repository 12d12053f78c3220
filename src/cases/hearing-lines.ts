import { hearingKindWords } from '../../contract/calendar.ts'
import type { HearingLine } from '../../contract/cases.ts'
import type { SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { enteredWords } from './domain/hearing-words.ts'
import { maySetHearing } from './domain/policies.ts'
import { hearingsSeen } from './store.ts'

/** The hearings of a seen case by day. */
export async function hearingLines(tx: Tx, seen: SeenCase): Promise<HearingLine[]> {
  return hearingLinesOf(seen, await hearingsSeen(tx, seen.caseId))
}

/** Hearings as the lines of a seen case. */
export function hearingLinesOf(seen: SeenCase, hearings: Awaited<ReturnType<typeof hearingsSeen>>): HearingLine[] {
  const maySet = maySetHearing(seen)
  return hearings.map((row) => ({
    id: row.hearing_id,
    kind: row.kind,
    kindLabel: hearingKindWords[row.kind],
    day: LegalDate.parse(row.on_day),
    time: row.at_time.slice(0, 5),
    room: row.room,
    minutes: row.minutes,
    despite: row.despite,
    status: row.status,
    entered: row.entered,
    enteredLabel: enteredWords[row.entered],
    version: row.version,
    abilities: !maySet || row.status !== 'set' ? [] : row.on_day < seen.today ? ['vacate'] : ['vacate', 'move'],
  }))
}

import type { ScheduledHearing } from '../../../contract/weeks.ts'
import { hearingKindWords } from '../../../contract/calendar.ts'
import { maySetHearing } from '../../cases/domain/policies.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { HearingRow } from './week-store.ts'

/** A hearing as it stands in a week or a month of whoever asks. */
export function scheduledHearing(actor: Actor, row: HearingRow, today: LegalDate): ScheduledHearing {
  const who = {
    relations: new Set(row.relations),
    positions: actor.positions,
    stage: row.stage,
    number: row.number,
    sealed: false,
  }
  return {
    caseId: row.case_id,
    hearingId: row.hearing_id,
    day: row.on_day,
    time: row.at_time,
    minutes: row.minutes,
    room: row.room,
    kind: row.kind,
    kindLabel: hearingKindWords[row.kind],
    status: row.status,
    version: row.version,
    number: row.number,
    title: `People v. ${row.defendant ?? 'the defendant'}`,
    abilities: row.status === 'set' && row.on_day >= today && maySetHearing(who) ? ['move'] : [],
  }
}

import { sql } from 'kysely'
import type { z } from 'zod'
import type { AgendaLine } from '../../contract/work.ts'
import { nextEventWords } from '../cases/domain/hearing-words.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { addDays, type LegalDate } from '../vocabulary/legal-date.ts'
import type { Position } from '../vocabulary/positions.ts'
import { caseMarks } from './case-marks.ts'

/** Today and the six days after it. */
const daysAhead = 6

interface HearingRow {
  readonly case_id: string
  readonly hearing_id: string
  readonly on_day: LegalDate
  readonly at: string
  readonly room: string
  readonly kind: string
}

/** The hearings of this week in the actor's cases: his lists are walked by the next date, and cut at the limit. */
export async function agendaOf(
  tx: Tx,
  actor: Actor,
  today: LegalDate,
  most: number,
): Promise<{ agenda: z.input<typeof AgendaLine>[]; moreAgenda: boolean }> {
  const last = addDays(today, daysAhead)
  const { rows } = await sql<HearingRow>`
    with soon as materialized (
      select distinct m.case_id from unnest(${actor.principals}::uuid[]) as held (principal)
      cross join lateral (
        select mc.case_id, mc.next_date from my_case mc
        where mc.principal = held.principal and mc.next_date between ${today}::date and ${last}::date and (mc.until is null or mc.until > now())
        order by mc.next_date, mc.case_id limit ${most + 1}) m)
    select h.* from soon cross join lateral (
      select h.case_id, h.hearing_id, h.on_day, to_char(h.at_time, 'HH24:MI') as at, h.room, h.kind from hearing h
      where h.case_id = soon.case_id and h.status = 'set' and h.on_day between ${today}::date and ${last}::date) h
    order by h.on_day, h.at, h.room, h.hearing_id limit ${most + 1}`.execute(tx.db)
  const marks = await caseMarks(
    tx,
    actor,
    rows.map((row) => CaseId.parse(row.case_id)),
  )
  return {
    agenda: rows.slice(0, most).flatMap((row) => {
      const marked = marks.get(row.case_id)
      if (!marked) return []
      return [
        {
          hearingId: row.hearing_id,
          case: marked.mark,
          onDay: row.on_day,
          at: row.at,
          room: row.room,
          kindLabel: nextEventWords(row.kind) ?? row.kind,
          isToday: row.on_day === today,
        },
      ]
    }),
    moreAgenda: rows.length > most,
  }
}

const haveHearingList: ReadonlySet<Position> = new Set(['judge', 'chambers-staff', 'clerk', 'case-manager'])

/** Where the court's own list of hearings is, for those who have one. */
export const hearingListOf = (actor: Actor): string | null =>
  actor.positions.some((position) => haveHearingList.has(position)) ? '/hearings' : null

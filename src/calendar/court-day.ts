import type { z } from 'zod'
import {
  hearingKindWords,
  type CourtDayHearing,
  type EnteredOutcome,
  type readCourtDay,
} from '../../contract/calendar.ts'
import { packOf } from '../cases/packs.ts'
import { closedUntil } from '../law/domain/court-calendar.ts'
import type { Services } from '../law/services.ts'
import { isBeforeTheCourt, type Standpoint } from '../people/domain/policies.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CustodyStatus, custodyStatusWords } from '../vocabulary/code-lists.ts'
import { todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { closedDaysOf } from './closed-days.ts'
import { courtDayRows, courtOf, type CourtDayRow } from './court-day-store.ts'
import { detained } from './custody-of-case.ts'
import { continuanceExclusions } from './domain/continuance-exclusions.ts'
import { offeredDays } from './domain/offered-days.ts'
import { mayEnterOutcome } from './domain/policies.ts'
import { enteredOutcome } from './outcome-store.ts'

/** The hearings of a day in the cases of one's chambers or division. Parties have their own lists. */
export async function courtDay(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  ask: { readonly on: LegalDate | undefined },
): Promise<Outcome<z.input<typeof readCourtDay.response>, CommonRefusal>> {
  if (actor.office?.kind !== 'court' || actor.court === null) return refuse({ kind: 'not-allowed' })
  const court = await courtOf(tx, actor.court)
  if (!court) return refuse({ kind: 'not-found' })
  const today = todayIn(court.zone, tx.now)
  const on = ask.on ?? today
  const closed = await closedDaysOf(tx, packs, { id: actor.court, pack: court.pack }, today)
  const rows = await courtDayRows(tx, on, null)
  return done({
    on,
    today,
    court: court.name,
    closed: closedUntil(closed, on),
    hearings: rows.map((row) => hearingOfDay(actor, row, on)),
    offeredDays: offeredDays(closed, on, today),
    exclusions: continuanceExclusions(packOf(packs, court), today),
  })
}

function hearingOfDay(actor: Actor, row: CourtDayRow, on: LegalDate): CourtDayHearing {
  const defendant = row.defendant ?? 'The defendant'
  return {
    caseId: row.case_id,
    hearingId: row.hearing_id,
    version: row.version,
    time: row.at_time,
    room: row.room,
    kind: row.kind,
    kindLabel: hearingKindWords[row.kind],
    status: row.status,
    number: row.number,
    title: `People v. ${defendant}`,
    defendant,
    isSealed: row.sealed,
    leadCharge: row.lead_charge,
    furtherCharges: Math.max(row.charges - 1, 0),
    stage: row.stage,
    custody: custodyOf(row),
    counsel: row.counsel,
    isSelfRepresented: row.self_represented,
    prosecutor: row.prosecutor,
    judge: row.judge,
    agreement: row.agreement,
    pleaHearing: row.plea_hearing,
    outcome: outcomeOf(row, on),
    abilities: abilitiesIn(actor, row),
  }
}

function custodyOf({ custody, facility }: CourtDayRow): CourtDayHearing['custody'] {
  if (custody === null) return null
  const status = CustodyStatus.parse(custody)
  return { status: custodyStatusWords[status], isDetained: detained.has(status), facility }
}

function outcomeOf(row: CourtDayRow, day: LegalDate): Omit<EnteredOutcome, 'correction'> | null {
  const { outcome, outcome_at: enteredAt } = row
  if (outcome === null || enteredAt === null) return null
  return enteredOutcome({ ...row, day, outcome, note: row.note ?? '', name: row.outcome_by, entered_at: enteredAt })
}

function abilitiesIn(actor: Actor, row: CourtDayRow): CourtDayHearing['abilities'] {
  const who: Standpoint = {
    relations: new Set(row.relations),
    positions: actor.positions,
    stage: row.stage,
    number: row.number,
    sealed: row.sealed,
  }
  if (!mayEnterOutcome(who)) return []
  const entry = row.status === 'set' ? (['enter-outcome'] as const) : []
  const mayCorrect = row.outcome !== null && row.status !== 'set' && !row.relied_on
  return [
    ...entry,
    ...(isBeforeTheCourt(who) ? (['set-next'] as const) : []),
    ...(mayCorrect ? (['correct-outcome'] as const) : []),
    'arrange',
  ]
}

import { packOf } from '../../cases/packs.ts'
import { eventWords, type EventKind } from '../../law/domain/events.ts'
import { EventKind as EventKindSchema } from '../../law/domain/events.ts'
import type { ServiceManner } from '../../law/domain/periods/time-counting.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase } from '../../people/seen-case.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { EventRefusal } from '../clock-problems.ts'
import { eventFault } from '../domain/event-entered.ts'
import { sideOf } from '../domain/policies.ts'
import type { Side } from '../domain/recorded-events.ts'
import { insertCaseEvent } from './case-event-store.ts'
import { toldOfCase } from './events-of-cases.ts'

/** An event as a person enters it. */
export interface EnterEvent {
  readonly caseId: CaseId
  readonly kind: string
  readonly day: LegalDate
  readonly time: string | null
  /** Whose step it was; the side of whoever enters it, where it is left out. */
  readonly by: Side | null
  readonly about: string | null
  readonly until: LegalDate | null
  readonly days: number | null
  readonly served: ServiceManner | null
  readonly note: string
}

/**
 * A side enters what it did, and the clerk or the chambers what the court or a party did, with its day. It lies in the
 * court's file; clocks and deadlines follow by themselves.
 */
export async function enterEvent(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: EnterEvent,
): Promise<Outcome<{ caseId: CaseId; eventId: string }, EventRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const side = sideOf(seen)
  if (side === null) return refuse({ kind: 'not-allowed' })
  if (seen.number === null) return refuse({ kind: 'not-before-the-court' })
  const kind = EventKindSchema.safeParse(input.kind)
  if (!kind.success) return refuse({ kind: 'event-not-entered-here', event: input.kind })
  const told = await toldOfCase(tx, seen)
  const fault = eventFault(packOf(packs, seen.court), told.events, side, { ...input, kind: kind.data }, seen.today)
  if (fault !== null) return refuse(fault)
  const { caseId } = input
  const eventId = uuidv7()
  const event = eventOf(input, kind.data, side)
  await insertCaseEvent(tx, caseId, eventId, { ...event, enteredBy: actor.person, enteredByName: actor.name })
  await record(tx, {
    kind: 'calendar.event-entered',
    caseId,
    compartment: 'court-file',
    subject: eventId,
    data: { ...event, words: eventWords[kind.data] },
  })
  return done({ caseId, eventId })
}

const eventOf = ({ day, time, about, until, days, served, by, note }: EnterEvent, kind: EventKind, side: Side) => ({
  kind,
  day,
  time,
  about,
  until,
  days,
  served,
  by: side === 'court' ? (by ?? side) : side,
  note,
})

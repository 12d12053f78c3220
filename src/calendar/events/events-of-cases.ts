import { sql } from 'kysely'
import { dataOf } from '../../ledger/reactions.ts'
import type { Facts } from '../../law/domain/facts.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { CustodyStatus } from '../../vocabulary/code-lists.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate, plainDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from '../domain/case-event.ts'
import {
  eventsOfCustody,
  eventsOfHearings,
  isInCustody,
  type CustodyFact,
  type HearingFact,
} from '../domain/events-of-the-file.ts'
import { eventsOfEntry, kindsOfTheRecord } from '../domain/events-of-the-record.ts'
import { recordedEvents } from '../domain/recorded-events.ts'
import { excludedTimeSeen, type ExcludedTimeRow } from '../exclusions/excluded-time-store.ts'
import { caseEventsSeen, type CaseEventRow } from './case-event-store.ts'

/** What a case tells the law: its events, and the facts that rules ask for and that the platform knows. */
export interface ToldOfCase {
  readonly events: readonly CaseEvent[]
  readonly facts: Facts
}

/**
 * What each of these cases of one court tells the law, as whoever asks sees it: an event lies in a compartment, and who
 * does not see that does not get the event.
 * @param zone of the court, whose day it is that an entry of the ledger was made on
 */
export async function toldOfCases(
  tx: Tx,
  zone: string,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, ToldOfCase>> {
  const [entries, custody, hearings, charged, counsel, entered, excluded] = await Promise.all([
    entriesSeen(tx, zone, caseIds),
    custodySeen(tx, caseIds),
    hearingsSeen(tx, caseIds),
    chargedElsewhere(tx, caseIds),
    withCounsel(tx, caseIds),
    caseEventsSeen(tx, caseIds),
    excludedTimeSeen(tx, caseIds),
  ])
  return new Map(
    caseIds.map((caseId) => {
      const held = custody.get(caseId) ?? []
      const detained = isInCustody(held)
      return [
        caseId,
        {
          events: [
            ...(entries.get(caseId) ?? []),
            ...eventsOfCustody(held),
            ...eventsOfHearings(hearings.get(caseId) ?? []),
            ...(charged.get(caseId) ?? []),
            ...entered
              .filter((one) => one.caseId === caseId && one.struck === null)
              .map((one) => enteredEvent(one, zone)),
            ...excluded.filter((one) => one.caseId === caseId).flatMap(excludedEvent),
          ],
          facts: {
            ...(detained === undefined ? {} : { 'in-custody': detained }),
            ...(counsel.has(caseId) ? { 'defendant-has-counsel': true } : {}),
          },
        },
      ]
    }),
  )
}

/** What one case tells the law. */
export async function toldOfCase(
  tx: Tx,
  { caseId, court }: { readonly caseId: CaseId; readonly court: { readonly zone: string } },
): Promise<ToldOfCase> {
  return (await toldOfCases(tx, court.zone, [caseId])).get(caseId) ?? { events: [], facts: {} }
}

async function entriesSeen(tx: Tx, zone: string, caseIds: readonly CaseId[]) {
  const { rows } = await sql<{
    case_id: string
    compartment: string
    seq: string
    kind: string
    subject: string | null
    day: string
    content: string | null
  }>`
    select e.case_id, e.compartment, e.seq, e.kind, e.subject, (e.at at time zone ${zone})::date::text as day, c.content
    from ledger_entry e
    left join ledger_content c on c.case_id = e.case_id and c.compartment = e.compartment and c.seq = e.seq
    where e.case_id = any (${caseIds}::uuid[]) and e.kind = any (${kindsOfTheRecord}::text[])
    order by e.case_id, e.at, e.compartment, e.seq`.execute(tx.db)
  return grouped(rows, (row) =>
    eventsOfEntry({
      compartment: Compartment.parse(row.compartment),
      seq: Number(row.seq),
      kind: row.kind,
      subject: row.subject,
      day: LegalDate.parse(row.day),
      data: dataOf(row.content),
    }),
  )
}

async function custodySeen(tx: Tx, caseIds: readonly CaseId[]) {
  const rows = await tx.db
    .selectFrom('custody')
    .select(['case_id', 'n', 'status', 'since'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .execute()
  return grouped(rows, (row): readonly CustodyFact[] => [
    { n: row.n, status: CustodyStatus.parse(row.status), since: LegalDate.parse(row.since) },
  ])
}

async function hearingsSeen(tx: Tx, caseIds: readonly CaseId[]) {
  const rows = await tx.db
    .selectFrom('hearing')
    .select(['case_id', 'hearing_id', 'kind', 'on_day', 'status'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .execute()
  return grouped(rows, (row): readonly HearingFact[] => [
    { id: row.hearing_id, kind: row.kind, day: LegalDate.parse(row.on_day), status: row.status },
  ])
}

/** An imported case was charged in another system, on the first day that the source tells. */
async function chargedElsewhere(tx: Tx, caseIds: readonly CaseId[]) {
  const { rows } = await sql<{ case_id: string; day: string }>`
    select case_id, min(charged_on)::text as day from imported_charging
    where case_id = any (${caseIds}::uuid[]) and charged_on is not null group by case_id`.execute(tx.db)
  return grouped(rows, (row) =>
    (['charge-filed', 'action-commenced'] as const).map((kind): CaseEvent => ({
      id: `import:${kind}`,
      kind,
      day: LegalDate.parse(row.day),
      by: 'prosecution',
      contested: false,
      compartment: 'court-file',
      from: 'import',
    })),
  )
}

async function withCounsel(tx: Tx, caseIds: readonly CaseId[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ case_id: string }>`
    select distinct case_id from assignment
    where case_id = any (${caseIds}::uuid[]) and relation = 'defense' and ends is null`.execute(tx.db)
  return new Set(rows.map((row) => row.case_id))
}

const concerned = new Set(Object.values(recordedEvents).flatMap(({ concerns }) => concerns ?? []))

/** What others may end or concern is known by its own id. */
function enteredEvent(row: CaseEventRow, zone: string): CaseEvent {
  const about = row.about ?? (concerned.has(row.kind) ? row.id : null)
  return {
    id: row.id,
    kind: row.kind,
    day: row.day,
    by: row.by,
    contested: false,
    compartment: 'court-file',
    from: 'entered',
    ...(about === null ? {} : { about }),
    ...(row.until === null ? {} : { until: row.until }),
    ...(row.days === null ? {} : { days: row.days }),
    ...(row.served === null ? {} : { served: row.served }),
    ...(row.note === '' ? {} : { note: row.note }),
    ...(row.time === null ? {} : { at: momentOf(row.day, row.time, zone) }),
  }
}

const momentOf = (day: LegalDate, time: string, zone: string): Temporal.Instant =>
  plainDate(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()

/** What was struck, and what a party asserted and the court has ruled on, excludes nothing any more. */
function excludedEvent(row: ExcludedTimeRow): readonly CaseEvent[] {
  if (row.struck !== null || row.ruling !== null) return []
  return [
    {
      id: row.id,
      kind: row.opens,
      day: row.from,
      by: row.by,
      standing: row.standing,
      contested: row.contested !== null,
      about: row.about ?? row.id,
      compartment: 'court-file',
      from: 'excluded-time',
      ...(row.to === null ? {} : { until: row.to }),
      ...(row.findings === null || row.factors.length === 0
        ? {}
        : { findings: { text: row.findings, factors: [...row.factors] } }),
      ...(row.note === '' ? {} : { note: row.note }),
    },
  ]
}

function grouped<Row extends { readonly case_id: string }, T>(
  rows: readonly Row[],
  each: (row: Row) => readonly T[],
): ReadonlyMap<CaseId, readonly T[]> {
  const byCase = new Map<CaseId, T[]>()
  for (const row of rows) {
    const caseId = CaseId.parse(row.case_id)
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), ...each(row)])
  }
  return byCase
}

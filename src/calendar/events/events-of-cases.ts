import { sql } from 'kysely'
import type { EventKind } from '../../../contract/events.ts'
import { dataOf } from '../../ledger/reactions.ts'
import type { Facts } from '../../law/domain/facts.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { CustodyStatus, OffenseClass } from '../../vocabulary/code-lists.ts'
import { CaseId } from '../../vocabulary/ids.ts'
import { LegalDate, plainDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from '../domain/case-event.ts'
import {
  eventsOfArrest,
  eventsOfCustody,
  eventsOfHearings,
  type ArrestFact,
  type CustodyFact,
  type HearingFact,
} from '../domain/events-of-the-file.ts'
import { eventsOfEntry, kindsOfTheRecord } from '../domain/events-of-the-record.ts'
import { factsIn, factsOfTheFile, knownFacts, type ChargeFact, type KnownFact } from '../domain/facts-of-the-file.ts'
import { recordedEvents } from '../domain/recorded-events.ts'
import { excludedTimeSeen, type ExcludedTimeRow } from '../exclusions/excluded-time-store.ts'
import { caseEventsSeen, type CaseEventRow } from './case-event-store.ts'
import { statedFactsSeen, type StatedFactRow } from './case-fact-store.ts'

/** What a case tells the law: its events, and the facts that rules ask for, with what each is known from. */
export interface ToldOfCase {
  readonly events: readonly CaseEvent[]
  readonly known: readonly KnownFact[]
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
  const [file, hearings, charged, arrests, entered, excluded] = await Promise.all([
    fileSeen(tx, zone, caseIds, kindsOfTheRecord),
    hearingsSeen(tx, caseIds),
    chargedElsewhere(tx, caseIds),
    arrestsSeen(tx, caseIds),
    caseEventsSeen(tx, caseIds),
    excludedTimeSeen(tx, caseIds),
  ])
  return new Map(
    caseIds.map((caseId) => {
      const known = knownOf(file, caseId)
      return [
        caseId,
        {
          events: [
            ...(file.entries.get(caseId) ?? []),
            ...eventsOfCustody(file.custody.get(caseId) ?? []),
            ...eventsOfHearings(hearings.get(caseId) ?? []),
            ...eventsOfArrest(arrests.get(caseId) ?? []),
            ...(charged.get(caseId) ?? []),
            ...entered
              .filter((one) => one.caseId === caseId && one.struck === null)
              .map((one) => enteredEvent(one, zone)),
            ...excluded.filter((one) => one.caseId === caseId).flatMap(excludedEvent),
          ],
          known,
          facts: factsIn(known),
        },
      ]
    }),
  )
}

interface OfOneCase {
  readonly caseId: CaseId
  readonly court: { readonly zone: string }
}

/** What one case tells the law. */
export async function toldOfCase(tx: Tx, { caseId, court }: OfOneCase): Promise<ToldOfCase> {
  return (await toldOfCases(tx, court.zone, [caseId])).get(caseId) ?? { events: [], known: [], facts: {} }
}

/** Steps of the record on which facts rest, or what a rule on offers asks beside them. */
const kindsOfFacts: readonly EventKind[] = ['filing.accepted', 'evidence.produced']

/** The facts of one case alone, with the events of the few steps on which they rest: what the rules on offers ask. */
export async function factsOfCase(tx: Tx, { caseId, court }: OfOneCase): Promise<ToldOfCase> {
  const file = await fileSeen(tx, court.zone, [caseId], kindsOfFacts)
  const known = knownOf(file, caseId)
  return { events: file.entries.get(caseId) ?? [], known, facts: factsIn(known) }
}

/** What the files of some cases show: the steps of those kinds, and all on which facts rest. */
async function fileSeen(tx: Tx, zone: string, caseIds: readonly CaseId[], kinds: readonly string[]) {
  const [entries, custody, charges, represented, stated] = await Promise.all([
    entriesSeen(tx, zone, caseIds, kinds),
    custodySeen(tx, caseIds),
    chargesSeen(tx, caseIds),
    representedBy(tx, caseIds),
    statedFactsSeen(tx, caseIds),
  ])
  return { entries, custody, charges, represented, stated }
}

function knownOf(
  { entries, custody, charges, represented, stated }: Awaited<ReturnType<typeof fileSeen>>,
  caseId: CaseId,
): readonly KnownFact[] {
  const relations = represented.get(caseId) ?? []
  const file = factsOfTheFile({
    custody: custody.get(caseId) ?? [],
    charges: charges.get(caseId) ?? [],
    representation: relations.includes('defense') ? 'counsel' : relations.length > 0 ? 'himself' : null,
    isChargedHere: (entries.get(caseId) ?? []).some(({ kind }) => kind === 'charge-filed'),
  })
  return knownFacts(file, stated.filter((one) => one.caseId === caseId).flatMap(statedFact))
}

async function entriesSeen(tx: Tx, zone: string, caseIds: readonly CaseId[], kinds: readonly string[]) {
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
    where e.case_id = any (${caseIds}::uuid[]) and e.kind = any (${kinds}::text[])
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

async function arrestsSeen(tx: Tx, caseIds: readonly CaseId[]) {
  const rows = await tx.db
    .selectFrom('participant')
    .select(['case_id', 'compartment', 'arrested_on'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .where('role', 'in', ['suspect', 'defendant'])
    .where('arrested_on', 'is not', null)
    .execute()
  return grouped(rows, (row): readonly ArrestFact[] =>
    row.arrested_on === null
      ? []
      : [{ day: LegalDate.parse(row.arrested_on), compartment: Compartment.parse(row.compartment) }],
  )
}

async function chargesSeen(tx: Tx, caseIds: readonly CaseId[]) {
  const rows = await tx.db
    .selectFrom('charge')
    .select(['case_id', 'class', 'status'])
    .where(sql<boolean>`case_id = any (${caseIds}::uuid[])`)
    .execute()
  return grouped(rows, (row): readonly ChargeFact[] => [
    // Codes of imported charges may have a class that the list does not know.
    { class: OffenseClass.catch('unknown').parse(row.class), status: row.status },
  ])
}

async function representedBy(tx: Tx, caseIds: readonly CaseId[]) {
  const { rows } = await sql<{ case_id: string; relation: string }>`
    select distinct case_id, relation from assignment
    where case_id = any (${caseIds}::uuid[]) and relation in ('defense', 'self-represented') and ends is null`.execute(
    tx.db,
  )
  return grouped(rows, ({ relation }) => [relation])
}

const statedFact = ({ fact, value, by, why, statedByName }: StatedFactRow): readonly KnownFact[] =>
  value === null ? [] : [{ fact, value, from: 'stated', words: `Stated by ${statedByName} for ${sideIs[by]}: ${why}` }]

const sideIs = { prosecution: 'the prosecution', defense: 'the defense', court: 'the court' } as const

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

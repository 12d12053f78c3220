import type { EventKind } from '../../../contract/events.ts'
import { dataOf } from '../../ledger/reactions.ts'
import type { Facts } from '../../law/domain/facts.ts'
import { together, type RowsOf } from '../../platform/postgres/question.ts'
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
import { excludedTimeIn, excludedTimeRows, type ExcludedTimeRow } from '../exclusions/excluded-time-store.ts'
import { caseEventRows, caseEventsIn, type CaseEventRow } from './case-event-store.ts'
import {
  arrestRows,
  chargedElsewhereRows,
  chargeRows,
  custodyRows,
  entryRows,
  hearingRows,
  representedRows,
} from './rows-of-cases.ts'
import { statedFactRows, statedFactsIn, type StatedFactRow } from './case-fact-store.ts'

/** What a case tells the law: its events, and the facts that rules ask for, with what each is known from. */
export interface ToldOfCase {
  readonly events: readonly CaseEvent[]
  readonly known: readonly KnownFact[]
  readonly facts: Facts
}

/** That, with the rows of what was entered for the law's sake alone. */
export interface CaseTold extends ToldOfCase {
  readonly entered: readonly CaseEventRow[]
  readonly excluded: readonly ExcludedTimeRow[]
}

/** What the file of a case shows: steps of its record, and all on which facts rest. */
const fileRows = { entryRows, custodyRows, chargeRows, representedRows, statedFactRows }
const askFile = together(fileRows)
const askAll = together({
  ...fileRows,
  hearingRows,
  chargedElsewhereRows,
  arrestRows,
  caseEventRows,
  excludedTimeRows,
})

/**
 * What each of these cases of one court tells the law, as whoever asks sees it: an event lies in a compartment, and who
 * does not see that does not get the event.
 * @param zone of the court, whose day it is that an entry of the ledger was made on
 */
export async function toldOfCases(
  tx: Tx,
  zone: string,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, CaseTold>> {
  const rows = await askAll(tx, { caseIds, zone, kinds: kindsOfTheRecord })
  const told = factsTold(rows, caseIds)
  const hearings = grouped(rows.hearingRows, (row): readonly HearingFact[] => [
    { id: row.hearing_id, kind: row.kind, day: LegalDate.parse(row.on_day), status: row.status },
  ])
  const charged = grouped(rows.chargedElsewhereRows, chargedElsewhere)
  const arrests = grouped(rows.arrestRows, (row): readonly ArrestFact[] =>
    row.arrested_on === null
      ? []
      : [{ day: LegalDate.parse(row.arrested_on), compartment: Compartment.parse(row.compartment) }],
  )
  const enteredIn = Map.groupBy(caseEventsIn(rows.caseEventRows), ({ caseId }) => caseId)
  const excludedIn = Map.groupBy(excludedTimeIn(rows.excludedTimeRows), ({ caseId }) => caseId)
  return new Map(
    [...told].map(([caseId, { events, custody, known, facts }]) => {
      const [entered, excluded] = [enteredIn.get(caseId) ?? [], excludedIn.get(caseId) ?? []]
      const all = [
        ...events,
        ...eventsOfCustody(custody),
        ...eventsOfHearings(hearings.get(caseId) ?? []),
        ...eventsOfArrest(arrests.get(caseId) ?? []),
        ...(charged.get(caseId) ?? []),
        ...entered.filter(({ struck }) => struck === null).map((one) => enteredEvent(one, zone)),
        ...excluded.flatMap(excludedEvent),
      ]
      return [caseId, { events: all, known, facts, entered, excluded }]
    }),
  )
}

interface OfOneCase {
  readonly caseId: CaseId
  readonly court: { readonly zone: string }
}

/** What one case tells the law. */
export async function toldOfCase(tx: Tx, { caseId, court }: OfOneCase): Promise<CaseTold> {
  const told = await toldOfCases(tx, court.zone, [caseId])
  return told.get(caseId) ?? { events: [], known: [], facts: {}, entered: [], excluded: [] }
}

/** Steps of the record on which facts rest, or what a rule on offers asks beside them. */
const kindsOfFacts: readonly EventKind[] = ['filing.accepted', 'evidence.produced']

/** The facts of one case alone, as a part of a larger question. */
export const rowsOfFacts = fileRows

/** The values that `rowsOfFacts` want. */
export const askingFacts = ({ caseId, court }: OfOneCase) => ({
  caseIds: [caseId],
  zone: court.zone,
  kinds: kindsOfFacts,
})

/** The facts of one case alone, with the events of the few steps on which they rest: what the rules on offers ask. */
export async function factsOfCase(tx: Tx, one: OfOneCase): Promise<ToldOfCase> {
  return factsOfCaseIn(await askFile(tx, askingFacts(one)), one.caseId)
}

/** The rows of `rowsOfFacts`. */
export function factsOfCaseIn(rows: RowsOf<typeof rowsOfFacts>, caseId: CaseId): ToldOfCase {
  return factsTold(rows, [caseId]).get(caseId) ?? { events: [], known: [], facts: {} }
}

/** What the files of some cases tell: the steps of their records, custody, and the facts. */
function factsTold(rows: RowsOf<typeof fileRows>, caseIds: readonly CaseId[]) {
  const entries = grouped(rows.entryRows, (row) =>
    eventsOfEntry({
      compartment: Compartment.parse(row.compartment),
      seq: Number(row.seq),
      kind: row.kind,
      subject: row.subject,
      day: LegalDate.parse(row.day),
      data: dataOf(row.content),
    }),
  )
  const custodies = grouped(rows.custodyRows, (row): readonly CustodyFact[] => [
    { n: row.n, status: CustodyStatus.parse(row.status), since: LegalDate.parse(row.since) },
  ])
  const charges = grouped(rows.chargeRows, (row): readonly ChargeFact[] => [
    // Codes of imported charges may have a class that the list does not know.
    { class: OffenseClass.catch('unknown').parse(row.class), status: row.status },
  ])
  const represented = grouped(rows.representedRows, ({ relation }) => [relation])
  const stated = Map.groupBy(statedFactsIn(rows.statedFactRows), ({ caseId }) => caseId)
  return new Map(
    caseIds.map((caseId) => {
      const [events, custody] = [entries.get(caseId) ?? [], custodies.get(caseId) ?? []]
      const relations = represented.get(caseId) ?? []
      const file = factsOfTheFile({
        custody,
        charges: charges.get(caseId) ?? [],
        representation: relations.includes('defense') ? 'counsel' : relations.length > 0 ? 'himself' : null,
        isChargedHere: events.some(({ kind }) => kind === 'charge-filed'),
      })
      const known = knownFacts(file, (stated.get(caseId) ?? []).flatMap(statedFact))
      return [caseId, { events, custody, known, facts: factsIn(known) }]
    }),
  )
}

const chargedElsewhere = ({ day }: { readonly day: string }): readonly CaseEvent[] =>
  (['charge-filed', 'action-commenced'] as const).map((kind) => ({
    id: `import:${kind}`,
    kind,
    day: LegalDate.parse(day),
    by: 'prosecution',
    contested: false,
    compartment: 'court-file',
    from: 'import',
  }))

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

import type { EventKind as EntryKind } from '../../../contract/events.ts'
import type { EventKind } from '../../law/domain/events.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'
import { keysOf } from '../../vocabulary/kept.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from './case-event.ts'

/** What an entry of the ledger means to the law's clocks and deadlines. */
export interface EventOfEntry {
  readonly event: EventKind
  readonly by?: 'prosecution' | 'defense' | 'court'
  /** Only when what the entry says has these values. */
  readonly only?: Readonly<Record<string, unknown>>
  /** Concerns the entry's own subject, where several run beside each other. */
  readonly aboutSubject?: true
  /** The member of what the entry says that is the event's day; without it, the court's day of the entry. */
  readonly day?: string
}

/**
 * Which entries of the ledger are events of the law. An entry is read where it lies: what was recorded in `tendered` is
 * an event for those who see `tendered`, and for nobody else. Facts of the file that are no entries, such as custody and
 * hearings, stand in `events-of-the-file.ts`; what nothing records by itself a person enters (`recorded-events.ts`).
 */
export const eventsOfTheRecord = {
  'filing.accepted': [
    { event: 'charge-filed', by: 'prosecution', only: { kind: 'charging-document' } },
    { event: 'action-commenced', by: 'prosecution', only: { kind: 'charging-document' } },
    { event: 'motion-filed', only: { kind: 'motion' }, aboutSubject: true },
  ],
  'filing.dismissal-moved': [
    { event: 'motion-filed', by: 'prosecution', only: { leave: 'needed' }, aboutSubject: true },
  ],
  'filing.dismissal-ruled': [{ event: 'motion-decided', by: 'court', aboutSubject: true }],
  'filing.charges-dismissed': [
    { event: 'case-dismissed', by: 'court', only: { whole: true } },
    { event: 'dismissed-by-prosecution', by: 'prosecution', only: { whole: true } },
  ],
  'people.counsel-appointed': [{ event: 'counsel-appeared', by: 'defense' }],
  'people.counsel-appeared': [{ event: 'counsel-appeared', by: 'defense' }],
  'people.self-representation-allowed': [{ event: 'counsel-appeared', by: 'defense' }],
  'evidence.produced': [{ event: 'discovery-disclosed', by: 'prosecution' }],
  'plea.offer-extended': [{ event: 'offer-expiry-set', by: 'prosecution', aboutSubject: true, day: 'expiresOn' }],
  'plea.offer-accepted': [{ event: 'offer-closed', aboutSubject: true }],
  'plea.offer-rejected': [{ event: 'offer-closed', by: 'defense', aboutSubject: true }],
  'plea.offer-lapsed': [{ event: 'offer-closed', aboutSubject: true }],
  'plea.offer-withdrawn': [{ event: 'offer-closed', by: 'prosecution', aboutSubject: true }],
  'calendar.hearing-set': [{ event: 'trial-set', by: 'court', only: { kind: 'trial' } }],
  'agreement.tendered': [{ event: 'agreement-tendered', by: 'court', aboutSubject: true }],
  'hearing.agreement-accepted': [{ event: 'agreement-accepted', by: 'court', aboutSubject: true, day: 'day' }],
  'hearing.agreement-rejected': [{ event: 'agreement-rejected', by: 'court', aboutSubject: true, day: 'day' }],
  'hearing.agreement-ended': [{ event: 'agreement-withdrawn', by: 'court', aboutSubject: true }],
  'hearing.plea-accepted': [{ event: 'plea-accepted', by: 'court' }],
  'hearing.plea-withdrawn': [{ event: 'plea-withdrawn', by: 'court' }],
  'hearing.judgment-entered': [
    { event: 'sentence-imposed', by: 'court' },
    { event: 'judgment-entered', by: 'court' },
  ],
} satisfies { readonly [K in EntryKind]?: readonly EventOfEntry[] }

const entryKinds = keysOf(eventsOfTheRecord)

/** The kinds of entries that are events of the law. */
export const kindsOfTheRecord: readonly EntryKind[] = entryKinds

/** An entry of the ledger with the court's day on which it was made. */
export interface RecordEntry {
  readonly compartment: Compartment
  readonly seq: number
  readonly kind: string
  readonly subject: string | null
  readonly day: LegalDate
  readonly data: Readonly<Record<string, unknown>>
}

/** The events of the law that an entry of the ledger is. */
export function eventsOfEntry(entry: RecordEntry): readonly CaseEvent[] {
  const kind = entryKinds.find((one) => one === entry.kind)
  const meant: readonly EventOfEntry[] = kind === undefined ? [] : eventsOfTheRecord[kind]
  return meant
    .filter(({ only }) => Object.entries(only ?? {}).every(([member, value]) => entry.data[member] === value))
    .map((one) => ({
      id: `record:${entry.compartment}:${entry.seq}:${one.event}`,
      kind: one.event,
      day: dayOf(entry, one),
      ...(one.by === undefined ? {} : { by: one.by }),
      ...(one.aboutSubject === undefined || entry.subject === null ? {} : { about: entry.subject }),
      contested: false,
      compartment: entry.compartment,
      from: 'record',
      seq: entry.seq,
    }))
}

function dayOf(entry: RecordEntry, { day }: EventOfEntry): LegalDate {
  const said = day === undefined ? undefined : LegalDate.safeParse(entry.data[day])
  return said?.success ? said.data : entry.day
}

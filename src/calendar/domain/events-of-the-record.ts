import type { EventKind as EntryKind } from '../../../contract/events.ts'
import type { EventKind } from '../../law/domain/events.ts'

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
export const eventsOfTheRecord: { readonly [K in EntryKind]?: readonly EventOfEntry[] } = {
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
}

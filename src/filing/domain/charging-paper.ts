import type { ChargingPaper, SignatureBlock } from '../templates/papers.ts'
import { legalDateOf, plainDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import { timeOfDay } from '../../vocabulary/time-of-day.ts'

/** A count of the draft with its offense as the law called it on the day of the conduct. */
export interface DraftCount {
  readonly n: number
  readonly offenseCode: string
  readonly offenseTitle: string
  readonly statute: string
  readonly class: string
  readonly classLabel: string
  readonly onOrAbout: LegalDate
  readonly place: string | null
  readonly particulars: string
}

interface PaperInput {
  readonly court: string
  readonly office: string
  readonly defendant: string
  readonly counts: readonly DraftCount[]
  readonly signature: SignatureBlock
  /** What is said at the foot of a draft; null on the paper that is filed. */
  readonly note: string | null
}

/** The charging document as data for its template: an information, since a prosecutor and no grand jury charges. */
export function chargingPaper({ court, office, defendant, counts, signature, note }: PaperInput): ChargingPaper {
  return {
    court,
    people: 'The People',
    defendant,
    caseNumber: null,
    instrument: 'information',
    opening: `In the name and by the authority of the People, the ${office} charges that ${defendant} committed the following:`,
    counts: counts.map((count) => ({
      number: String(count.n),
      offense: count.offenseTitle,
      statute: count.statute,
      class: count.classLabel,
      date: longDay(count.onOrAbout),
      place: count.place,
      allegation: count.particulars,
    })),
    note,
    signatures: [signature],
  }
}

/** A day as an English paper says it: March 2, 2026. */
export function longDay(day: LegalDate): string {
  return plainDate(day).toLocaleString('en-US', { dateStyle: 'long' })
}

/** A moment as an English paper says it in the court's zone. */
export function longMoment(moment: Temporal.Instant, zone: string): string {
  const there = moment.toZonedDateTimeISO(zone)
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${longDay(legalDateOf(there.toPlainDate()))} at ${timeOfDay(time)}`
}

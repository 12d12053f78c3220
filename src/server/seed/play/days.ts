import { isClosed, type ClosedDays } from '../../../law/domain/court-calendar.ts'
import { addDays, plainDate, todayIn, type LegalDate } from '../../../vocabulary/legal-date.ts'

/** The court's calendar around the day on which the histories are played. */
export interface PlayedDays {
  readonly zone: string
  readonly closed: ClosedDays
  /** The present: nothing is played after it. */
  readonly now: Temporal.Instant
}

/** Where a history stands in time: it goes forward by open days and never beyond the present. */
export class Cursor {
  readonly #days: PlayedDays
  #day: LegalDate
  #last: Temporal.Instant

  /** @param daysAgo calendar days before the present; on a closed day, the open day before it */
  constructor(days: PlayedDays, daysAgo: number) {
    this.#days = days
    this.#day = this.#open(addDays(todayIn(days.zone, days.now), -daysAgo), -1)
    this.#last = this.#at(this.#day, '00:00')
  }

  /** The moment that is played. */
  get moment(): Temporal.Instant {
    return this.#last
  }

  /** The day that is played. */
  get day(): LegalDate {
    return this.#day
  }

  /** The present day of the court. */
  get today(): LegalDate {
    return todayIn(this.#days.zone, this.#days.now)
  }

  /** Goes on by so many open days (0: later the same day) to a time of day. */
  on(openDays: number, time: string): Temporal.Instant {
    for (let n = 0; n < openDays; n += 1) this.#day = this.#open(addDays(this.#day, 1), 1)
    return this.#move(this.#at(this.#day, time))
  }

  /** Goes on to a time of a day already known, such as that of a hearing. */
  onDay(day: LegalDate, time: string): Temporal.Instant {
    this.#day = day
    return this.#move(this.#at(day, time))
  }

  /** The open day so many calendar days after the day that is played. */
  in(days: number): LegalDate {
    return this.#open(addDays(this.#day, days), 1)
  }

  /** The open day so many calendar days after the present. */
  fromToday(days: number): LegalDate {
    return this.#open(addDays(this.today, days), 1)
  }

  #open(day: LegalDate, step: 1 | -1): LegalDate {
    let open = day
    while (isClosed(this.#days.closed, open)) open = addDays(open, step)
    return open
  }

  #at(day: LegalDate, time: string): Temporal.Instant {
    return plainDate(day)
      .toZonedDateTime({ timeZone: this.#days.zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()
  }

  /** A minute after what was played last at the earliest; a step that would lie in the future is the present's. */
  #move(wanted: Temporal.Instant): Temporal.Instant {
    const earliest = this.#last.add({ minutes: 1 })
    const next = Temporal.Instant.compare(wanted, earliest) < 0 ? earliest : wanted
    this.#last = Temporal.Instant.compare(next, this.#days.now) > 0 ? this.#days.now : next
    this.#day = todayIn(this.#days.zone, this.#last)
    return this.#last
  }
}

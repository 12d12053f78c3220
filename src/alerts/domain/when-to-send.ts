/** From when until when nothing is sent at once, by the clock of the court; it may pass midnight. */
export interface Quiet {
  readonly from: Temporal.PlainTime
  readonly until: Temporal.PlainTime
}

const isWithin = (time: Temporal.PlainTime, { from, until }: Quiet): boolean => {
  const [afterFrom, beforeUntil] = [
    Temporal.PlainTime.compare(time, from) >= 0,
    Temporal.PlainTime.compare(time, until) < 0,
  ]
  return Temporal.PlainTime.compare(from, until) <= 0 ? afterFrom && beforeUntil : afterFrom || beforeUntil
}

/** The next moment strictly after `now` at which the clock of a zone shows a time; one that the zone skips comes as it begins again. */
export function nextAt(zone: string, time: Temporal.PlainTime, now: Temporal.Instant): Temporal.Instant {
  const here = now.toZonedDateTimeISO(zone)
  const on = (days: number) =>
    here.toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
  const today = on(0)
  return Temporal.Instant.compare(today, now) > 0 ? today : on(1)
}

/** When something is sent that goes out at once: now, or as soon as it is no longer quiet. */
export function atOnce(zone: string, quiet: Quiet | null, now: Temporal.Instant): Temporal.Instant {
  if (quiet === null || !isWithin(now.toZonedDateTimeISO(zone).toPlainTime(), quiet)) return now
  return nextAt(zone, quiet.until, now)
}

/**
 * When something is sent of which only so many may go out in an hour: at the moment it would be, or an hour after the
 * one that fills the hour.
 * @param others when those before it went out or will, in any order
 */
export function withinRate(
  wanted: Temporal.Instant,
  others: readonly Temporal.Instant[],
  mostAnHour: number,
): Temporal.Instant {
  const hourBefore = wanted.subtract({ hours: 1 })
  const late = others
    .filter((one) => Temporal.Instant.compare(one, hourBefore) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
  const filling = late.at(-mostAnHour)
  return filling === undefined ? wanted : filling.add({ hours: 1 })
}

import { z } from 'zod'

/** A moment, independent of any zone: `Temporal.Instant` in the domain, `timestamptz` in the database. */
export type Instant = Temporal.Instant

/** An instant as the wire carries it: ISO 8601 text ending in `Z`. */
export const InstantText = z.iso.datetime().brand<'InstantText'>().describe('A moment in UTC, ISO 8601 with Z.')
export type InstantText = z.infer<typeof InstantText>

/**
 * An instant from ISO text with an offset or `Z`.
 * @throws RangeError when the text is not an instant
 */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text)
}

/** The wire form of an instant, to the millisecond. */
export function instantText(moment: Instant): InstantText {
  return InstantText.parse(moment.toString({ smallestUnit: 'millisecond' }))
}

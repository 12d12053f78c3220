import { z } from 'zod'
import { BadInput } from '../platform/http/problems.ts'

/** The place after a line of a list, as a page hands it back; its parts are in the order of the list. */
export function cursorOf(...parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * The parts of a cursor by their schema, or null when none was sent.
 * @throws BadInput when it is not one of ours
 */
export function partsOfCursor<T>(cursor: string | undefined, parts: z.ZodType<T>): T | null {
  if (cursor === undefined) return null
  const found = parts.safeParse(parse(cursor))
  if (!found.success)
    throw new BadInput('/query/after', 'This is not a cursor of this list. Begin again with the first page.')
  return found.data
}

/** A moment as the database writes it: a part of a cursor. */
export const CursorMoment = z.string().refine((text) => {
  try {
    return Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds > 0
  } catch {
    return false
  }
})

/** A whole number that the database wrote as text or as a number. */
export const CursorNumber = z.coerce.number().pipe(z.int().nonnegative())

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'

/** The moment it is. The only place from which the server learns it; rules are given their day and instant. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant()
}

/**
 * A fresh id that sorts by the millisecond of its making, so that new rows land together in an index.
 * @source RFC 9562 §5.7 (UUID version 7)
 */
export function uuidv7(): string {
  return randomUUIDv7()
}

/** A fresh id of a branded kind: `newId(CaseId)`. */
export function newId<Kind extends z.ZodType>(kind: Kind): z.output<Kind> {
  return kind.parse(uuidv7())
}

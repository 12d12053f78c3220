import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'

/** The moment it is. The only place from which the server learns it; rules are given their day and instant. */
export function now(): Temporal.Instant {
  return playedMoment() ?? Temporal.Now.instant()
}

const played = new AsyncLocalStorage<Temporal.Instant>()

/** The moment that is played; undefined in the present. */
export function playedMoment(): Temporal.Instant | undefined {
  return played.getStore()
}

/**
 * Runs `act` as of a moment gone by: the histories of the training court are played so. The database lets it be only
 * where there is a training court and no live one; whatever else the process does meanwhile stays in the present.
 */
export async function playedAt<T>(moment: Temporal.Instant, act: () => Promise<T>): Promise<T> {
  return await played.run(moment, act)
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

import type { Route } from '../../contract/route.ts'
import { call, type CallInput } from './api.ts'
import { uuid } from './uuid.ts'

/** Something that was done a moment ago and may be taken back. What is on record is corrected instead, never undone. */
export interface Undoable {
  readonly id: string
  /** What was done: "The view “In custody” was forgotten". */
  readonly did: string
  /** @throws what `call` throws */
  readonly takeBack: () => Promise<unknown>
}

let last: Undoable | null = null
const watchers = new Set<() => void>()

/** Offers to take back what was just done, in place of what was done before. */
export function offerUndo(did: string, takeBack: () => unknown): void {
  set({ id: uuid(), did, takeBack: async () => await takeBack() })
}

/** Offers to take something back by a call of a route; sent twice, it is done once. */
export function offerUndoBy<R extends Route>(did: string, route: R, input: CallInput<R>): void {
  const idempotencyKey = uuid()
  offerUndo(did, async () => await call(route, { ...input, idempotencyKey }))
}

export const lastUndoable = (): Undoable | null => last

export function forgetUndo(): void {
  set(null)
}

/** Calls the watcher whenever there is something else to take back, or nothing. Returns how to stop. */
export function watchUndo(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function set(undoable: Undoable | null): void {
  last = undoable
  for (const watcher of watchers) watcher()
}

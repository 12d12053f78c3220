import type { Route } from '../../contract/route.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { call, type CallInput } from './api.ts'
import { uuid } from './uuid.ts'

/** What was done, "The view “In custody” was forgotten": in each language, or in English alone where only staff can do it. */
type Did = string | Readonly<Record<WrittenLanguage, string>>

/** Something that was done a moment ago and may be taken back. What is on record is corrected instead, never undone. */
export interface Undoable {
  readonly id: string
  readonly did: Did
  /** @throws what `call` throws */
  readonly takeBack: () => Promise<unknown>
}

let last: Undoable | null = null
const watchers = new Set<() => void>()

/** Offers to take back what was just done, in place of what was done before. */
export function offerUndo(did: Did, takeBack: () => unknown): void {
  set({ id: uuid(), did, takeBack: async () => await takeBack() })
}

/** Offers to take something back by a call of a route; sent twice, it is done once. */
export function offerUndoBy<R extends Route>(did: Did, route: R, input: CallInput<R>): void {
  const idempotencyKey = uuid()
  offerUndo(did, async () => await call(route, { ...input, idempotencyKey }))
}

/** What was done, as far as it is told in a language. */
export const didIn = ({ did }: Undoable, language: WrittenLanguage): string =>
  typeof did === 'string' ? did : did[language]

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

import { useDraft, type FieldBinding } from '../app/use-draft.ts'

export interface VersionedDraft<T> {
  readonly value: T
  /** The version that the typing began from: what `If-Match` must say. */
  readonly version: number
  /** Something was typed that is not saved. */
  readonly isDirty: boolean
  /** Somebody saved another version while this one was being typed. */
  readonly conflicts: boolean
  /** The form opened with what had been typed before. */
  readonly restored: boolean
  readonly set: (next: (before: T) => T) => void
  readonly field: <K extends keyof T & string>(name: K) => FieldBinding<K, T[K]>
  /** Lets go of what was typed, once it is saved. */
  readonly clear: () => void
  /** Gives up what was typed; for a while it may be had back. */
  readonly giveUp: () => void
  /** Keeps what was typed, to be saved over the newest version. */
  readonly rebase: () => void
}

/**
 * What is typed over something that the server keeps in versions. While nothing is typed it shows the newest; typing
 * is never overwritten by another's save, nor saved over it unseen.
 */
export function useVersionedDraft<T extends object>(key: string, version: number, saved: T): VersionedDraft<T> {
  const savedText = JSON.stringify(saved)
  const draft = useDraft(key, { base: version, start: savedText, content: saved })
  const isDirty = hasChanged(draft.value)
  const value = isDirty ? draft.value.content : saved
  const begin = { base: version, start: savedText, content: saved }
  const set = (next: (before: T) => T) =>
    draft.set((before) => {
      const from = hasChanged(before) ? before : begin
      return { ...from, content: next(from.content) }
    })
  return {
    value,
    version: isDirty ? draft.value.base : version,
    isDirty,
    conflicts: isDirty && draft.value.base !== version,
    restored: draft.restored && isDirty,
    set,
    field: (name) => ({
      name,
      value: value[name],
      onChange: (changed) => set((before) => ({ ...before, [name]: changed })),
    }),
    clear: draft.clear,
    giveUp: draft.giveUp,
    rebase: () => draft.set((before) => ({ ...begin, content: before.content })),
  }
}

function hasChanged(kept: { readonly start: string; readonly content: object }): boolean {
  return JSON.stringify(kept.content) !== kept.start
}

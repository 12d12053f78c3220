import { useCallback, useEffect, useRef, useState } from 'react'
import { deleteDraft, draftPlace, readDraft, writeDraft } from './draft-store.ts'
import { undoWords } from './undo-words.ts'
import { offerUndo } from './undo.ts'

const draftGivenUp = { en: undoWords.en.draftGivenUp, es: undoWords.es.draftGivenUp }

export interface Draft<T> {
  readonly value: T
  readonly set: (next: T | ((before: T) => T)) => void
  /** Lets go of what was typed, once it was saved. */
  readonly clear: () => void
  /** Lets go of what was typed because the person gives it up; for a while it may be had back. */
  readonly giveUp: () => void
  /** True when the form opened with what had been typed before. */
  readonly restored: boolean
  /** Binds one member to a field: `<TextField label="Reason" {...draft.field('reason')} />`. */
  readonly field: <K extends keyof T & string>(name: K) => FieldBinding<K, T[K]>
}

export interface FieldBinding<K, V> {
  readonly name: K
  readonly value: V
  readonly onChange: (value: V) => void
}

/**
 * State of a form that outlives a failed save and a reload.
 * @param key names the form and what it is about, such as `offer:${caseId}`
 * @param initial what the form starts with; a kept draft of another shape is ignored
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const first = useRef(initial)
  const [opened] = useState(() => open(key, initial))
  const [value, setValue] = useState(opened.value)
  const [restored, setRestored] = useState(opened.restored)
  const [touched, setTouched] = useState(opened.restored)

  useEffect(() => {
    if (!touched) return
    // What was typed and taken back again is nothing to lose.
    if (JSON.stringify(value) === JSON.stringify(first.current)) deleteDraft(key)
    else writeDraft(key, value)
  }, [key, touched, value])

  const set = useCallback((next: T | ((before: T) => T)) => {
    setTouched(true)
    setValue(next)
  }, [])
  const clear = useCallback(() => {
    deleteDraft(key)
    setTouched(false)
    setRestored(false)
    setValue(first.current)
  }, [key])
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const giveUp = () => {
    const place = draftPlace()
    clear()
    offerUndo(draftGivenUp, () => {
      if (isShown.current) set(value)
      else writeDraft(key, value, place)
    })
  }
  const field = <K extends keyof T & string>(name: K): FieldBinding<K, T[K]> => ({
    name,
    value: value[name],
    onChange: (changed) => set((before) => ({ ...before, [name]: changed })),
  })
  return { value, set, clear, giveUp, restored, field }
}

function open<T extends object>(key: string, initial: T): { value: T; restored: boolean } {
  const kept = readDraft(key)
  return sameShape(initial, kept) ? { value: kept, restored: true } : { value: initial, restored: false }
}

/** The same members of the same kinds: what an older page kept in another shape is not put into this form. */
function sameShape<T extends object>(initial: T, kept: unknown): kept is T {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept) !== Array.isArray(initial)) return false
  const keptMembers = new Map<string, unknown>(Object.entries(kept))
  return Object.entries(initial).every(
    ([name, value]) => keptMembers.has(name) && (value === null || kindOf(value) === kindOf(keptMembers.get(name))),
  )
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}

import { z } from 'zod'

/**
 * What was typed and not yet saved, kept in this tab's session storage: it outlives a reload and a failed save, not
 * the tab, so that a shared computer keeps nothing. Drafts belong to a person: nobody else who signs in sees them.
 */
const drafts = 'colloquy.draft.'
/** Beside the drafts lies what else belongs to one person in one tab: the same rules, but nothing that could be lost. */
const notes = 'colloquy.note.'
let owner = 'nobody'
const watchers = new Set<() => void>()
let listed: readonly KeptDraft[] | null = null

/** A form that holds something typed, and where it is. */
export interface KeptDraft {
  readonly key: string
  readonly path: string
  readonly title: string
}

const Kept = z.object({ path: z.string(), title: z.string(), value: z.unknown() })

/** From now on drafts are those of this person; another person's are deleted. */
export function keepDraftsOf(personId: string): void {
  if (owner === personId) return
  owner = personId
  deleteKept((name) => !name.startsWith(`${drafts}${personId}.`) && !name.startsWith(`${notes}${personId}.`))
}

/** Deletes all drafts, as at sign-out. */
export function forgetDrafts(): void {
  deleteKept(() => true)
}

/** The forms that hold something typed and not saved. The same list until one changes. */
export function keptDrafts(): readonly KeptDraft[] {
  const mine = `${drafts}${owner}.`
  listed ??= names()
    .filter((name) => name.startsWith(mine))
    .flatMap((name) => {
      const kept = Kept.safeParse(read(name))
      return kept.success ? [{ key: name.slice(mine.length), path: kept.data.path, title: kept.data.title }] : []
    })
  return listed
}

/** Calls the watcher whenever a form begins or ends to hold something. Returns how to stop. */
export function watchDrafts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** What was kept, or null. */
export function readDraft(key: string): unknown {
  const kept = Kept.safeParse(read(draftName(key)))
  return kept.success ? kept.data.value : null
}

/** The screen that is open: where it is, and what it is called. */
export const draftPlace = () => ({
  path: `${location.pathname}${location.search}`,
  title: document.title.replace(/ · Colloquy$/, ''),
})

/** Keeps a draft, with the screen on which it is typed. */
export function writeDraft(key: string, value: unknown, place = draftPlace()): void {
  write(draftName(key), { ...place, value })
  changed()
}

export function deleteDraft(key: string): void {
  deleteKept((name) => name === draftName(key))
}

/** What else is kept for this person in this tab, such as the cases looked at; null when there is nothing. */
export function readNote(key: string): unknown {
  return read(`${notes}${owner}.${key}`)
}

export function writeNote(key: string, value: unknown): void {
  write(`${notes}${owner}.${key}`, value)
}

const draftName = (key: string): string => `${drafts}${owner}.${key}`

function read(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null')
  } catch {
    // Storage may be switched off or hold what an older page wrote; then there is nothing.
    return null
  }
}

/** Silently nothing when storage is full or switched off: the form itself still holds what was typed. */
function write(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    return
  }
}

function names(): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(drafts) || name.startsWith(notes))
  } catch {
    return []
  }
}

function deleteKept(which: (name: string) => boolean): void {
  for (const name of names()) if (which(name)) sessionStorage.removeItem(name)
  changed()
}

function changed(): void {
  listed = null
  for (const watcher of watchers) watcher()
}

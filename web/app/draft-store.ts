/**
 * What was typed and not yet saved, kept in this tab's session storage: it outlives a reload and a failed save, not
 * the tab, so that a shared computer keeps nothing. Drafts belong to a person: nobody else who signs in sees them.
 */
const prefix = 'colloquy.draft.'
let owner = 'nobody'

/** From now on drafts are those of this person; another person's are deleted. */
export function keepDraftsOf(personId: string): void {
  if (owner === personId) return
  owner = personId
  deleteDrafts((key) => !key.startsWith(`${prefix}${personId}.`))
}

/** Deletes all drafts, as at sign-out. */
export function forgetDrafts(): void {
  deleteDrafts(() => true)
}

/** How many forms hold something typed and not saved. */
export function countDrafts(): number {
  return draftKeys().length
}

/** What was kept, or null. */
export function readDraft(key: string): unknown {
  try {
    const text = sessionStorage.getItem(nameOf(key))
    return text === null ? null : JSON.parse(text)
  } catch {
    // Storage may be switched off or hold what an older page wrote; then there is no draft.
    return null
  }
}

/** Keeps a draft; silently nothing when storage is full or switched off, the form itself still holds it. */
export function writeDraft(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(value))
  } catch {
    return
  }
}

export function deleteDraft(key: string): void {
  try {
    sessionStorage.removeItem(nameOf(key))
  } catch {
    return
  }
}

function nameOf(key: string): string {
  return `${prefix}${owner}.${key}`
}

function draftKeys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function deleteDrafts(which: (key: string) => boolean): void {
  for (const key of draftKeys()) if (which(key)) sessionStorage.removeItem(key)
}

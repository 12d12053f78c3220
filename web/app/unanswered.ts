import { z } from 'zod'
import { readNote, writeNote } from './draft-store.ts'
import { uuid } from './uuid.ts'

const place = 'unanswered'
const kept = 50
const Keys = z.record(z.string(), z.string())

/** Where a key is kept: by what the page itself remembers, and beside the drafts of the tab, which outlive a reload. */
const remembered = new Map<string, string>()

/**
 * The idempotency key under which something is sent: the same when it is sent again after no answer came, also when
 * the page was reloaded in between, so that it is done once. What was sent is not kept, only what it comes to.
 */
export function unansweredKey(sent: string): string {
  const id = shortened(sent)
  const key = remembered.get(id) ?? stored()[id] ?? uuid()
  remembered.set(id, key)
  if (!holdsSecret(sent)) store({ ...stored(), [id]: key })
  return key
}

/** An answer came: sending the same once more is another act. */
export function wasAnswered(sent: string): void {
  const id = shortened(sent)
  remembered.delete(id)
  const { [id]: _, ...others } = stored()
  store(others)
}

function stored(): Readonly<Record<string, string>> {
  const keys = Keys.safeParse(readNote(place))
  return keys.success ? keys.data : {}
}

function store(keys: Readonly<Record<string, string>>): void {
  writeNote(place, Object.fromEntries(Object.entries(keys).slice(-kept)))
}

/** What a password comes to might be guessed at leisure: it is not kept at all. */
const holdsSecret = (sent: string): boolean => /"(?:\w*(?:password|secret)\w*|code)":/i.test(sent)

/** FNV-1a over the text, forwards and backwards: two submissions hardly ever come to the same. */
function shortened(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - at), 0x85ebca6b)
  }
  return `${text.length.toString(36)}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
}

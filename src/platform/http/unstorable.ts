import { Readable } from 'node:stream'

/** A JSON pointer to a path (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/'

/**
 * The pointer of the first text that PostgreSQL cannot hold: one with a null character, or with half of a surrogate
 * pair; null when there is none. Walks without recursion, for what it walks was sent by somebody.
 */
export function unstorableIn(value: unknown): string | null {
  const open: { readonly value: unknown; readonly path: Path | null }[] = [{ value, path: null }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: seen, path } = next
    if (typeof seen === 'string' && (seen.includes('\0') || !seen.isWellFormed())) return pointerTo(stepsOf(path))
    if (typeof seen !== 'object' || seen === null || seen instanceof Readable) continue
    for (const [step, inner] of Object.entries(seen)) open.push({ value: inner, path: { step, before: path } })
  }
  return null
}

interface Path {
  readonly step: string
  readonly before: Path | null
}

function stepsOf(path: Path | null): readonly string[] {
  const steps: string[] = []
  for (let at = path; at; at = at.before) steps.push(at.step)
  return steps.toReversed()
}

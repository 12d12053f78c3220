import { BadInput } from '../platform/http/problems.ts'

/** The place after a line of a list, as a page hands it back; its parts are in the order of the list. */
export function cursorOf(...parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * The parts of a cursor, or null when none was sent.
 * @throws BadInput when it is not one of ours
 */
export function partsOfCursor(cursor: string | undefined, count: number): readonly string[] | null {
  if (cursor === undefined) return null
  const parts = parse(cursor)
  if (!Array.isArray(parts) || parts.length !== count)
    throw new BadInput('/query/after', 'This is not a cursor of this list. Begin again with the first page.')
  return parts.map(String)
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

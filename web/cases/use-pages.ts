import { useState } from 'react'

/** Where one is in a list that is read page by page, each by the cursor that the one before gave. */
export interface Pages {
  /** The cursor to ask with; nothing for the first page. */
  readonly after: string | undefined
  readonly number: number
  readonly forward: (cursor: string) => void
  readonly back: () => void
  readonly restart: () => void
}

export function usePages(): Pages {
  const [cursors, setCursors] = useState<readonly string[]>([])
  return {
    after: cursors.at(-1),
    number: cursors.length + 1,
    forward: (cursor) => setCursors((before) => [...before, cursor]),
    back: () => setCursors((before) => before.slice(0, -1)),
    restart: () => setCursors([]),
  }
}

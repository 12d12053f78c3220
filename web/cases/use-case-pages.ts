import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { listCases, type CaseLine, type CaseListQuery } from '../../contract/cases.ts'
import { ask, type Answer } from '../app/api.ts'
import { readKey } from '../app/use-read.ts'
import { readOf } from '../app/read-of.ts'
import { useSpokenLanguage } from '../design/language.ts'
import type { Read } from '../design/outcome.ts'

export const pageSize = 100

/** So many rows before the end of what is known, the next page is asked for. */
const readAhead = 40

/** So long pages out of sight are kept, in milliseconds, for one who comes back to where he was. */
const keptFor = 30 * 60_000

/** The rows of a list that is read page by page while one scrolls. */
export interface CasePages {
  /** The first page, in all its states. */
  readonly first: Read<Answer<typeof listCases>>
  /** Rows that are known to be there. */
  readonly count: number
  /** Whether there are more than are known. */
  readonly more: boolean
  /** The row at a place; null while its page is on the way. */
  readonly rowAt: (index: number) => CaseLine | null
  /** Told which rows are in sight, the first and the last. */
  readonly look: (from: number, to: number) => void
}

/** Where the pages of each list begin, also after one has left it. */
const known = new Map<string, readonly (string | undefined)[]>()

/**
 * Reads the pages in sight, each from the cursor that the one before gave, so that they follow one another without a gap
 * or an overlap however the list moves. Only what is in sight is read again when something changes.
 */
export function useCasePages(query: CaseListQuery): CasePages {
  const list = JSON.stringify(query)
  const language = useSpokenLanguage()
  const [cursors, setCursors] = useCursors(list)
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])
  const look = useCallback((from: number, to: number) => {
    setSight((before) => (from === before[0] && to === before[1] ? before : [from, to]))
  }, [])
  const pages = [...new Set([0, ...inSight(sight, cursors.length)])]
  const asking = (page: number) => {
    const input = { query: { ...query, after: cursors[page], limit: pageSize } }
    return {
      queryKey: readKey(listCases, input),
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(listCases, { ...input, signal }),
      gcTime: keptFor,
      meta: { caseId: null },
    }
  }
  // While a changed question is answered, the rows of the last one stay.
  const first = useQuery({ ...asking(0), placeholderData: keepPreviousData })
  const later = useQueries({ queries: pages.slice(1).map(asking) })
  const results = [first, ...later]
  const answers = new Map(pages.map((page, i) => [page, results[i]?.data]))
  const isOfLastList = first.isPlaceholderData
  useEffect(() => {
    if (isOfLastList) return
    const following = cursorsAfter(cursors, answers)
    if (following.join() !== cursors.join()) setCursors(following)
  })
  const last = answers.get(cursors.length - 1)
  return {
    first: readOf(first, language),
    count: (cursors.length - 1) * pageSize + (last?.cases.length ?? 0),
    more: last === undefined || last.next !== null,
    rowAt: (index) => answers.get(Math.floor(index / pageSize))?.cases[index % pageSize] ?? null,
    look,
  }
}

function useCursors(list: string) {
  const [, setTurn] = useState(0)
  const cursors = known.get(list) ?? [undefined]
  return [
    cursors,
    (next: readonly (string | undefined)[]) => {
      known.set(list, next)
      setTurn((turn) => turn + 1)
    },
  ] as const
}

/** The pages that hold what is in sight, and the one to come when the end is near. */
function inSight([from, to]: readonly [number, number], pages: number): readonly number[] {
  const lastPage = Math.min(Math.floor((to + readAhead) / pageSize), pages - 1)
  const firstPage = Math.min(Math.floor(from / pageSize), lastPage)
  return Array.from({ length: lastPage - firstPage + 1 }, (_, i) => firstPage + i)
}

/** Where the pages begin once the answers are known: a page that ended elsewhere moves those after it. */
function cursorsAfter(
  cursors: readonly (string | undefined)[],
  answers: ReadonlyMap<number, Answer<typeof listCases> | undefined>,
): readonly (string | undefined)[] {
  for (const [page, answer] of [...answers].toSorted(([a], [b]) => a - b)) {
    if (!answer || page >= cursors.length) continue
    const next = answer.next ?? undefined
    if (next === cursors[page + 1]) continue
    return next === undefined ? cursors.slice(0, page + 1) : [...cursors.slice(0, page + 1), next]
  }
  return cursors
}

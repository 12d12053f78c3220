import { useQueries } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { readCase } from '../../contract/cases.ts'
import { CaseId } from '../../src/vocabulary/ids.ts'
import { defendantName } from '../cases/case-names.ts'
import { readNote, writeNote } from './draft-store.ts'
import { asked } from './use-read.ts'

const place = 'recent-cases'
const kept = 6
const Ids = z.array(CaseId)

/** Remembers that a case was looked at. Only its id is kept, for this person, in this tab. */
export function useRemembersCase(caseId: CaseId): void {
  useEffect(() => {
    writeNote(place, [caseId, ...recentIds().filter((id) => id !== caseId)].slice(0, kept))
  }, [caseId])
}

interface RecentCase {
  readonly caseId: CaseId
  readonly name: string
  readonly number: string | null
}

/** The cases looked at last. They are read anew: one that was walled off or sealed meanwhile is not among them. */
export function useRecentCases(): readonly RecentCase[] {
  return useQueries({
    queries: recentIds().map((caseId) => asked(readCase, { params: { caseId } })),
    combine: (reads) =>
      reads.flatMap(({ data, error }) =>
        data === undefined || error !== null
          ? []
          : [{ caseId: data.caseId, name: defendantName(data), number: data.number }],
      ),
  })
}

function recentIds(): readonly CaseId[] {
  const ids = Ids.safeParse(readNote(place))
  return ids.success ? ids.data : []
}

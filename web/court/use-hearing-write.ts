import { useQueryClient } from '@tanstack/react-query'
import { readPleaHearing, type PleaHearing } from '../../contract/hearing.ts'
import type { Route } from '../../contract/route.ts'
import type { Answer } from '../app/api.ts'
import { readKey } from '../app/use-read.ts'
import { useWrite, type Write } from '../app/use-write.ts'

/**
 * A write that answers with the whole hearing: it is shown at once, so that a form that lets go of what was typed never
 * shows for a moment what was there before.
 */
export function useHearingWrite<R extends Route>(
  route: Answer<R> extends PleaHearing ? R : never,
  caseId: string,
  onDone: () => void,
): Write<R> {
  const client = useQueryClient()
  return useWrite<R>(route, {
    onDone: (answer) => {
      client.setQueryData(readKey(readPleaHearing, { params: { caseId } }), answer)
      onDone()
    },
  })
}

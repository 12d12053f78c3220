import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { invalidateCase } from '../app/invalidate.ts'
import { problemKind } from '../app/problem-error.ts'
import type { WriteState } from '../design/outcome.ts'

interface StaleRemedyProps {
  readonly outcome: WriteState<unknown>
  readonly caseId: string
}

/** What is done when somebody else was faster: the newest is read, what was typed stays. Put it into the form's `remedy`. */
export function StaleRemedy({ outcome, caseId }: StaleRemedyProps) {
  const client = useQueryClient()
  const isStale = outcome.state === 'refused' && problemKind(outcome.problem) === 'stale'
  useEffect(() => {
    if (isStale) invalidateCase(client, caseId)
  }, [client, caseId, isStale])
  if (!isStale) return null
  return (
    <p>
      The newest version is on the screen now, and what you typed is kept. Check it against what changed, then send it
      again.
    </p>
  )
}

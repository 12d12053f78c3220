import type { UseQueryResult } from '@tanstack/react-query'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import type { Read } from '../design/outcome.ts'
import { failureText } from './failure-words.ts'
import { ProblemError } from './problem-error.ts'
import { problemTold } from './problem-told.ts'

/**
 * How a question to the server stands, as a screen draws it.
 * What stays for a moment while a changed question is answered is no sign of trouble; offline it is not what was asked for.
 * What was shown disappears as soon as the server refuses it: a wall may have been raised meanwhile.
 */
export function readOf<T>(query: UseQueryResult<T>, language: WrittenLanguage): Read<T> {
  const reload = () => void query.refetch()
  if (query.error instanceof ProblemError && query.error.isRefusal && !concernsSession(query.error)) {
    return { state: 'refused', problem: problemTold(query.error.problem, language), reload }
  }
  if (query.data !== undefined) {
    const ofLastQuestion = query.isPlaceholderData
    const outdated = query.error !== null || (ofLastQuestion && query.isPaused)
    return { state: 'ready', data: query.data, outdated, ofLastQuestion, reload }
  }
  if (query.error && !(query.error instanceof ProblemError && concernsSession(query.error))) {
    const incident = query.error instanceof ProblemError ? (query.error.problem.instance ?? null) : null
    return { state: 'failed', message: failureText(query.error, language), incident, reload }
  }
  return { state: 'loading' }
}

/** The session locked or ended: the shell covers the page, and what is beneath stays as it is. */
function concernsSession(error: ProblemError): boolean {
  return error.kind === 'session-locked' || error.kind === 'not-signed-in'
}

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Route } from '../../contract/route.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useSpokenLanguage } from '../design/language.ts'
import type { WriteState } from '../design/outcome.ts'
import { call, type Answer, type CallInput } from './api.ts'
import { invalidateAfterWrite } from './invalidate.ts'
import { failureText } from './failure-words.ts'
import { ProblemError, UnreachableError } from './problem-error.ts'
import { problemTold } from './problem-told.ts'
import { unansweredKey, wasAnswered } from './unanswered.ts'

export interface Write<R extends Route> {
  readonly outcome: WriteState<Answer<R>>
  readonly pending: boolean
  /** Sends. Resolves with the answer, or with null when it was refused or failed (the outcome says why). */
  readonly send: (input: CallInput<R>) => Promise<Answer<R> | null>
  readonly reset: () => void
}

interface Underway<T> {
  readonly sent: string
  readonly answer: Promise<T | null>
}

/**
 * Writes through a route. Sending the same input while it is under way, or again after the connection failed,
 * carries the same idempotency key, so that a double click or a retry makes one thing.
 */
export function useWrite<R extends Route>(route: R, options: { onDone?: (answer: Answer<R>) => void } = {}): Write<R> {
  const queryClient = useQueryClient()
  const language = useSpokenLanguage()
  const [outcome, setOutcome] = useState<WriteState<Answer<R>>>({ state: 'idle' })
  const underway = useRef<Underway<Answer<R>> | null>(null)

  async function attempt(input: CallInput<R>, sent: string): Promise<Answer<R> | null> {
    const key = unansweredKey(sent)
    setOutcome({ state: 'pending' })
    try {
      const answer = await call(route, { ...input, idempotencyKey: key })
      wasAnswered(sent)
      setOutcome({ state: 'done', answer })
      invalidateAfterWrite(queryClient, input)
      options.onDone?.(answer)
      return answer
    } catch (error) {
      const became = outcomeOf(error, language)
      // A refusal made nothing, and the next attempt is a new one; after a failure nobody knows.
      if (became.state === 'refused') wasAnswered(sent)
      setOutcome(became)
      return null
    } finally {
      underway.current = null
    }
  }

  function send(input: CallInput<R>): Promise<Answer<R> | null> {
    const { signal: _, idempotencyKey: __, ...content } = input
    const sent = `${route.id} ${JSON.stringify(content)}`
    if (underway.current) return underway.current.sent === sent ? underway.current.answer : Promise.resolve(null)
    const answer = attempt(input, sent)
    underway.current = { sent, answer }
    return answer
  }

  return { outcome, pending: outcome.state === 'pending', send, reset: () => setOutcome({ state: 'idle' }) }
}

function outcomeOf(
  error: unknown,
  language: WrittenLanguage,
): Extract<WriteState<never>, { state: 'refused' | 'failed' }> {
  const text = failureText(error, language)
  if (error instanceof UnreachableError) return failed(text, { unanswered: true })
  if (!(error instanceof ProblemError) || error.kind === 'session-locked' || error.kind === 'not-signed-in')
    return failed(text)
  if (error.isRefusal) return { state: 'refused', problem: problemTold(error.problem, language) }
  return failed(text, { incident: error.problem.instance ?? null })
}

const failed = (
  message: string,
  { incident = null, unanswered = false }: { incident?: string | null; unanswered?: boolean } = {},
) => ({ state: 'failed', message, incident, unanswered }) as const

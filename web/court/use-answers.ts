import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { recordAnswer, type AnswerResponse, type ScriptItem } from '../../contract/hearing.ts'
import type { Problem } from '../../contract/problem.ts'
import { ask } from '../app/api.ts'
import { deleteDraft, readDraft, writeDraft } from '../app/draft-store.ts'
import { invalidateCase } from '../app/invalidate.ts'
import { ProblemError } from '../app/problem-error.ts'
import { uuid } from '../app/uuid.ts'
import { z } from 'zod'

/** An answer on its way: it is shown at once, and kept here until the server has it. */
export interface PendingAnswer {
  readonly key: string
  readonly itemId: string
  readonly chargeId: string | null
  readonly response: AnswerResponse
  readonly note: string
  readonly idempotencyKey: string
}

export interface Answers {
  /** Answers that the server does not have yet, by the item's key. */
  readonly pending: ReadonlyMap<string, PendingAnswer>
  /** The connection failed: they are sent again by themselves and by hand. */
  readonly failed: boolean
  /** Why the server would not take the last one. */
  readonly refused: Problem | null
  readonly record: (item: ScriptItem, response: AnswerResponse, note: string) => void
  readonly retry: () => void
}

const retryAfterMs = 4_000

const Kept = z.array(
  z.object({
    key: z.string(),
    itemId: z.string(),
    chargeId: z.string().nullable(),
    response: z.enum(['yes', 'no', 'clarified', 'stated', 'given']),
    note: z.string(),
    idempotencyKey: z.string(),
  }),
)

/**
 * Saves each answer as it is given, one after another in the order given. What cannot be sent is kept through a
 * reload and sent again with the same key, so that nothing is lost and nothing is recorded twice.
 */
export function useAnswers(caseId: string, hearingId: string): Answers {
  const client = useQueryClient()
  const draftKey = `answers:${hearingId}`
  const [queue, setQueue] = useState<readonly PendingAnswer[]>(() => Kept.safeParse(readDraft(draftKey)).data ?? [])
  const [failed, setFailed] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const sending = useRef(false)
  const [first] = queue

  useEffect(() => {
    if (queue.length === 0) deleteDraft(draftKey)
    else writeDraft(draftKey, queue)
  }, [draftKey, queue])

  const sendFirst = useCallback(
    async (answer: PendingAnswer) => {
      sending.current = true
      const { itemId, chargeId, response, note, idempotencyKey } = answer
      const letGo = () => setQueue((before) => before.filter((one) => one.idempotencyKey !== idempotencyKey))
      try {
        await ask(recordAnswer, { params: { caseId }, body: { itemId, chargeId, response, note }, idempotencyKey })
        setFailed(false)
        letGo()
      } catch (error) {
        if (error instanceof ProblemError && error.isRefusal) {
          setRefused(error.problem)
          letGo()
        } else setFailed(true)
      } finally {
        sending.current = false
        invalidateCase(client, caseId)
      }
    },
    [caseId, client],
  )

  useEffect(() => {
    if (!first || sending.current || failed) return
    void sendFirst(first)
  }, [first, failed, sendFirst])

  useEffect(() => {
    if (!failed) return
    const timer = window.setTimeout(() => setFailed(false), retryAfterMs)
    return () => window.clearTimeout(timer)
  }, [failed])

  const record = useCallback((item: ScriptItem, response: AnswerResponse, note: string) => {
    const answer = {
      key: item.key,
      itemId: item.itemId,
      chargeId: item.charge?.id ?? null,
      response,
      note,
      idempotencyKey: uuid(),
    }
    setRefused(null)
    // The one under way may already have arrived: only those that wait behind it are overtaken.
    setQueue((before) => [...before.filter((one, index) => index === 0 || one.key !== item.key), answer])
  }, [])

  return {
    pending: new Map(queue.map((answer) => [answer.key, answer])),
    failed,
    refused,
    record,
    retry: () => setFailed(false),
  }
}

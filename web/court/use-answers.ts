import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import {
  AnswerResponse,
  readPleaHearing,
  recordAnswer,
  type PleaHearing,
  type ScriptItem,
} from '../../contract/hearing.ts'
import type { Problem } from '../../contract/problem.ts'
import { ask } from '../app/api.ts'
import { deleteDraft, readDraft, writeDraft } from '../app/draft-store.ts'
import { invalidateCase } from '../app/invalidate.ts'
import { ProblemError } from '../app/problem-error.ts'
import { readKey } from '../app/use-read.ts'
import { uuid } from '../app/uuid.ts'

const Pending = z.object({
  key: z.string(),
  itemId: z.string(),
  chargeId: z.string().nullable(),
  response: AnswerResponse,
  note: z.string(),
  idempotencyKey: z.string(),
})

/** An answer on its way: it is shown at once, and kept here until the server has it. */
export type PendingAnswer = Readonly<z.infer<typeof Pending>>

export interface Answers {
  /** Answers that the server does not have yet, by the item's key. */
  readonly pending: ReadonlyMap<string, PendingAnswer>
  /** The server could not be reached: they are sent again by themselves and by hand. */
  readonly failed: boolean
  /** The last answer that the server would not take, and why. */
  readonly refused: { readonly key: string; readonly problem: Problem } | null
  readonly record: (item: ScriptItem, response: AnswerResponse, note: string) => void
  readonly retry: () => void
}

const retryAfterMs = 4_000

/** What the server decided about the answer itself; a session that locked, or too many requests, only delay it. */
function decided(error: unknown): error is ProblemError {
  const delays = [401, 429]
  return error instanceof ProblemError && error.isRefusal && !delays.includes(error.problem.status)
}

/**
 * Saves each answer as it is given, one after another in the order given. What cannot be sent is kept through a
 * reload and sent again with the same key, so that nothing is lost and nothing is recorded twice.
 */
export function useAnswers(caseId: string, hearingId: string): Answers {
  const client = useQueryClient()
  const draftKey = `answers:${hearingId}`
  const [queue, setQueue] = useState<readonly PendingAnswer[]>(
    () => z.array(Pending).safeParse(readDraft(draftKey)).data ?? [],
  )
  const [failed, setFailed] = useState(false)
  // What failed counts as failed until it has arrived; between two attempts it waits.
  const [waits, setWaits] = useState(false)
  const [refused, setRefused] = useState<Answers['refused']>(null)
  const sending = useRef(false)
  const [first] = queue
  const isIdle = queue.length === 0

  useEffect(() => {
    if (queue.length === 0) deleteDraft(draftKey)
    else writeDraft(draftKey, queue)
  }, [draftKey, queue])

  const send = useCallback(
    async ({ key, itemId, chargeId, response, note, idempotencyKey }: PendingAnswer) => {
      const letGo = () => setQueue((before) => before.filter((one) => one.idempotencyKey !== idempotencyKey))
      try {
        const body = { itemId, chargeId, response, note }
        const { item } = await ask(recordAnswer, { params: { caseId }, body, idempotencyKey })
        await keepAnswered(client, caseId, item)
        setFailed(false)
        letGo()
      } catch (error) {
        if (decided(error)) {
          setRefused({ key, problem: error.problem })
          setFailed(false)
          letGo()
          return
        }
        setFailed(true)
        setWaits(true)
      } finally {
        sending.current = false
      }
    },
    [caseId, client],
  )

  useEffect(() => {
    if (!first || sending.current || waits) return
    sending.current = true
    void send(first)
  }, [first, waits, send])

  // An answer may add lines to the script: the whole is read again once all of them are there.
  const wasIdle = useRef(true)
  useEffect(() => {
    if (isIdle && !wasIdle.current) invalidateCase(client, caseId)
    wasIdle.current = isIdle
  }, [isIdle, client, caseId])

  useEffect(() => {
    if (!waits) return undefined
    const timer = window.setTimeout(() => setWaits(false), retryAfterMs)
    return () => window.clearTimeout(timer)
  }, [waits])

  const record = useCallback((item: ScriptItem, response: AnswerResponse, note: string) => {
    const chargeId = item.charge?.id ?? null
    const answer = { key: item.key, itemId: item.itemId, chargeId, response, note, idempotencyKey: uuid() }
    setRefused(null)
    // The one under way may already have arrived: only those that wait behind it are overtaken.
    setQueue((before) => [...before.filter((one, index) => index === 0 || one.key !== item.key), answer])
  }, [])

  const pending = new Map(queue.map((answer) => [answer.key, answer]))
  return { pending, failed, refused, record, retry: () => setWaits(false) }
}

/** The saved answer is shown without reading the whole hearing again for each of them. */
async function keepAnswered(client: QueryClient, caseId: string, item: ScriptItem): Promise<void> {
  const queryKey = readKey(readPleaHearing, { params: { caseId } })
  // A read that began before the answer was saved would show the item as still open.
  await client.cancelQueries({ queryKey })
  client.setQueryData<PleaHearing>(queryKey, (before) =>
    before?.record
      ? {
          ...before,
          record: { ...before.record, script: before.record.script.map((one) => (one.key === item.key ? item : one)) },
        }
      : before,
  )
}

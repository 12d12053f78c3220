import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { readBenchNotes, saveBenchNotes, type BenchNotes } from '../../contract/hearing.ts'
import { useDraft } from '../app/use-draft.ts'
import { readKey } from '../app/use-read.ts'
import { useWrite, type Write } from '../app/use-write.ts'

const pauseMs = 1_200

interface Kept {
  readonly text: string
  /** What was saved when the typing began, and its version; −1 before anything is typed. */
  readonly start: string
  readonly base: number
}

const untouched: Kept = { text: '', start: '', base: -1 }
const isDirty = ({ text, start }: Kept): boolean => text !== start

export interface TypedNotes {
  readonly text: string
  readonly type: (text: string) => void
  readonly isDirty: boolean
  /** Somebody else of the chambers saved meanwhile: nothing is saved over it unasked. */
  readonly conflicts: boolean
  /** Gives up what was typed. */
  readonly clear: () => void
  /** Goes on with what was typed, in the place of the newest version. */
  readonly rebase: () => void
  readonly saveNow: () => void
  readonly write: Write<typeof saveBenchNotes>
}

/** Notes that save themselves when the typing pauses, each save over the version it began from. */
export function useBenchNotes(caseId: string, notes: BenchNotes): TypedNotes {
  const client = useQueryClient()
  const draft = useDraft(`bench-notes:${caseId}`, untouched)
  const write = useWrite(saveBenchNotes)
  const sending = useRef(false)
  const [attempt, setAttempt] = useState(0)
  const kept = draft.value
  const follows = !isDirty(kept) && kept.base < notes.version
  const conflicts = isDirty(kept) && kept.base < notes.version && !write.pending
  const mayTry = write.outcome.state === 'idle' || write.outcome.state === 'done' || attempt > 0

  async function save(): Promise<void> {
    if (sending.current || !isDirty(kept)) return
    sending.current = true
    const { text, base } = kept
    const answer = await write.send({ params: { caseId }, body: { text }, version: base })
    if (answer) {
      client.setQueryData(readKey(readBenchNotes, { params: { caseId } }), answer)
      draft.set((before) => ({ ...before, start: text, base: answer.version }))
    }
    sending.current = false
    setAttempt(0)
  }

  useEffect(() => {
    if (!isDirty(kept) || conflicts || !mayTry) return undefined
    const timer = window.setTimeout(() => void save(), pauseMs)
    return () => window.clearTimeout(timer)
  })

  // Saved and shown by the server too: nothing is left to keep.
  const isSettled = !isDirty(kept) && kept.base >= 0 && kept.base <= notes.version
  const { clear } = draft
  useEffect(() => {
    if (isSettled) clear()
  }, [isSettled, clear])

  return {
    text: follows ? notes.text : kept.text,
    type: (text) => {
      setAttempt((before) => before + 1)
      draft.set((before) => {
        const from =
          isDirty(before) || before.base >= notes.version ? before : { start: notes.text, base: notes.version }
        return { text, start: from.start, base: from.base }
      })
    },
    isDirty: isDirty(kept),
    conflicts,
    clear,
    rebase: () => draft.set((before) => ({ ...before, start: notes.text, base: notes.version })),
    saveNow: () => void save(),
    write,
  }
}

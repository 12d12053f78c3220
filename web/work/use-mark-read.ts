import { markNoticesRead, markNoticesUnread } from '../../contract/work.ts'
import { offerUndoBy } from '../app/undo.ts'
import { useWrite, type Write } from '../app/use-write.ts'

type Marking = Write<typeof markNoticesRead>

/** Marks notifications as read, and offers to take it back for as long as a slip of the hand is noticed. */
export function useMarkRead(did: string): Marking {
  return useWrite(markNoticesRead, {
    onDone: ({ markedAt }) => offerUndoBy(did, markNoticesUnread, { body: { markedAt } }),
  })
}

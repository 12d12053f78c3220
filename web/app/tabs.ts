import { z } from 'zod'
import { NudgeEvent } from '../../contract/live.ts'

/** What the tabs of one browser tell one another. */
const TabMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session-changed') }),
  z.object({ kind: z.literal('nudge'), nudge: NudgeEvent }),
  z.object({ kind: z.literal('connection'), connection: z.enum(['connecting', 'live', 'broken']) }),
  z.object({ kind: z.literal('connection-asked') }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('ended') }),
])
export type TabMessage = z.infer<typeof TabMessage>

const channel = new BroadcastChannel('colloquy')

/** Tells the other tabs. */
export function tellTabs(message: TabMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target
  channel.postMessage(message)
}

/** Calls the listener with what other tabs tell. Returns how to stop. */
export function whenTabsTell(listener: (message: TabMessage) => void): () => void {
  const heard = (event: MessageEvent<unknown>) => {
    const message = TabMessage.safeParse(event.data)
    if (message.success) listener(message.data)
  }
  channel.addEventListener('message', heard)
  return () => channel.removeEventListener('message', heard)
}

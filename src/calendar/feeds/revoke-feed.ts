import type { Tx } from '../../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { feedSeen, saveRevoked } from './feed-store.ts'
import type { FeedRefusal } from './problems.ts'

/** Revokes a feed of whoever acts: its address leads nowhere from the next reading on. */
export async function revokeFeed(
  tx: Tx,
  { feedId, version }: { readonly feedId: string; readonly version: number },
): Promise<Outcome<{ feedId: string }, FeedRefusal>> {
  const feed = await feedSeen(tx, feedId)
  if (!feed) return refuse({ kind: 'not-found' })
  if (feed.version !== version || !(await saveRevoked(tx, feedId, version)))
    return refuse({ kind: 'stale', version: feed.version })
  return done({ feedId })
}

import type { FeedDetail, FeedSubject } from '../../../contract/feeds.ts'
import { hashOf } from '../../identity/tokens.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { Position } from '../../vocabulary/positions.ts'
import { countFeeds, courtroomsOf, insertFeed, ownChambers } from './feed-store.ts'
import type { FeedRefusal } from './problems.ts'

const mostFeeds = 20
const keepsSessionLists: ReadonlySet<Position> = new Set(['judge', 'chambers-staff', 'clerk', 'case-manager'])

/** Whether somebody may follow session lists: the feed itself shows him no more than his own cases of them. */
export const maySeeSessionLists = ({ positions }: Actor): boolean => positions.some((one) => keepsSessionLists.has(one))

/** Makes a calendar feed of whoever acts, under a secret of which the hash alone is kept. */
export async function makeFeed(
  tx: Tx,
  actor: Actor,
  { token, subject, detail }: { readonly token: string; readonly subject: FeedSubject; readonly detail: FeedDetail },
): Promise<Outcome<{ feedId: string }, FeedRefusal>> {
  const isSessionList = subject.what === 'room' || subject.what === 'chambers'
  if (isSessionList && !maySeeSessionLists(actor)) return refuse({ kind: 'no-session-list' })
  if (subject.what === 'chambers' && !(await ownChambers(tx)).some((team) => team.id === subject.teamId))
    return refuse({ kind: 'no-session-list' })
  if (subject.what === 'room' && !(await isCourtroom(tx, actor, subject.room)))
    return refuse({ kind: 'no-such-courtroom', room: subject.room })
  if ((await countFeeds(tx)) >= mostFeeds) return refuse({ kind: 'too-many-feeds', most: mostFeeds })
  const feedId = uuidv7()
  const made = await insertFeed(tx, actor.person, { id: feedId, tokenHash: hashOf(token), subject, detail })
  return made ? done({ feedId }) : refuse({ kind: 'secret-used' })
}

async function isCourtroom(tx: Tx, { court }: Actor, room: string): Promise<boolean> {
  const wanted = room.toLowerCase()
  return court !== null && (await courtroomsOf(tx, court)).some((one) => one.toLowerCase() === wanted)
}

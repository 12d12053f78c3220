import * as contract from '../../../contract/feeds.ts'
import type { Services } from '../../law/services.ts'
import { reads, writes, type BoundRoute } from '../../platform/http/bind.ts'
import { ReadingRate } from '../../platform/http/reading-rate.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done } from '../../vocabulary/outcome.ts'
import { courtroomsOf, ownChambers, ownFeeds } from './feed-store.ts'
import { makeFeed, maySeeSessionLists } from './make-feed.ts'
import { feedProblems as problems } from './problems.ts'
import { readFeed } from './read-feed.ts'
import { revokeFeed } from './revoke-feed.ts'

const view = async (tx: Tx, actor: Actor) => {
  const rooms = maySeeSessionLists(actor) && actor.court !== null ? await courtroomsOf(tx, actor.court) : []
  return done({ feeds: await ownFeeds(tx), chambers: await ownChambers(tx), rooms: [...rooms] })
}

/** Twice a minute is far more than any program needs. */
const readings = { most: 60, within: Temporal.Duration.from({ minutes: 30 }) }

/** Calendar feeds: a person makes and revokes them, calendar programs read them. */
export function feedRoutes(services: Pick<Services, 'db' | 'systemDb'>): readonly BoundRoute[] {
  const rate = new ReadingRate(readings)
  return [
    reads(contract.listFeeds, view),
    writes(contract.makeFeed, {
      verb: async (tx, actor, { body }) => await makeFeed(tx, actor, body),
      view,
      problems,
    }),
    writes(contract.revokeFeed, {
      verb: async (tx, _actor, { params, version }) => await revokeFeed(tx, { ...params, version }),
      view,
      problems,
    }),
    {
      form: 'raw',
      route: contract.readFeed,
      problems,
      by: 'anyone',
      handle: async (request, reply) => await readFeed(services, rate, request, reply),
    },
  ]
}

import * as contract from '../../../contract/weeks.ts'
import type { Services } from '../../law/services.ts'
import { reads, type BoundRoute } from '../../platform/http/bind.ts'
import { myWeek } from './my-week.ts'
import { roomMonth } from './room-month.ts'

/** Routes of weeks and months. */
export function weekRoutes({ packs }: Pick<Services, 'packs'>): readonly BoundRoute[] {
  return [
    reads(contract.readMyWeek, async (tx, actor, { query }) => await myWeek(tx, packs, actor, { from: query.from })),
    reads(
      contract.readRoomMonth,
      async (tx, actor, { query }) => await roomMonth(tx, packs, actor, { room: query.room, month: query.month }),
    ),
  ]
}

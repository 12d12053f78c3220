import * as contract from '../../contract/work.ts'
import type { Services } from '../law/services.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done } from '../vocabulary/outcome.ts'
import { todayOf } from './item-store.ts'
import { listVictims } from './list-victims.ts'
import type { WorkRules } from './load-rules.ts'
import {
  countNotices,
  listNotices,
  markNoticesRead,
  markNoticesUnread,
  noticeKinds,
  switchNoticeKind,
} from './notices.ts'
import { workProblems as problems } from './problems.ts'
import { bringBackItem, putOffItem } from './put-off-item.ts'
import { putOffsOf } from './put-off-store.ts'
import { tellVictim } from './tell-victim.ts'
import { viewBoard } from './view-board.ts'
import { viewMyDay } from './view-my-day.ts'

/** Routes of a person's own work: the day, notifications, a supervisor's board, the victims of one's cases. */
export function workRoutes(rules: WorkRules, { packs }: Pick<Services, 'packs'>): readonly BoundRoute[] {
  const ownPutOffs = async (tx: Tx, actor: Actor) => {
    const { today } = await todayOf(tx, actor.court)
    return done({ putOff: await putOffsOf(tx, actor, rules.day, today) })
  }
  return [
    reads(contract.readMyDay, async (tx, actor) => await viewMyDay(tx, actor, rules, packs)),
    writes(contract.putOffItem, {
      verb: async (tx, actor, { body }) => await putOffItem(tx, actor, rules.day, body),
      view: ownPutOffs,
      problems,
    }),
    writes(contract.bringBackItem, {
      verb: async (tx, _actor, { params, version }) => await bringBackItem(tx, { ...params, version }),
      view: ownPutOffs,
      problems,
    }),
    ...noticeRoutes(rules),
    reads(contract.readBoard, async (tx, actor) => await viewBoard(tx, packs, actor), problems),
    reads(contract.listVictims, async (tx, actor) => await listVictims(tx, actor)),
    writes(contract.tellVictim, {
      verb: async (tx, actor, { params, body }) => await tellVictim(tx, actor, { ...params, ...body }),
      view: async (tx, actor) => await listVictims(tx, actor),
      problems,
    }),
  ]
}

function noticeRoutes({ notices }: WorkRules): readonly BoundRoute[] {
  const count = async (tx: Tx, actor: Actor) => await countNotices(tx, actor, notices)
  return [
    reads(contract.countNotices, count),
    reads(contract.listNotices, async (tx, actor, { query }) => await listNotices(tx, actor, notices, query)),
    writes(contract.markNoticesRead, {
      verb: async (tx, _actor, { body }) => await markNoticesRead(tx, body),
      view: async (tx, actor, { markedAt }) => {
        const counted = await count(tx, actor)
        return counted.ok ? done({ ...counted.value, markedAt }) : counted
      },
      problems,
    }),
    writes(contract.markNoticesUnread, {
      verb: async (tx, _actor, { body }) => await markNoticesUnread(tx, body),
      view: count,
      problems,
    }),
    reads(contract.listNoticeKinds, async (tx, actor) => await noticeKinds(tx, actor, notices)),
    writes(contract.switchNoticeKind, {
      verb: async (tx, actor, { params, body }) => await switchNoticeKind(tx, actor, notices, { ...params, ...body }),
      view: async (tx, actor) => await noticeKinds(tx, actor, notices),
      problems,
    }),
  ]
}

import type { z } from 'zod'
import type { Notice } from '../../contract/work.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { NoticeRules } from './domain/notice-rules.ts'
import { noticesOf } from './notice-store.ts'
import { noticeLines } from './notices.ts'

/** What happened since the actor last looked: all that he has not read, also of kinds that no longer alert him. */
export async function changedFor(
  tx: Tx,
  actor: Actor,
  rules: NoticeRules,
  most: number,
): Promise<{ changed: z.input<typeof Notice>[]; moreChanged: boolean }> {
  const rows = await noticesOf(tx, {
    person: actor.person,
    without: [],
    unread: true,
    after: undefined,
    limit: most + 1,
  })
  return { changed: await noticeLines(tx, actor, rules, rows.slice(0, most)), moreChanged: rows.length > most }
}

import { sql } from 'kysely'
import type { FeedEntry, Reaction } from '../ledger/reactions.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { NoticeRules } from './domain/notice-rules.ts'
import { nudge } from './nudge.ts'

/** What the system does so that people hear of what concerns them. */
export const workReactions = ({ kinds }: NoticeRules): readonly Reaction[] => [
  {
    name: 'work/notices',
    on: kinds.map((one) => one.kind),
    react: async (tx, entry) => {
      const rule = kinds.find((one) => one.kind === entry.kind)
      if (rule) await tell(tx, entry, rule)
    },
  },
]

/** Told again, nothing is told twice: the row of a person and an entry is there already. */
async function tell(tx: Tx, entry: FeedEntry, rule: NoticeRules['kinds'][number]): Promise<void> {
  // What an import loads happened elsewhere, long ago.
  if (entry.actor === null && (await isImported(tx, entry))) return
  const { rows } = await sql<{ told: string[] }>`
    select tell_of_entry(${entry.caseId}::uuid, ${entry.compartment}, ${entry.seq}::bigint, ${entry.kind}, ${entry.at.toString()}::timestamptz,
      ${entry.actor}::uuid, ${rule.for}::text[], ${rule.teams}::text[], ${rule.positions}::text[]) as told`.execute(
    tx.db,
  )
  await nudge(tx, rows[0]?.told ?? [])
}

async function isImported(tx: Tx, { caseId }: FeedEntry): Promise<boolean> {
  const row = await tx.db.selectFrom('court_case').select('origin').where('case_id', '=', caseId).executeTakeFirst()
  return row?.origin === 'import'
}

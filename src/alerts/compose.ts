import { actorOfPerson } from '../identity/person.ts'
import { hashOf } from '../identity/tokens.ts'
import type { OutgoingMessage } from '../platform/channels/channel.ts'
import { runAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { NoticeRow } from '../work/notice-store.ts'
import { noticesNamed } from '../work/notice-store.ts'
import { noticeWords } from '../work/notices.ts'
import { everyKind } from '../work/domain/notice-rules.ts'
import type { DeliveryParts } from './parts.ts'
import { addressFor, itemsOf, reminderStands, sealedOf, type ClaimedMessage } from './message-store.ts'

/**
 * What a message says at the moment it is sent: through the person's own eyes, so that a wall, a seal or an ended
 * relation of this minute holds; nothing that he has read meanwhile, and no reminder of what no longer stands.
 * @returns null when there is nothing left to say, or nowhere to say it
 */
export async function compose(parts: DeliveryParts, message: ClaimedMessage): Promise<OutgoingMessage | null> {
  const codeHash = message.code === null ? null : hashOf(message.code)
  const to = await runAsSystem(parts.systemDb, async (tx) => await addressFor(tx, message, codeHash))
  if (to === null) return null
  if (message.code !== null)
    return {
      id: message.id,
      to,
      title: `${message.code} is your code for Colloquy`,
      lines: [
        `${message.code} confirms this address.`,
        'If you did not ask for it, leave it: nothing more is sent here without it.',
      ],
      link: `${parts.publicUrl}/account/alerts`,
    }
  const titles = await titlesOf(parts, message)
  const [first, ...others] = titles
  if (first === undefined) return null
  const foot = 'What it says is read in Colloquy. How you are told is set on your account.'
  return {
    id: message.id,
    to,
    title: others.length === 0 ? first : `${titles.length} notifications`,
    lines: others.length === 0 ? [first, '', foot] : [...titles.map((title) => `- ${title}`), '', foot],
    link: `${parts.publicUrl}/notices`,
  }
}

/** That each happened, as far as a mail may say so: a person is told of what he can still see himself. */
async function titlesOf(parts: DeliveryParts, message: ClaimedMessage): Promise<readonly string[]> {
  const standing = await runAsSystem(parts.systemDb, async (tx) => {
    const ids: string[] = []
    for (const item of await itemsOf(tx, message)) {
      const ladder = parts.notices.reminders.ladders.find((one) => one.kind === item.kind)
      if (!ladder || (await reminderStands(tx, item.notice_id, ladder.of))) ids.push(item.notice_id)
    }
    return { ids, at: tx.now }
  })
  if (standing.ids.length === 0) return []
  const actor = await actorOfPerson(parts.systemDb, message.person, standing.at)
  return await runAs(parts.db, actor, async (tx) => {
    const rows = await noticesNamed(tx, actor.person, standing.ids)
    const sealed = await sealedOf(
      tx.db,
      rows.map((row) => row.case_id),
    )
    return rows.flatMap((row) => titleOf(parts, row, sealed.has(row.case_id)) ?? [])
  })
}

/** What lies open to all parties and the court is told by its words; of all else, that there is something. */
function titleOf({ rules, notices }: DeliveryParts, row: NoticeRow, isSealed: boolean): string | null {
  const rule = everyKind(notices).find((one) => one.kind === row.kind)
  if (!rule) return null
  if (!isSealed && rules.titled.includes(row.compartment)) return noticeWords(rule, row)
  return noticeWords({ ...rule, words: row.due_on === null ? rules.otherwise : rules.otherwiseDue }, row)
}

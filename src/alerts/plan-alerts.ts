import type { AlertChannel, AlertTimes } from '../../contract/alerts.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { everyKind } from '../work/domain/notice-rules.ts'
import { howTold } from './domain/how-told.ts'
import { atOnce, nextAt, withinRate } from './domain/when-to-send.ts'
import {
  addItem,
  markPlanned,
  passOver,
  settingOf,
  takeUnplanned,
  timesOfOthers,
  writeMessage,
  type UnplannedNotice,
} from './message-store.ts'
import type { AlertParts } from './parts.ts'
import { timesByRule, timesOf } from './settings-store.ts'

/** So many notifications are planned in one transaction. */
const atATime = 200

/**
 * Decides of new notifications whether, when and how each is told outside the application, and writes the messages. A
 * notification and its messages are done with in one transaction: a worker that dies in it decides again, from nothing.
 * @returns how many were looked at
 */
export async function planAlerts(tx: Tx, parts: AlertParts): Promise<number> {
  const kinds = everyKind(parts.notices)
  const mandatory = new Set(kinds.filter((rule) => rule.mandatory !== undefined).map((rule) => rule.kind))
  await passOver(tx, [...mandatory])
  const notices = await takeUnplanned(tx, atATime)
  const times = new Map<PersonId, AlertTimes>()
  for (const notice of notices) {
    const own = times.get(notice.person) ?? (await timesFor(tx, parts, notice.person))
    times.set(notice.person, own)
    for (const { channel, chosen } of notice.ways) {
      const how = howTold(parts.rules, channel, mandatory.has(notice.kind), chosen)
      if (how === 'at-once') await planAtOnce(tx, notice, channel, own)
      if (how === 'digest') await planDigest(tx, notice, channel, own)
    }
  }
  await markPlanned(
    tx,
    notices.map((notice) => notice.noticeId),
  )
  return notices.length
}

async function timesFor(tx: Tx, { rules }: AlertParts, person: PersonId): Promise<AlertTimes> {
  const row = await settingOf(tx, person)
  return row ? timesOf(row) : timesByRule(rules)
}

const time = (text: string): Temporal.PlainTime => Temporal.PlainTime.from(text)

/** Mail beyond what a person wants in an hour joins his digest; a text message waits for its turn; a program is told at once. */
async function planAtOnce(tx: Tx, notice: UnplannedNotice, channel: AlertChannel, own: AlertTimes): Promise<void> {
  const { person, zone, noticeId } = notice
  const quiet = own.quiet && { from: time(own.quiet.from), until: time(own.quiet.until) }
  const wanted = channel === 'webhook' ? tx.now : atOnce(zone, quiet, tx.now)
  const others = await timesOfOthers(tx, person, channel, wanted.subtract({ hours: 1 }))
  const dueAt = channel === 'webhook' ? wanted : withinRate(wanted, others, own.mostAnHour)
  if (channel === 'mail' && !dueAt.equals(wanted)) {
    await planDigest(tx, notice, channel, own)
    return
  }
  const once = `notice:${noticeId}:${channel}`
  const messageId = await writeMessage(tx, { person, channel, purpose: 'notice', once, dueAt })
  if (messageId !== null) await addItem(tx, person, messageId, noticeId)
}

/** Into the next digest; when that is on its way already, into the one after it. */
async function planDigest(
  tx: Tx,
  { person, zone, noticeId }: UnplannedNotice,
  channel: AlertChannel,
  own: AlertTimes,
): Promise<void> {
  const next = nextAt(zone, time(own.digestAt), tx.now)
  for (const dueAt of [next, nextAt(zone, time(own.digestAt), next)]) {
    const once = `digest:${channel}:${dueAt.toZonedDateTimeISO(zone).toPlainDate().toString()}`
    const messageId = await writeMessage(tx, { person, channel, purpose: 'digest', once, dueAt })
    if (messageId !== null) {
      await addItem(tx, person, messageId, noticeId)
      return
    }
  }
  throw new Error('Two digests of one person are on their way at once')
}

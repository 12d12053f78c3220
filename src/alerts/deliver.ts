import type { OutgoingMessage, Sent } from '../platform/channels/channel.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { compose } from './compose.ts'
import { claimDue, endMessage, noteFailure, tryLater, type ClaimedMessage } from './message-store.ts'
import type { DeliveryParts } from './parts.ts'
import { planAlerts } from './plan-alerts.ts'

/** So many messages are sent beside each other. */
const atOnce = 5

/**
 * Plans what is new and sends what is due. A message is claimed, sent and marked in three steps, each committed: a
 * worker that dies between two of them leaves it to the next one when its lease ends. What was handed over just before
 * it died, and not yet marked, is handed over again under the same id, by which a receiver drops the double.
 * @returns how many messages were sent
 */
export async function tellOutside(parts: DeliveryParts): Promise<number> {
  for (let planned = 1; planned > 0;)
    planned = await runAsSystem(parts.systemDb, async (tx) => await planAlerts(tx, parts))
  let sent = 0
  for (;;) {
    const claimed = await runAsSystem(
      parts.systemDb,
      async (tx) => await claimDue(tx, [...parts.channels.keys()], atOnce),
    )
    if (claimed.length === 0) return sent
    const outcomes = await Promise.all(claimed.map(async (message) => await sendOne(parts, message)))
    sent += outcomes.filter((each) => each).length
  }
}

/** @returns whether it was taken */
async function sendOne(parts: DeliveryParts, message: ClaimedMessage): Promise<boolean> {
  const mark = async (act: Parameters<typeof runAsSystem<void>>[1]) => await runAsSystem(parts.systemDb, act)
  const sent = await composeAndSend(parts, message)
  if (sent.kind !== 'failed') {
    await mark(async (tx) => await endMessage(tx, message, sent.kind === 'taken' ? 'sent' : 'dropped'))
    return sent.kind === 'taken'
  }
  const minutes = parts.rules.tryAgainAfter[message.attempts - 1]
  parts.log.warn({ channel: message.channel, attempt: message.attempts, why: sent.why }, 'a message was not taken')
  await mark(async (tx) => {
    if (sent.mayPass && minutes !== undefined) await tryLater(tx, message, tx.now.add({ minutes }), sent.why)
    else {
      await endMessage(tx, message, 'given-up', sent.why)
      await noteFailure(tx, message)
    }
  })
  return false
}

/** A message that cannot be composed fails alone: the others go out. */
async function composeAndSend(
  parts: DeliveryParts,
  message: ClaimedMessage,
): Promise<Sent | { readonly kind: 'nothing-to-say' }> {
  let said: OutgoingMessage | null
  try {
    said = await compose(parts, message)
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.name : 'unknown', mayPass: true }
  }
  const channel = parts.channels.get(message.channel)
  return said === null || channel === undefined ? { kind: 'nothing-to-say' } : await channel.send(said)
}

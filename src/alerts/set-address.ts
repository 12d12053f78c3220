import { randomInt } from 'node:crypto'
import type { AlertChannel } from '../../contract/alerts.ts'
import { hashOf } from '../identity/tokens.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import type { AlertParts } from './parts.ts'
import type { AlertRefusal } from './problems.ts'
import { askCode } from './settings-store.ts'

const digits = 6
const codeHolds = Temporal.Duration.from({ minutes: 30 })
const codesAnHour = 5

/** Notes an address of one's own; a code goes there, and nothing else until it comes back. */
export async function setAddress(
  tx: Tx,
  { channels }: AlertParts,
  { channel, address }: { readonly channel: AlertChannel; readonly address: string },
): Promise<Outcome<{ channel: AlertChannel }, AlertRefusal>> {
  const way = channels.get(channel)
  if (!way) return refuse({ kind: 'channel-not-there', channel })
  const why = way.refusalOf(address)
  if (why !== null) return refuse({ kind: 'address-not-fit', why })
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  const asked = await askCode(tx, {
    channel,
    address,
    hash: hashOf(code),
    code,
    messageId: uuidv7(),
    endsAt: tx.now.add(codeHolds),
    mostAnHour: codesAnHour,
  })
  return asked ? done({ channel }) : refuse({ kind: 'too-many-codes' })
}

import type { AlertChannel } from '../../contract/alerts.ts'
import { hashOf } from '../identity/tokens.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import type { AlertRefusal } from './problems.ts'
import { confirmByCode } from './settings-store.ts'

const mostTries = 5

/** Confirms an address by its code. A wrong one is no refusal: that would take back that it was counted. */
export async function confirmAddress(
  tx: Tx,
  { channel, code }: { readonly channel: AlertChannel; readonly code: string },
): Promise<Outcome<{ confirmed: boolean }, AlertRefusal>> {
  return done({ confirmed: await confirmByCode(tx, channel, hashOf(code), mostTries) })
}

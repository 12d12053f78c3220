import { MessageId, type OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { actsForAParty, sideOf } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy } from './case-of-talks.ts'
import { insertMessage } from './message-store.ts'
import { offerSeenBy } from './offer-store.ts'

interface Message {
  readonly caseId: CaseId
  readonly text: string
  readonly offerId: OfferId | null
}

/** Counsel writes to the other side. */
export async function sendMessage(tx: Tx, actor: Actor, input: Message): Promise<Outcome<MessageId, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!actsForAParty(seen.part)) return refuse({ kind: 'not-allowed' })
  if (input.offerId !== null && !(await offerSeenBy(tx, input.caseId, input.offerId)))
    return refuse({ kind: 'not-found' })
  const id = newId(MessageId)
  const side = sideOf(seen.part)
  await insertMessage(tx, input.caseId, { id, side, by: actor.person, text: input.text, offerId: input.offerId })
  await record(tx, {
    kind: 'plea.message-sent',
    caseId: input.caseId,
    compartment: 'parties',
    subject: id,
    data: { side },
  })
  return done(id)
}

import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Side } from '../../../contract/plea.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayTalk } from '../domain/negotiation.ts'
import { close } from '../domain/offer.ts'
import { actsForAParty, sideOf } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseOfTalks } from './case-of-talks.ts'
import { saveTalksOver } from './negotiation-store.ts'
import { lockOpenOffers, saveOffer } from './offer-store.ts'
import { talksToChange } from './talks-lock.ts'

interface BreakDown {
  readonly caseId: CaseId
  readonly reason: string
  readonly version: number
}

/**
 * A side ends the talks. What is open is closed: withdrawn when the prosecution ends them, rejected when the defense
 * does. The case itself is not moved; it may go to trial or talks may be taken up again.
 */
export async function breakDownTalks(tx: Tx, actor: Actor, input: BreakDown): Promise<Outcome<CaseId, PleaRefusal>> {
  const held = await talksToChange(tx, actor, input.caseId, actsForAParty)
  if (!held.ok) return held
  const { talks, part } = held.value
  if (talks.version !== input.version) return refuse({ kind: 'stale', version: talks.version })
  if (!mayTalk(talks.state)) return refuse({ kind: 'talks-not-open', state: talks.state })
  const side = sideOf(part)
  await closeOpenOffers(tx, held.value, side)
  const broken = { state: 'broken-down', reason: input.reason, endedBy: side } as const
  if (!(await saveTalksOver(tx, input.caseId, broken, input.version)))
    return refuse({ kind: 'stale', version: talks.version })
  await record(tx, {
    kind: 'plea.talks-broken-down',
    caseId: input.caseId,
    compartment: 'parties',
    subject: input.caseId,
    data: { side, reason: input.reason },
  })
  return done(input.caseId)
}

async function closeOpenOffers(tx: Tx, { caseId, moment }: CaseOfTalks, side: Side): Promise<void> {
  for (const { offer, version } of await lockOpenOffers(tx, caseId)) {
    const closed = close(offer, side, 'Talks broke down.', moment)
    await saveOffer(tx, caseId, closed, version)
    await record(tx, {
      kind:
        closed.state === 'withdrawn'
          ? 'plea.offer-withdrawn'
          : closed.state === 'lapsed'
            ? 'plea.offer-lapsed'
            : 'plea.offer-rejected',
      caseId,
      compartment: 'parties',
      subject: offer.id,
      data: { n: offer.current, side, reason: 'Talks broke down.' },
    })
  }
}

import { gatesOfItsLastDay, OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import { together } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { putAgain, type Offer } from '../domain/offer.ts'
import { isOpenDraft } from '../domain/draft.ts'
import { actsForProsecution } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { lookingAtTalks, talksSeenIn, type CaseOfTalks } from './case-of-talks.ts'
import { chargesIn } from './charges.ts'
import type { Packs } from './court-law.ts'
import type { StoredDraft } from './draft-store.ts'
import { draftToChange, moveOrStale, type DraftInCase, type DraftRef } from './draft-to-change.ts'
import { askingGround, gatesOn, groundOfGates } from './gates-of-draft.ts'
import { saveTalksOf } from './negotiation-store.ts'
import {
  insertOffer,
  insertVersion,
  offers as offerRows,
  offersIn,
  saveOffer,
  type StoredOffer,
} from './offer-store.ts'
import { soundWith } from './sound-terms.ts'
import { lockTalks, talksAreOpen } from './talks-lock.ts'

/** The prosecution extends a draft that has passed the gates: it becomes a version that the defense sees. */
export async function extendOffer(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef,
): Promise<Outcome<OfferId, PleaRefusal>> {
  const ready = await draftReadyToGo(tx, actor, packs, input)
  if (!ready.ok) return ready
  const { seen, stored, offers } = ready.value
  const put = onTheTable(seen, stored, offers)
  if (!put.ok) return put
  const { offer, before } = put.value
  // Sent together, done in order; if another change came first, none of it is kept.
  const [saved, , sent] = await Promise.all([
    before ? saveOffer(tx, seen.caseId, offer, before.version) : insertOffer(tx, seen.caseId, offer),
    insertVersion(tx, seen.caseId, {
      proposal: stored.proposal,
      charges: stored.charges,
      offerId: offer.id,
      n: offer.current,
      side: 'prosecution',
      author: actor.person,
    }),
    moveOrStale(tx, input, { state: 'sent', offerId: offer.id }),
    recordExtension(tx, seen, stored, offer),
    saveTalksOf(tx, seen.caseId, [...offers.filter((one) => one !== before).map((one) => one.offer), offer]),
  ])
  if (saved === false && before) return refuse({ kind: 'stale', version: before.version })
  if (!sent.ok) return sent
  return done(offer.id)
}

interface ReadyToGo extends DraftInCase {
  /** All offers of the case: nobody else moves them while the talks are held. */
  readonly offers: readonly StoredOffer[]
}

const askGround = together({ ...lookingAtTalks, ...groundOfGates, offers: offerRows })

/**
 * A draft that may go to the other side: talks are open, the terms still stand, every gate is passed.
 * @param accepting when it accepts a counter: then nobody is hurried by its last day
 */
export async function draftReadyToGo(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef,
  accepting = false,
): Promise<Outcome<ReadyToGo, PleaRefusal>> {
  const { caseId } = input
  const found = await draftToChange(tx, actor, input, actsForProsecution)
  if (!found.ok) return found
  // Sent together, done in order: what decides is read when the talks are held.
  const [, ground] = await Promise.all([lockTalks(tx, caseId), askGround(tx, askingGround(found.value.seen))])
  const seen = talksSeenIn(tx, actor, caseId, ground)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!actsForProsecution(seen.part)) return refuse({ kind: 'not-allowed' })
  const { stored } = found.value
  if (!isOpenDraft(stored.draft)) return refuse({ kind: 'draft-closed', state: stored.draft.state })
  const open = talksAreOpen(seen)
  if (!open.ok) return open
  const sound = soundWith(packs, seen, stored.proposal, chargesIn(ground.pendingRows))
  if (!sound.ok) return sound
  const gates = gatesOn(tx, packs, { seen, stored }, ground)
  const passed = gates.every((gate) => gate.passed || (accepting && gatesOfItsLastDay.has(gate.gate)))
  return passed
    ? done({ seen, stored, offers: offersIn(tx, caseId, ground.offers) })
    : refuse({ kind: 'gates-stand', gates })
}

/** The offer as it will lie on the table, and the one that it continues, if it does. */
function onTheTable(
  seen: CaseOfTalks,
  { draft, proposal }: StoredDraft,
  offers: readonly StoredOffer[],
): Outcome<{ readonly offer: Offer; readonly before: StoredOffer | null }, PleaRefusal> {
  if (draft.offerId === null) {
    const { at } = seen.moment
    const offer: Offer = {
      id: newId(OfferId),
      state: 'extended',
      current: 1,
      expiresOn: proposal.expiresOn,
      openedAt: at,
      since: at,
    }
    return done({ offer, before: null })
  }
  const before = offers.find(({ offer }) => offer.id === draft.offerId)
  if (!before) return refuse({ kind: 'not-found' })
  const put = putAgain(before.offer, proposal.expiresOn, seen.moment)
  return put.ok ? done({ offer: put.value, before }) : put
}

async function recordExtension(
  tx: Tx,
  { caseId }: CaseOfTalks,
  { draft, proposal }: StoredDraft,
  offer: Offer,
): Promise<void> {
  await Promise.all([
    record(tx, {
      kind: 'plea.draft-sent',
      caseId,
      compartment: 'prosecution',
      subject: draft.id,
      data: { offerId: offer.id, n: offer.current, revision: draft.revision },
    }),
    record(tx, {
      kind: 'plea.offer-extended',
      caseId,
      compartment: 'parties',
      subject: offer.id,
      data: { n: offer.current, expiresOn: offer.expiresOn, proposal },
    }),
  ])
}

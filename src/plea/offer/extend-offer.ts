import { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { putAgain, type Offer } from '../domain/offer.ts'
import { isOpenDraft } from '../domain/draft.ts'
import { actsForProsecution } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseOfTalks } from './case-of-talks.ts'
import type { Packs } from './court-law.ts'
import type { StoredDraft } from './draft-store.ts'
import { draftToChange, moveOrStale, type DraftInCase, type DraftRef } from './draft-to-change.ts'
import { gatesOfDraft } from './gates-of-draft.ts'
import { keepTalksInStep } from './negotiation-store.ts'
import { insertOffer, insertVersion, offerSeenBy, saveOffer } from './offer-store.ts'
import { soundTerms } from './sound-terms.ts'
import { talksAreOpen, talksToChange } from './talks-lock.ts'

/** The prosecution extends a draft that has passed the gates: it becomes a version that the defense sees. */
export async function extendOffer(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: DraftRef,
): Promise<Outcome<OfferId, PleaRefusal>> {
  const ready = await draftReadyToGo(tx, actor, packs, input)
  if (!ready.ok) return ready
  const { seen, stored } = ready.value
  const put = await putOnTheTable(tx, seen, stored)
  if (!put.ok) return put
  const offer = put.value
  // Sent together, done in order; if another change came first, none of it is kept.
  const [, sent] = await Promise.all([
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
    keepTalksInStep(tx, seen.caseId),
  ])
  if (!sent.ok) return sent
  return done(offer.id)
}

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
): Promise<Outcome<DraftInCase, PleaRefusal>> {
  const found = await draftToChange(tx, actor, input, actsForProsecution)
  if (!found.ok) return found
  const held = await talksToChange(tx, actor, input.caseId, actsForProsecution)
  if (!held.ok) return held
  const { stored } = found.value
  if (!isOpenDraft(stored.draft)) return refuse({ kind: 'draft-closed', state: stored.draft.state })
  const open = talksAreOpen(held.value)
  if (!open.ok) return open
  const [sound, { gates }] = await Promise.all([
    soundTerms(tx, packs, held.value, stored.proposal),
    gatesOfDraft(tx, packs, held.value, stored),
  ])
  if (!sound.ok) return sound
  const passed = gates.every((gate) => gate.passed || (accepting && gate.gate === 'minimum-days'))
  return passed ? done({ seen: held.value, stored }) : refuse({ kind: 'gates-stand', gates })
}

async function putOnTheTable(
  tx: Tx,
  seen: CaseOfTalks,
  { draft, proposal }: StoredDraft,
): Promise<Outcome<Offer, PleaRefusal>> {
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
    await insertOffer(tx, seen.caseId, offer)
    return done(offer)
  }
  const before = await offerSeenBy(tx, seen.caseId, draft.offerId)
  if (!before) return refuse({ kind: 'not-found' })
  const put = putAgain(before.offer, proposal.expiresOn, seen.moment)
  if (!put.ok) return put
  if (!(await saveOffer(tx, seen.caseId, put.value, before.version)))
    return refuse({ kind: 'stale', version: before.version })
  return put
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

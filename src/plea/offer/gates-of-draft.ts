import type { GatesView } from '../../../contract/plea.ts'
import { toldOfCase, type ToldOfCase } from '../../calendar/events/events-of-cases.ts'
import { offenseByCode } from '../../law/domain/offenses.ts'
import { together, type RowsOf } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { factsByCharge } from '../domain/charge-facts.ts'
import { departuresIn } from '../domain/departures.ts'
import { approvalsOf, shortExpiryReasonOf } from '../domain/draft.ts'
import { gatesBefore } from '../domain/gates.ts'
import { rankAsked, toState } from '../domain/to-state.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy, type CaseSeen } from './case-of-talks.ts'
import { chargesIn, pendingRows } from './charges.ts'
import { conferralRows, conferralsIn, victimRows, victimsIn } from './conferral-store.ts'
import { courtLaw, type Packs } from './court-law.ts'
import { draftSeenBy, type StoredDraft } from './draft-store.ts'
import type { DraftRef } from './draft-to-change.ts'

/** What stands between a draft and its extension: the same list that an extension is refused with. */
export async function previewGates(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  ref: Pick<DraftRef, 'caseId' | 'draftId'>,
): Promise<Outcome<GatesView, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, ref.caseId)
  const stored = seen && (await draftSeenBy(tx, ref.caseId, ref.draftId))
  if (!seen || !stored) return refuse({ kind: 'not-found' })
  return done(await gatesOfDraft(tx, packs, seen, stored))
}

/** What of a case the gates are asked about. */
export const groundOfGates = { pendingRows, conferralRows, victimRows }

const askGround = together(groundOfGates)

/** The gates of a draft as they stand today. */
async function gatesOfDraft(tx: Tx, packs: Packs, seen: CaseSeen, stored: StoredDraft): Promise<GatesView> {
  const ground = await askGround(tx, { caseId: seen.caseId })
  return gatesOn(tx, packs, { seen, stored }, ground, await toldToGates(tx, seen))
}

/** What the case tells the rules on offers: the facts of its file, and the days of disclosure. */
export const toldToGates = async (tx: Tx, { caseId, moment }: CaseSeen): Promise<ToldOfCase> =>
  await toldOfCase(tx, { caseId, court: moment })

/** As `gatesOfDraft`, from what was asked together with something else. */
export function gatesOn(
  tx: Tx,
  packs: Packs,
  { seen, stored }: { readonly seen: CaseSeen; readonly stored: StoredDraft },
  ground: RowsOf<typeof groundOfGates>,
  told: ToldOfCase,
): GatesView {
  const law = courtLaw(packs, seen.pack, seen.today)
  const { stated } = stored.draft
  const departures = departuresIn(stored, law, stated)
  // What is offered is no agreement yet.
  const known = { ...told.facts, 'agreement-exists': false }
  const charges = factsByCharge(stored, law.offenses)
  const gates = gatesBefore(law.offers, {
    approvals: approvalsOf(stored.draft),
    victims: victimsIn(tx, seen.caseId, ground.victimRows),
    conferrals: conferralsIn(tx, seen.caseId, ground.conferralRows).map(({ record }) => ({
      outcome: record.outcome,
      victim: record.victim,
      reason: record.outcome === 'not-conferred' ? record.reason : null,
    })),
    offenses: chargesIn(ground.pendingRows).map((charge) => offenseByCode(law.offenses, charge.offense.code)),
    expiresOn: stored.proposal.expiresOn,
    shortBecause: shortExpiryReasonOf(stored.draft),
    today: seen.today,
    known,
    charges,
    departures,
    excepted: stated?.excepted ?? [],
    disclosed: told.events.filter(({ kind }) => kind === 'discovery-disclosed').map(({ day }) => day),
  })
  return {
    revision: stored.draft.revision,
    open: gates.every((gate) => gate.passed),
    gates: [...gates],
    toState: toState(
      law.offers,
      stored,
      law,
      charges.map((charge) => ({ ...known, ...charge })),
    ),
    rank: rankAsked(law.offers, departures),
  }
}

import type { GatesView, GateView } from '../../../contract/plea.ts'
import { askingFacts, factsOfCaseIn, rowsOfFacts } from '../../calendar/events/events-of-cases.ts'
import { offenseByCode } from '../../law/domain/offenses.ts'
import { together, type RowsOf } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { factsByCharge } from '../domain/charge-facts.ts'
import { departuresIn } from '../domain/departures.ts'
import { approvalsOf, shortExpiryReasonOf } from '../domain/draft.ts'
import { gatesBefore, knownOfVictims, type GateFacts } from '../domain/gates.ts'
import { rankAsked, toState } from '../domain/to-state.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy, type CaseSeen } from './case-of-talks.ts'
import { chargesIn, pendingRows } from './charges.ts'
import { conferralRows, conferralsIn, victimRows, victimsIn } from './conferral-store.ts'
import { courtLaw, offensesOf, type CourtLaw, type Packs } from './court-law.ts'
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
  const { law, facts } = lawAndFacts(tx, packs, { seen, stored }, await askGround(tx, askingGround(seen)))
  const gates = gatesBefore(law.offers, facts)
  return done({
    revision: stored.draft.revision,
    open: gates.every((gate) => gate.passed),
    gates: [...gates],
    toState: toState(law.offers, stored, law, facts.charges),
    rank: rankAsked(law.offers, facts.departures),
  })
}

/** What of a case the gates are asked about: the facts of its file and the days of disclosure among it. */
export const groundOfGates = { ...rowsOfFacts, pendingRows, conferralRows, victimRows }

/** The values that `groundOfGates` want. */
export const askingGround = ({ caseId, moment }: Pick<CaseSeen, 'caseId' | 'moment'>) => ({
  caseId,
  ...askingFacts({ caseId, court: moment }),
})

const askGround = together(groundOfGates)

interface DraftSeen {
  readonly seen: CaseSeen
  readonly stored: StoredDraft
}

/** The gates of a draft as they stand today, from what was asked together with something else. */
export function gatesOn(
  tx: Tx,
  packs: Packs,
  draft: DraftSeen,
  ground: RowsOf<typeof groundOfGates>,
): readonly GateView[] {
  const { law, facts } = lawAndFacts(tx, packs, draft, ground)
  return gatesBefore(law.offers, facts)
}

function lawAndFacts(
  tx: Tx,
  packs: Packs,
  { seen, stored }: DraftSeen,
  ground: RowsOf<typeof groundOfGates>,
): { readonly law: CourtLaw; readonly facts: GateFacts } {
  const { draft, proposal } = stored
  const told = factsOfCaseIn(ground, seen.caseId)
  const offenses = offensesOf(packs, seen.pack, seen.today)
  const victims = victimsIn(tx, seen.caseId, ground.victimRows)
  const conferrals = conferralsIn(tx, seen.caseId, ground.conferralRows).map(({ record }) => ({
    outcome: record.outcome,
    victim: record.victim,
    reason: record.outcome === 'not-conferred' ? record.reason : null,
  }))
  const charged = chargesIn(ground.pendingRows).map((charge) => offenseByCode(offenses, charge.offense.code))
  const known = {
    ...told.facts,
    ...knownOfVictims({ victims, conferrals }, charged),
    // What is offered is no agreement yet.
    'agreement-exists': false,
  }
  const law = courtLaw(packs, seen.pack, seen.today, known)
  return {
    law,
    facts: {
      approvals: approvalsOf(draft),
      victims,
      conferrals,
      expiresOn: proposal.expiresOn,
      shortBecause: shortExpiryReasonOf(draft),
      today: seen.today,
      known,
      charges: factsByCharge(stored, offenses, known),
      departures: departuresIn(stored, law, draft.stated),
      excepted: draft.stated?.excepted ?? [],
      disclosed: told.events.filter(({ kind }) => kind === 'discovery-disclosed').map(({ day }) => day),
    },
  }
}

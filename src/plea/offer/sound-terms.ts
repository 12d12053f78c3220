import type { OfferProposal } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { Comparable } from '../domain/comparable.ts'
import { termsFaults } from '../domain/terms-faults.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseSeen } from './case-of-talks.ts'
import { pendingCharges } from './charges.ts'
import { courtLaw, type Packs } from './court-law.ts'

/** The proposal with the charges as they stand now, or what in it cannot stand. */
export async function soundTerms(
  tx: Tx,
  packs: Packs,
  seen: CaseSeen,
  proposal: OfferProposal,
): Promise<Outcome<Comparable, PleaRefusal>> {
  return soundWith(packs, seen, proposal, await pendingCharges(tx, seen.caseId))
}

/** The same with charges that were read already. */
export function soundWith(
  packs: Packs,
  seen: CaseSeen,
  proposal: OfferProposal,
  charges: Comparable['charges'],
): Outcome<Comparable, PleaRefusal> {
  const { pleas } = courtLaw(packs, seen.pack, seen.today)
  const errors = termsFaults(
    proposal,
    charges,
    pleas.map((plea) => plea.kind),
  )
  return errors.length === 0 ? done({ proposal, charges }) : refuse({ kind: 'terms-unsound', errors })
}

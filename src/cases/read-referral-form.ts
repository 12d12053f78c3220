import type { z } from 'zod'
import type { readReferralForm as route } from '../../contract/cases.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { courtsTakingReferrals } from './court-store.ts'
import { agencyDesks } from './referral-store.ts'

/** The agencies for which the actor may refer and the courts that take referrals. */
export async function readReferralForm(
  tx: Tx,
  actor: Actor,
): Promise<Outcome<z.input<typeof route.response>, CommonRefusal>> {
  if (actor.office?.kind !== 'police') return refuse({ kind: 'not-allowed' })
  const courts = await courtsTakingReferrals(tx)
  return done({
    agencies: [...(await agencyDesks(tx, actor.principals))],
    courts: courts.map(({ id, name, zone }) => ({ id, name, zone })),
  })
}

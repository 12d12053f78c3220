import type { TrialSettings } from '../../../contract/trial.ts'
import { maySetForTrial } from '../../cases/domain/policies.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { trialSide } from './set-for-trial.ts'
import { settingsSeen } from './trial-store.ts'

/** By whom the case was set for trial, and whether whoever asks may set it. */
export async function viewTrial(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<TrialSettings, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const ability = trialSide(seen) === 'court' ? 'set' : 'give-notice'
  return done({
    settings: await settingsSeen(tx, caseId),
    abilities: maySetForTrial(seen) ? [ability] : [],
  })
}

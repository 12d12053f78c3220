import type { TrialSetting, TrialSettings } from '../../../contract/trial.ts'
import { maySetForTrial } from '../../cases/domain/policies.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { trialSide } from './set-for-trial.ts'
import { settingsSeen } from './trial-store.ts'

/** By whom the case was set for trial, and whether whoever asks may set it. */
export async function viewTrial(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<TrialSettings, CommonRefusal>> {
  const [seen, settings] = await Promise.all([seeCase(tx, actor, caseId), settingsSeen(tx, caseId)])
  return seen ? done(trialIn(seen, settings)) : refuse({ kind: 'not-found' })
}

/** The same of what was asked together with something else. */
export function trialIn(seen: SeenCase, settings: readonly TrialSetting[]): TrialSettings {
  const ability = trialSide(seen) === 'court' ? 'set' : 'give-notice'
  return { settings: [...settings], abilities: maySetForTrial(seen) ? [ability] : [] }
}

import type { WithdrawalGround } from '../../../../contract/hearing.ts'
import type { WithdrawalStage, WithdrawalStandard } from '../../../law/domain/plea-rules.ts'
import type { StandingPlea } from './hearing-facts.ts'

/**
 * How far the plea has come, for the standard by which it may be withdrawn. What counts is the acceptance of the plea:
 * that the agreement still awaits a ruling changes nothing.
 * @source Fed. R. Crim. P. 11(d), (e); United States v. Hyde, 520 U.S. 670 (1997)
 */
export function withdrawalStage(pleas: readonly StandingPlea[]): WithdrawalStage {
  if (pleas.some((plea) => plea.status === 'sentenced')) return 'after-sentence'
  return pleas.some((plea) => plea.status === 'accepted') ? 'before-sentence' : 'before-plea-accepted'
}

/** The grounds that a standard leaves open on a motion. A rejection is acted on by the defendant's choice, after the advices. */
export function groundsUnder(standard: WithdrawalStandard): readonly WithdrawalGround[] {
  const grounds: Record<WithdrawalStandard, readonly WithdrawalGround[]> = {
    'any-reason': ['any-reason'],
    'rejection-or-fair-and-just-reason': ['fair-and-just-reason'],
    'good-cause': ['fair-and-just-reason'],
    'discretion-of-court': ['fair-and-just-reason'],
    'motion-before-appeal': ['fair-and-just-reason'],
    none: [],
  }
  return grounds[standard]
}

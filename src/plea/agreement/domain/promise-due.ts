import type { PromiseDue } from '../../../../contract/agreement.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'

/**
 * Whether the event by which a promise falls due has passed. A promise that is due after sentencing or as long as the
 * agreement stands has no such event.
 */
export function isOverdue(
  promise: { readonly due: PromiseDue; readonly dueOn: LegalDate | null },
  stage: string,
  today: LegalDate,
): boolean {
  const passed: Record<PromiseDue, boolean> = {
    'at-plea-hearing': stage === 'plea-accepted' || stage === 'sentenced',
    'before-sentencing': stage === 'sentenced',
    'at-sentencing': stage === 'sentenced',
    'on-a-day': promise.dueOn !== null && promise.dueOn < today,
    'after-sentencing': false,
    continuing: false,
  }
  return passed[promise.due]
}

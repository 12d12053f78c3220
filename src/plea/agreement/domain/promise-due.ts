import type { CourtAction, PromiseDue } from '../../../../contract/agreement.ts'
import type { Stage } from '../../../../contract/cases.ts'
import type { TermType } from '../../../vocabulary/code-lists.ts'
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

const afterPlea: ReadonlySet<Stage> = new Set(['plea-accepted', 'sentenced'])

/**
 * Whether nobody owes the promise yet. What is of type A or C binds once the court has accepted the agreement; a
 * recommendation (type B), on which the court does not rule, once it has accepted the plea.
 * @source Fed. R. Crim. P. 11(c)(1), (3)
 */
export function awaitsCourt(type: TermType, action: CourtAction, stage: Stage): boolean {
  const isOpen = action === 'tendered' || action === 'deferred'
  return isOpen && !(type === 'B' && afterPlea.has(stage))
}

import type { Dismissals, DismissalScope } from '../../../contract/dismissal.ts'
import { packOf } from '../../cases/packs.ts'
import { ask } from '../../law/domain/ask.ts'
import type { Services } from '../../law/services.ts'
import type { SeenCase } from '../../people/seen-case.ts'

/**
 * Whether leave of court is needed to dismiss, by the court's rule pack on that day.
 * @source Fed. R. Crim. P. 48(a)(1), where the pack models it
 */
export function leaveOfCourt(
  packs: Services['packs'],
  { court, today }: Pick<SeenCase, 'court' | 'today'>,
  scope: DismissalScope,
): Dismissals['leave'][number] {
  const { value, because, sources, verified } = ask(packOf(packs, court), 'dismissal.leave-of-court', today, {
    'dismissal-of-whole-case': scope === 'whole',
  })
  // Leave is asked for unless the law says that it need not be.
  return { scope, needed: value !== 'not-needed', because: [...because], sources: [...sources], verified }
}

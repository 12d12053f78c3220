import type { ContinuanceExclusion } from '../../../contract/calendar.ts'
import { valueInForce } from '../../law/domain/ask.ts'
import type { EventKind } from '../../law/domain/events.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

/** Events of a clock's rule that a continuance opens. */
const openedByContinuance: ReadonlySet<EventKind> = new Set([
  'continuance-ordered',
  'ends-of-justice-ordered',
  'defense-delay-began',
])

/** Under which authorities of the clocks of a pack the time that a continuance adds may be left out. */
export function continuanceExclusions(pack: RulePack, today: LegalDate): ContinuanceExclusion[] {
  return Object.entries(pack.families.clock).flatMap(([name, rule]) => {
    const clock = rule && valueInForce(rule, today)?.value
    if (!clock) return []
    return clock.exclusions
      .filter(({ opens }) => opens.some((event) => openedByContinuance.has(event)))
      .map((one) => ({
        clock: `clock.${name}`,
        clockName: clock.name,
        exclusion: one.id,
        title: one.title,
        needs: one.needs,
        factors: one.factors.map(({ code, text }) => ({ code, text })),
        source: citationOf(one.source).text,
      }))
  })
}

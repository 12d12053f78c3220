import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { lawOn } from './ask.ts'
import type { CourtTime } from './periods/compute-period.ts'
import type { RulePack } from './rule-pack.ts'

/**
 * The court of a pack as periods and clocks meet it on a day. Days on which its office could not be reached are
 * declared by the court and come from elsewhere.
 * @throws UnansweredQuestion when the pack does not say how its court keeps time
 */
export function courtTime(pack: RulePack, onDay: LegalDate, inaccessible: CourtTime['inaccessible'] = []): CourtTime {
  return {
    zone: lawOn(pack, 'court.zone', onDay),
    closed: lawOn(pack, 'court.closed-days', onDay),
    counting: lawOn(pack, 'time.counting', onDay),
    inaccessible,
  }
}

import type { FirstDate } from '../../contract/filing.ts'
import { clearTheTime, expectedMinutes, obstaclesTo } from '../calendar/clear-the-time.ts'
import { closedDaysOf } from '../calendar/closed-days.ts'
import { enterHearing } from '../calendar/enter-hearing.ts'
import { moveCase } from '../cases/move-case.ts'
import { giveRelation } from '../identity/access.ts'
import type { ClosedDays } from '../law/domain/court-calendar.ts'
import type { Services } from '../law/services.ts'
import type { SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { assignChambers } from './domain/assign-chambers.ts'
import { proposedFirstDay, wordsForDayByHand } from './domain/first-day.ts'
import { chambersLoads, numberCase, type Decision } from './filing-store.ts'
import type { FilingRefusal } from './problems.ts'

/** Where the rules of the court let a prosecutor be passed over: at the first date the office is there by whoever has it. */
const anotherStandsIn = 'At the first date another prosecutor of the office may stand in.'

/** Makes the case one of the court: its number, its judge by the rule, its first date. */
export async function acceptCharges(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  firstDate: FirstDate | undefined,
): Promise<Outcome<Decision, FilingRefusal>> {
  if (!firstDate) return refuse({ kind: 'first-date-needed' })
  const closed = await closedDaysOf(tx, packs, seen.court, seen.today)
  const first = dayOf(closed, seen.today, firstDate)
  if (first.day < seen.today) return refuse({ kind: 'day-passed' })
  const moved = await moveCase(tx, seen.caseId, 'open')
  if (!moved.ok) return moved
  const number = await numberCase(tx, seen.caseId, seen.today)
  const chambers = assignChambers(await chambersLoads(tx, seen.caseId))
  if (!chambers) return refuse({ kind: 'no-chambers' })
  if (!(await giveRelation(tx, seen.caseId, PrincipalId.parse(chambers.teamId), 'bench', 'assignment by rule')))
    return refuse({ kind: 'not-allowed' })
  const { time, room } = firstDate
  const wanted = { day: first.day, time, room, minutes: expectedMinutes(packs, seen, 'arraignment') }
  const obstacles = await obstaclesTo(tx, seen, wanted, null)
  const standsIn = obstacles.every(({ what }) => what === 'prosecutor') ? anotherStandsIn : null
  const cleared = await clearTheTime(tx, packs, seen, wanted, standsIn)
  if (!cleared.ok) return cleared
  const arraignment = { kind: 'arraignment', ...wanted, entered: first.entered, passedOver: cleared.value } as const
  const set = await enterHearing(tx, seen.caseId, arraignment)
  if (!set.ok) return set
  return done({
    number,
    chambers: chambers.name,
    chambersBecause: chambers.because,
    firstDay: first.day,
    firstDayBecause: first.because,
  })
}

function dayOf(
  closed: ClosedDays,
  today: LegalDate,
  firstDate: FirstDate,
): { day: LegalDate; because: string; entered: 'by-hand' | 'by-rule' } {
  if (firstDate.as === 'proposed') return { ...proposedFirstDay(closed, today), entered: 'by-rule' }
  return { day: firstDate.day, because: wordsForDayByHand(closed, firstDate.day), entered: 'by-hand' }
}

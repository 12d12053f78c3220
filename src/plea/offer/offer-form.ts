import type { z } from 'zod'
import type { OfferForm } from '../../../contract/plea.ts'
import { closedDaysOf } from '../../calendar/closed-days.ts'
import { closedBecause, nextOpenDay, type ClosedDays } from '../../law/domain/court-calendar.ts'
import type { Offense } from '../../law/domain/offenses.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { earliestLastDay } from '../domain/gates.ts'
import { actsForProsecution } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { talksSeenBy } from './case-of-talks.ts'
import { pendingCharges } from './charges.ts'
import { courtLaw, type Packs } from './court-law.ts'

/** What an offer may be made of in this case. */
export async function offerForm(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  caseId: CaseId,
): Promise<Outcome<z.input<typeof OfferForm>, PleaRefusal>> {
  const seen = await talksSeenBy(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const law = courtLaw(packs, seen.pack, seen.today)
  const closed = await closedDaysOf(tx, packs, { id: seen.courtId, pack: seen.pack }, seen.today)
  const earliest = actsForProsecution(seen.part) ? earliestLastDay(law.offers.gates.gates, seen.today) : null
  return done({
    today: seen.today,
    zone: seen.moment.zone,
    charges: [...(await pendingCharges(tx, caseId))],
    earliestLastDay: earliest,
    suggestedLastDay: earliest && nextOpenDay(closed, earliest),
    closedDays: closedInYear(closed, seen.today),
    pleaKinds: law.pleas.map(({ kind, needs, source }) => ({ kind, needs, source: citationOf(source) })),
    offenses: law.offenses.map((offense) => ({
      code: offense.code,
      title: offense.title.en,
      statute: offense.statute,
      class: offense.class,
      lesserOf: greaterThan(offense, law.offenses),
    })),
  })
}

const daysAhead = 365

/** The closed days of the coming year: an offer that ends on one ends when nobody is there to take it to the court. */
function closedInYear(closed: ClosedDays, today: LegalDate): { day: LegalDate; because: string }[] {
  return Array.from({ length: daysAhead }, (_, n) => addDays(today, n)).flatMap((day) => {
    const because = closedBecause(closed, day)
    return because === null ? [] : [{ day, because }]
  })
}

/** Codes of the offenses that are commonly reduced to this one. */
const greaterThan = (offense: Offense, all: readonly Offense[]): string[] =>
  all.filter((one) => one.lesser.includes(offense.code)).map((one) => one.code)

import type { EventKind } from '../../../contract/events.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { record } from '../../ledger/record.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { courtTimeOf } from '../court-time-of.ts'
import { deadlineChanges, type DeadlineChange } from '../domain/deadline-changes.ts'
import { deriveDeadlines } from '../domain/derive-deadlines.ts'
import { toldOfCases } from '../events/events-of-cases.ts'
import { Compartment } from '../../vocabulary/compartments.ts'
import { deadlinesSeen, insertDerived, saveDerived, saveGone } from './deadline-store.ts'

/** A court as its deadlines are computed: its zone, its law and the days it closes by order. */
export interface CourtOfDeadlines {
  readonly id: string
  readonly zone: string
  readonly pack: RulePack
}

/**
 * Brings the deadlines of cases of one court in step with what their events and the rules give now, as the system:
 * a deadline lies in the compartment of what it rests on. What changed, and why, goes into the record of the case.
 * @param because what happened that may have moved them, in a sentence
 * @returns how many deadlines changed
 */
export async function recomputeDeadlines(
  tx: Tx,
  { id, zone, pack }: CourtOfDeadlines,
  caseIds: readonly CaseId[],
  because: string,
): Promise<number> {
  if (!hasDeadlines(pack) || caseIds.length === 0) return 0
  const today = todayIn(zone, tx.now)
  const court = await courtTimeOf(tx, pack, id, today)
  const [told, kept] = [await toldOfCases(tx, zone, caseIds), await deadlinesSeen(tx, caseIds)]
  const keptOf = Map.groupBy(kept, (one) => one.caseId)
  let changed = 0
  for (const [caseId, { events, facts }] of told) {
    const { deadlines } = deriveDeadlines({ pack, court, events, facts, today })
    const changes = deadlineChanges(keptOf.get(caseId) ?? [], deadlines)
    for (const change of changes) await carryOut(tx, caseId, pack.jurisdiction, change, { today, because })
    changed += changes.length
  }
  return changed
}

/** Whether a pack has any rule that gives deadlines: an imported court's may have none. */
export const hasDeadlines = ({ families }: RulePack): boolean =>
  Object.keys(families.deadline).length > 0 || Object.keys(families.clock).length > 0

const entryOf = {
  set: 'calendar.deadline-set',
  moved: 'calendar.deadline-moved',
  reopened: 'calendar.deadline-reopened',
  met: 'calendar.deadline-met',
  moot: 'calendar.deadline-moot',
  gone: 'calendar.deadline-moot',
} as const satisfies Record<Exclude<DeadlineChange['change'], 'restated'>, EventKind>

async function carryOut(
  tx: Tx,
  caseId: CaseId,
  pack: string,
  change: DeadlineChange,
  { today, because }: { readonly today: LegalDate; readonly because: string },
): Promise<void> {
  if (change.change === 'gone') {
    const why = 'What it rested on is no longer there.'
    await saveGone(tx, caseId, change.kept.id, { on: today, why })
    const { id: subject, title, due } = change.kept
    const compartment = Compartment.parse(change.kept.compartment)
    await record(tx, { kind: entryOf.gone, caseId, compartment, subject, data: { title, due, why, because } })
    return
  }
  const { to } = change
  const id = change.change === 'set' ? uuidv7() : change.kept.id
  if (change.change === 'set') await insertDerived(tx, caseId, id, pack, to)
  else await saveDerived(tx, caseId, change.kept, pack, to)
  if (change.change === 'restated') return
  await record(tx, {
    kind: entryOf[change.change],
    caseId,
    compartment: to.compartment,
    subject: id,
    data: {
      rule: to.rule,
      title: to.title,
      due: to.due,
      ...(change.change === 'set' ? {} : { was: change.kept.due }),
      ...(to.trigger === null ? {} : { trigger: to.trigger.kind, on: to.trigger.day }),
      ...(to.settled === null ? {} : { state: to.settled.state, why: to.settled.why }),
      because,
    },
  })
}

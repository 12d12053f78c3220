import type { EventKind } from '../../../contract/events.ts'
import { record } from '../../ledger/record.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { DeadlineRefusal } from '../clock-problems.ts'
import { settlementsOpen, type SettlementOfDeadline } from '../domain/deadline-policy.ts'
import { sideOf } from '../domain/policies.ts'
import { deadlinesSeen, saveSettlement, type Settlement } from './deadline-store.ts'

/** What somebody says of a deadline. */
export type SettleDeadline =
  | { readonly as: 'met'; readonly on: LegalDate; readonly why: string }
  | { readonly as: 'excused'; readonly by: 'court' | 'other-side'; readonly why: string }
  | { readonly as: 'moot' | 'open'; readonly why: string }

const ability: Record<SettleDeadline['as'], SettlementOfDeadline> = {
  met: 'meet',
  excused: 'excuse',
  moot: 'let-fall',
  open: 'reopen',
}
const entries: Record<SettleDeadline['as'], EventKind> = {
  met: 'calendar.deadline-met',
  excused: 'calendar.deadline-excused',
  moot: 'calendar.deadline-moot',
  open: 'calendar.deadline-reopened',
}

/** A deadline is met, excused by the court or by the other side, or moot; or it is open after all. */
export async function settleDeadline(
  tx: Tx,
  actor: Actor,
  input: {
    readonly caseId: CaseId
    readonly deadlineId: string
    readonly version: number
    readonly said: SettleDeadline
  },
): Promise<Outcome<{ caseId: CaseId }, DeadlineRefusal>> {
  const { caseId, deadlineId, version, said } = input
  const seen = await seeCase(tx, actor, caseId)
  const deadline = seen && (await deadlinesSeen(tx, [caseId])).find((one) => one.id === deadlineId)
  if (!seen || !deadline) return refuse({ kind: 'not-found' })
  const side = sideOf(seen)
  if (side === null) return refuse({ kind: 'not-allowed' })
  if (deadline.origin === 'by-clock') return refuse({ kind: 'clock-settles-itself' })
  if ((deadline.state === 'open') === (said.as === 'open'))
    return refuse({ kind: 'deadline-settled', state: deadline.state })
  if (!settlementsOpen(side, deadline).includes(ability[said.as])) return refuse({ kind: 'not-allowed' })
  // What excuses is said by whoever does it: the court for itself, the other side for itself.
  if (said.as === 'excused' && (said.by === 'court') !== (side === 'court')) return refuse({ kind: 'not-allowed' })
  if (said.as === 'met' && said.on > seen.today) return refuse({ kind: 'met-to-come', day: said.on })
  if (deadline.version !== version) return refuse({ kind: 'stale', version: deadline.version })
  const by = { person: actor.person, name: actor.name }
  if (!(await saveSettlement(tx, caseId, deadline, settlementOf(said, seen.today), by)))
    return refuse({ kind: 'stale', version: version + 1 })
  await record(tx, {
    kind: entries[said.as],
    caseId,
    compartment: deadline.compartment,
    subject: deadlineId,
    data: { title: deadline.title, due: deadline.due, ...said },
  })
  return done({ caseId })
}

function settlementOf(said: SettleDeadline, today: LegalDate): Settlement {
  switch (said.as) {
    case 'met':
      return { state: 'met', on: said.on, why: said.why }
    case 'excused':
      return { state: 'excused', on: today, why: said.why, excusedBy: said.by }
    case 'moot':
      return { state: 'moot', on: today, why: said.why }
    case 'open':
      return { state: 'open' }
  }
}

import type { ClockEvent } from '../../law/domain/clocks/clock-event.ts'
import type { ServiceManner } from '../../law/domain/periods/time-counting.ts'
import type { Compartment } from '../../vocabulary/compartments.ts'

/** An event of the law as it came about in a case, with where it lies: only who sees that compartment knows of it. */
export interface CaseEvent extends ClockEvent {
  readonly compartment: Compartment
  /** `record` (an entry of the ledger), a fact of the file, or what somebody entered for the clocks' sake. */
  readonly from: 'record' | 'custody' | 'hearing' | 'referral' | 'import' | 'entered' | 'excluded-time'
  /** Its number in the chain of its compartment, where it is an entry of the ledger. */
  readonly seq?: number
  /** What it is called where several are alike: "Motion to suppress". */
  readonly note?: string
  readonly at?: Temporal.Instant
  readonly served?: ServiceManner
}

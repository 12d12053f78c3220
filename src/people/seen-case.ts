import { Stage } from '../../contract/cases.ts'
import { relationsHeld, relationsIn } from '../identity/access.ts'
import { question, together, type RowsOf } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Relation } from '../vocabulary/compartments.ts'
import { CourtId, MatterId, type CaseId } from '../vocabulary/ids.ts'
import { todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import type { Position } from '../vocabulary/positions.ts'

/** A case as whoever acts may see it: what verbs of every area begin with. */
export interface SeenCase {
  readonly caseId: CaseId
  readonly matterId: MatterId
  readonly number: string | null
  readonly stage: Stage
  readonly stageSince: string
  readonly nextDate: string | null
  readonly nextEvent: string | null
  readonly origin: 'referral' | 'import' | 'training'
  readonly version: number
  /** Sealed by order; whoever sees it then is named in the order. */
  readonly sealed: boolean
  readonly court: {
    readonly id: CourtId
    readonly name: string
    readonly zone: string
    readonly pack: string
    readonly kind: 'live' | 'training' | 'imported'
  }
  /** What the actor is to the case. */
  readonly relations: ReadonlySet<Relation>
  /** What the actor does in his office. */
  readonly positions: readonly Position[]
  /** The day it is in the court's zone. */
  readonly today: LegalDate
}

/** The case itself, with its court. */
const caseRow = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('court_case as c')
    .innerJoin('court', 'court.court_id', 'c.court_id')
    .leftJoin('seal', 'seal.case_id', 'c.case_id')
    .select([
      'c.matter_id',
      'c.number',
      'c.stage',
      'c.stage_since',
      'c.next_date',
      'c.next_event',
      'c.origin',
      'c.version',
    ])
    .select(['seal.case_id as sealed', 'court.court_id', 'court.name', 'court.zone', 'court.pack', 'court.kind'])
    .where('c.case_id', '=', caseId),
)

/** What a look at a case begins with. */
export const looking = { caseRow, relationsHeld }

const look = together(looking)

/** The case, or null when there is none for this actor: absent, sealed and walled off look alike. */
export async function seeCase(tx: Tx, actor: Actor, caseId: CaseId): Promise<SeenCase | null> {
  return seenIn(tx, actor, caseId, await look(tx, { caseId }))
}

/** As `seeCase`, from what was asked together with something else. */
export function seenIn(tx: Tx, actor: Actor, caseId: CaseId, found: RowsOf<typeof looking>): SeenCase | null {
  const [row] = found.caseRow
  if (!row) return null
  return {
    caseId,
    matterId: MatterId.parse(row.matter_id),
    number: row.number,
    stage: Stage.parse(row.stage),
    stageSince: row.stage_since,
    nextDate: row.next_date,
    nextEvent: row.next_event,
    origin: row.origin,
    version: row.version,
    sealed: row.sealed !== null,
    court: { id: CourtId.parse(row.court_id), name: row.name, zone: row.zone, pack: row.pack, kind: row.kind },
    relations: relationsIn(found.relationsHeld),
    positions: actor.positions,
    today: todayIn(row.zone, tx.now),
  }
}

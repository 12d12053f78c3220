import type { NegotiationState } from '../../../contract/plea.ts'
import { relationsHeld, relationsIn } from '../../identity/access.ts'
import { question, together, type RowsOf } from '../../platform/postgres/question.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { CourtMoment } from '../domain/offer.ts'
import { seesTalks, type Part } from '../domain/policies.ts'

/** A case as the verbs of this area meet it: where it stands, the court's day, and what whoever acts is to it. */
export interface CaseSeen {
  readonly caseId: CaseId
  readonly number: string | null
  readonly stage: string
  readonly courtId: string
  readonly pack: string
  readonly moment: CourtMoment
  readonly today: LegalDate
  readonly part: Part
}

export interface Talks {
  readonly state: NegotiationState
  readonly since: Instant | null
  readonly reason: string | null
  /** 0 before anything was said. */
  readonly version: number
}

/** A case with its talks. */
export interface CaseOfTalks extends CaseSeen {
  readonly talks: Talks
}

interface OfCase {
  readonly caseId: CaseId
}

const caseRow = question((db, { caseId }: OfCase) =>
  db
    .selectFrom('court_case')
    .innerJoin('court', 'court.court_id', 'court_case.court_id')
    .select(['court_case.number', 'court_case.stage', 'court.court_id', 'court.zone', 'court.pack'])
    .where('court_case.case_id', '=', caseId),
)

const talksRow = question((db, { caseId }: OfCase) =>
  db.selectFrom('negotiation').select(['state', 'since', 'reason', 'version']).where('case_id', '=', caseId),
)

/** What a look at a case begins with. */
const looking = { caseRow, relationsHeld }
/** What a look at its talks begins with. */
export const lookingAtTalks = { ...looking, talksRow }

const look = together(looking)
const lookAtTalks = together(lookingAtTalks)

/** The case, or null when whoever acts has no relation to it or is shut out of it. */
export async function caseSeenBy(tx: Tx, actor: Actor, caseId: CaseId): Promise<CaseSeen | null> {
  return caseIn(tx, actor, caseId, await look(tx, { caseId }))
}

/** The case with its talks, or null for whoever is not of the parties: to him there are none. */
export async function talksSeenBy(tx: Tx, actor: Actor, caseId: CaseId): Promise<CaseOfTalks | null> {
  return talksSeenIn(tx, actor, caseId, await lookAtTalks(tx, { caseId }))
}

/** As `talksSeenBy`, from what was asked together with something else. */
export function talksSeenIn(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  found: RowsOf<typeof lookingAtTalks>,
): CaseOfTalks | null {
  const seen = caseIn(tx, actor, caseId, found)
  return seen && seesTalks(seen.part) ? { ...seen, talks: talksIn(found.talksRow) } : null
}

function caseIn(tx: Tx, actor: Actor, caseId: CaseId, found: RowsOf<typeof looking>): CaseSeen | null {
  const [row] = found.caseRow
  if (!row) return null
  return {
    caseId,
    number: row.number,
    stage: row.stage,
    courtId: row.court_id,
    pack: row.pack,
    moment: { at: tx.now, zone: row.zone },
    today: todayIn(row.zone, tx.now),
    part: { relations: relationsIn(found.relationsHeld), positions: actor.positions },
  }
}

/** Where talks stand; `none` in a case in which nothing was ever said. */
export async function talksOf(tx: Tx, caseId: CaseId): Promise<Talks> {
  return talksIn(await talksRow.ask(tx, { caseId }))
}

function talksIn([row]: Awaited<ReturnType<typeof talksRow.ask>>): Talks {
  if (!row) return { state: 'none', since: null, reason: null, version: 0 }
  return { state: row.state, since: instantFromPg(row.since), reason: row.reason, version: row.version }
}

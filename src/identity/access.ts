import { sql } from 'kysely'
import { question } from '../platform/postgres/question.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { OrderCompartment, Relation } from '../vocabulary/compartments.ts'
import { relationNames } from '../vocabulary/compartments.ts'
import type { CaseId, CourtId, MatterId, PrincipalId } from '../vocabulary/ids.ts'

/** A relation to be given when a case is opened. */
export interface FirstRelation {
  readonly principal: PrincipalId
  readonly relation: Relation
  readonly source: string
}

/** Opens a defendant's case with its first relations; whoever opens it must be among them. */
export async function openCase(
  tx: Tx,
  input: {
    caseId: CaseId
    matterId: MatterId
    courtId: CourtId
    origin: 'referral' | 'import' | 'training'
    stage: string
    relations: readonly FirstRelation[]
  },
): Promise<void> {
  await sql`select open_case(${input.caseId}::uuid, ${input.matterId}::uuid, ${input.courtId}::uuid, ${input.origin}, ${input.stage}, ${JSON.stringify(input.relations)}::jsonb)`.execute(
    tx.db,
  )
}

/**
 * Gives a principal a relation to the case, and with it the grants the table of compartments says.
 * @returns false when whoever acts may not give this relation
 */
export async function giveRelation(
  tx: Tx,
  caseId: CaseId,
  principal: PrincipalId,
  relation: Relation,
  source: string,
): Promise<boolean> {
  const { rows } = await sql<{
    given: boolean
  }>`select assign_relation(${caseId}::uuid, ${principal}::uuid, ${relation}, ${source}) as given`.execute(tx.db)
  return rows[0]?.given ?? false
}

/** Ends a relation and its grants, from now. @returns false when whoever acts may not */
export async function endRelation(
  tx: Tx,
  caseId: CaseId,
  principal: PrincipalId,
  relation: Relation,
): Promise<boolean> {
  const { rows } = await sql<{
    ended: boolean
  }>`select end_relation(${caseId}::uuid, ${principal}::uuid, ${relation}) as ended`.execute(tx.db)
  return rows[0]?.ended ?? false
}

/** Walls a person or team out of the case, whatever grant they hold. @returns false when whoever acts may not */
export async function wallOff(tx: Tx, caseId: CaseId, principal: PrincipalId, reason: string): Promise<boolean> {
  const { rows } = await sql<{
    walled: boolean
  }>`select wall_off(${caseId}::uuid, ${principal}::uuid, ${reason}) as walled`.execute(tx.db)
  return rows[0]?.walled ?? false
}

/** Lifts a wall. @returns false when whoever acts may not */
export async function liftWall(tx: Tx, caseId: CaseId, principal: PrincipalId): Promise<boolean> {
  const { rows } = await sql<{
    lifted: boolean
  }>`select lift_wall(${caseId}::uuid, ${principal}::uuid) as lifted`.execute(tx.db)
  return rows[0]?.lifted ?? false
}

/** Seals the case: only the principals named keep what they had. @returns false when whoever acts may not */
export async function sealCase(tx: Tx, caseId: CaseId, named: readonly PrincipalId[]): Promise<boolean> {
  const { rows } = await sql<{
    sealed: boolean
  }>`select seal_case(${caseId}::uuid, ${`{${named.join(',')}}`}::uuid[]) as sealed`.execute(tx.db)
  return rows[0]?.sealed ?? false
}

/** Names a principal in a compartment made by order or law. @returns false when whoever acts may not */
export async function nameInOrder(
  tx: Tx,
  caseId: CaseId,
  order: OrderCompartment,
  principal: PrincipalId,
  writes: boolean,
): Promise<boolean> {
  const { rows } = await sql<{
    named: boolean
  }>`select open_order_compartment(${caseId}::uuid, ${order.slice('order:'.length)}::uuid, ${principal}::uuid, ${writes}) as named`.execute(
    tx.db,
  )
  return rows[0]?.named ?? false
}

/** The relations that whoever acts has to the case now, through any of his principals; none when he is shut out. */
export const relationsHeld = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('grant_')
    .select('relation')
    .distinct()
    .where('case_id', '=', caseId)
    .where('starts', '<=', sql<string>`now()`)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', sql<string>`now()`)]))
    .where(sql<boolean>`not shut_out(${caseId}::uuid)`),
)

/** The rows of `relationsHeld` as relations. */
export const relationsIn = (rows: readonly { readonly relation: string }[]): ReadonlySet<Relation> =>
  new Set(relationNames.filter((relation) => rows.some((row) => row.relation === relation)))

/** As `relationsHeld`, asked by itself. */
export async function relationsToCase(tx: Tx, caseId: CaseId): Promise<ReadonlySet<Relation>> {
  return relationsIn(await relationsHeld.ask(tx, { caseId }))
}

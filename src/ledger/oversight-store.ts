import { sql } from 'kysely'
import type { TakenOutKind } from '../../contract/oversight.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'

/** What whoever acts audits; null for one who audits nothing. */
export async function myAudit(tx: Tx): Promise<{ readonly of_court: boolean } | null> {
  const { rows } = await sql<{ of_court: boolean }>`select of_court from my_audit()`.execute(tx.db)
  return rows[0] ?? null
}

export interface VerificationRow {
  readonly id: string
  readonly asked_at: string | null
  readonly by: string | null
  readonly at: string | null
  readonly chains: number | null
  readonly entries: string | null
  readonly checkpoints: number | null
  readonly broken: number | null
}

export async function verificationsHere(tx: Tx, most: number): Promise<readonly VerificationRow[]> {
  return (await sql<VerificationRow>`select * from verifications_here(${most}::integer)`.execute(tx.db)).rows
}

export interface TakenOutRow {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly what: TakenOutKind
  readonly looked: boolean
  readonly case_id: CaseId | null
  readonly number: string | null
  readonly compartment: Compartment | null
}

/** A case is named, and its part, to an auditor who could take that very extract himself. */
export async function takenOutHere(tx: Tx, most: number): Promise<readonly TakenOutRow[]> {
  const { rows } = await sql<TakenOutRow>`
    select t.id, t.at, t.by, t.what, t.looked, h.case_id, c.number, h.compartment
    from taken_out_here(${most}::integer) t
    left join ledger_head h on h.case_id = t.case_id and h.compartment = t.compartment
    left join court_case c on c.case_id = h.case_id
    order by t.at desc`.execute(tx.db)
  return rows
}

export interface WalledReadRow {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly looked: boolean
  readonly case_id: CaseId | null
  readonly number: string | null
}

export async function readsDespiteWalls(tx: Tx, most: number): Promise<readonly WalledReadRow[]> {
  const { rows } = await sql<WalledReadRow>`
    select r.id, r.at, r.by, r.looked, c.case_id, c.number
    from reads_despite_walls(${most}::integer) r left join court_case c on c.case_id = r.case_id
    order by r.at desc`.execute(tx.db)
  return rows
}

import { sql } from 'kysely'
import { Stage } from '../../contract/cases.ts'
import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { stages } from './domain/lifecycle.ts'

export type MoveRefusal =
  | CommonRefusal
  | { readonly kind: 'wrong-stage'; readonly stage: Stage; readonly wanted: Stage }

/** Problems of every verb that moves a case: spread them into the area's own. */
export const moveProblems = {
  'wrong-stage': {
    status: 409,
    title: 'The case stands elsewhere now',
    detail: ({ stage }) =>
      `It is at “${stages[stage].label}”: ${stages[stage].meaning} From there this step does not lead on. Reload the case to see what comes next.`,
  },
} satisfies Problems<Extract<MoveRefusal, { kind: 'wrong-stage' }>>

export interface Moved {
  readonly from: Stage
  readonly version: number
}

/**
 * The only way a case changes its stage: by a step of the lifecycle, by one whose relation may take it, told in the
 * compartment `status`. The system may take any step there is.
 * @param version when given, the version that was read: another one is refused as stale
 */
export async function moveCase(
  tx: Tx,
  caseId: CaseId,
  to: Stage,
  version?: number,
): Promise<Outcome<Moved, MoveRefusal>> {
  const { rows } = await sql<{ outcome: string; stage: string | null; version: number | null }>`
    select outcome, stage, version from move_case(${caseId}::uuid, ${to}, ${version ?? null}::integer)`.execute(tx.db)
  const [row] = rows
  if (!row || row.stage === null || row.version === null) return refuse({ kind: 'not-found' })
  const stage = Stage.parse(row.stage)
  switch (row.outcome) {
    case 'moved':
      return done({ from: stage, version: row.version })
    case 'stale':
      return refuse({ kind: 'stale', version: row.version })
    case 'wrong-stage':
      return refuse({ kind: 'wrong-stage', stage, wanted: to })
    case 'not-allowed':
      return refuse({ kind: 'not-allowed' })
    default:
      throw new Error(`move_case answered ${row.outcome}`)
  }
}

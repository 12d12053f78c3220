import type { DeadlineRun } from '../../../contract/deadlines.ts'
import { wireMoment, wireMomentOrNull } from '../../people/moment.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { runsOfCourts } from './run-store.ts'

/** How far each court's deadlines are computed anew. A case that came in meanwhile is counted as done. */
export async function viewRuns(tx: Tx): Promise<Outcome<{ runs: DeadlineRun[] }, never>> {
  const rows = await runsOfCourts(tx)
  return done({
    runs: rows.map((row) => ({
      court: row.name,
      pack: row.pack,
      cases: Math.max(row.cases_total, row.cases_done),
      done: row.cases_done,
      changed: row.changed,
      startedAt: wireMoment(row.started_at),
      finishedAt: wireMomentOrNull(row.finished_at),
    })),
  })
}

import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { HearingRefusal } from './problems.ts'
import { courtScene, type CourtScene } from './scene.ts'
import type { HearingRow } from './store.ts'

/** The scene with a hearing in progress. */
export interface RunningScene extends CourtScene {
  readonly running: HearingRow
}

/** Sees the hearing in progress and asks whether this may be done at it. */
export async function runningHearing(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  caseId: CaseId,
  allowed: (scene: CourtScene) => boolean,
): Promise<Outcome<RunningScene, HearingRefusal>> {
  const scene = await courtScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  if (!allowed(scene)) return refuse({ kind: 'not-allowed' })
  const { running } = scene
  return running ? done({ ...scene, running }) : refuse({ kind: 'no-hearing' })
}

/** Takes the next version of the hearing, if it is still the one that was read. */
export async function nextVersion(
  tx: Tx,
  caseId: CaseId,
  { running }: RunningScene,
  version: number,
): Promise<Outcome<null, HearingRefusal>> {
  const changed = await tx.db
    .updateTable('plea_hearing')
    .set({ version: version + 1 })
    .where('case_id', '=', caseId)
    .where('plea_hearing_id', '=', running.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n ? done(null) : refuse({ kind: 'stale', version: running.version })
}

/** Ends the hearing's record. */
export async function closeHearing(tx: Tx, caseId: CaseId, { id }: HearingRow, reason: string): Promise<void> {
  await tx.db
    .updateTable('plea_hearing')
    .set((set) => ({
      status: 'ended',
      ended_at: tx.now.toString(),
      end_reason: reason,
      version: set('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('plea_hearing_id', '=', id)
    .execute()
}

import type { Updateable } from 'kysely'
import type { DB } from '../../platform/postgres/schema.ts'
import type { Services } from '../../law/services.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { partyScene, type PartyScene, type WholeAgreement } from './parties-view.ts'
import type { AgreementRefusal } from './problems.ts'

/** The scene with an agreement that is being drafted and signed. */
export interface DraftScene extends PartyScene {
  readonly whole: WholeAgreement
}

/** Sees the agreement that is being signed, asks whether this may be done, and that it is the version that was read. */
export async function openDraft(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  input: { readonly caseId: CaseId; readonly version: number },
  allowed: (scene: PartyScene) => boolean,
): Promise<Outcome<DraftScene, AgreementRefusal>> {
  const scene = await partyScene(tx, services, input.caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  if (!allowed(scene)) return refuse({ kind: 'not-allowed' })
  const { whole } = scene
  if (!whole || whole.row.status !== 'draft') return refuse({ kind: 'agreement-not-open' })
  if (whole.row.version !== input.version) return refuse({ kind: 'stale', version: whole.row.version })
  return done({ ...scene, whole })
}

/** Changes the agreement if it is still the version that was read. */
export async function changeAgreement(
  tx: Tx,
  caseId: CaseId,
  { row }: WholeAgreement,
  change: Updateable<DB['agreement']>,
): Promise<Outcome<null, CommonRefusal>> {
  const changed = await tx.db
    .updateTable('agreement')
    .set({ ...change, version: row.version + 1 })
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n ? done(null) : refuse({ kind: 'stale', version: row.version + 1 })
}

/** Holds the agreement as it was read until the transaction ends, without changing it. */
export async function holdAgreement(
  tx: Tx,
  caseId: CaseId,
  { row }: WholeAgreement,
): Promise<Outcome<null, CommonRefusal>> {
  const held = await tx.db
    .selectFrom('agreement')
    .select('version')
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', row.id)
    .where('version', '=', row.version)
    .forUpdate()
    .executeTakeFirst()
  return held ? done(null) : refuse({ kind: 'stale', version: row.version + 1 })
}

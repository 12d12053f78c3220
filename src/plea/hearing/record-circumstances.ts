import type { Disclosure, FindingKind, Interpreter } from '../../../contract/hearing.ts'
import { record } from '../../ledger/record.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRule } from '../agreement/policy.ts'
import { mayRecord } from './policy.ts'
import type { HearingRefusal } from './problems.ts'
import { runningHearing } from './running.ts'

/** Records by whom the hearing is taken down, who interprets, and how the agreement was disclosed. */
export async function recordCircumstances(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  input: {
    readonly caseId: CaseId
    readonly version: number
    readonly recordingRef: string
    readonly interpreter: Interpreter | null
    readonly disclosure: Disclosure | null
  },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, version, recordingRef, interpreter, disclosure } = input
  const scene = await runningHearing(tx, services, caseId, mayRecord)
  if (!scene.ok) return scene
  const { running } = scene.value
  const changed = await tx.db
    .updateTable('plea_hearing')
    .set({
      recording_ref: recordingRef,
      interpreter: interpreter && JSON.stringify(interpreter),
      disclosure: disclosure && JSON.stringify(disclosure),
      version: version + 1,
    })
    .where('case_id', '=', caseId)
    .where('plea_hearing_id', '=', running.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return refuse({ kind: 'stale', version: running.version })
  await record(tx, {
    kind: 'hearing.circumstances-recorded',
    caseId,
    compartment: 'court-file',
    subject: running.id,
    data: { recordingRef, interpreter, disclosure },
  })
  return done(caseId)
}

/** Records a finding of the judge; a later one of the same kind takes its place. */
export async function recordFinding(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly kind: FindingKind; readonly found: boolean; readonly note: string },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, kind, found, note } = input
  const scene = await runningHearing(tx, services, caseId, ({ relations }) => mayRule(actor, relations))
  if (!scene.ok) return scene
  const { running } = scene.value
  const finding = { found, note, by_name: actor.name, at: tx.now.toString() }
  await tx.db
    .insertInto('hearing_finding')
    .values({ case_id: caseId, plea_hearing_id: running.id, kind, ...finding })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'plea_hearing_id', 'kind'])
        .doUpdateSet((set) => ({ ...finding, version: set('hearing_finding.version', '+', 1) })),
    )
    .execute()
  await record(tx, {
    kind: 'hearing.finding-recorded',
    caseId,
    compartment: 'court-file',
    subject: running.id,
    data: { finding: kind, found, note },
  })
  return done(caseId)
}

import type { TrialSetting } from '../../../contract/trial.ts'
import { wireMoment } from '../../people/moment.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId, PersonId } from '../../vocabulary/ids.ts'

export type Side = TrialSetting['side']

const sideWords: Record<Side, string> = {
  prosecution: 'Notice of the prosecution',
  defense: 'Notice of the defense',
  court: 'Setting by the court',
}

interface NewSetting {
  readonly settingId: string
  readonly side: Side
  readonly remarks: string
  readonly documentId: string
  readonly hearingId: string | null
  readonly by: { readonly person: PersonId; readonly name: string }
}

export async function insertSetting(tx: Tx, caseId: CaseId, setting: NewSetting): Promise<void> {
  await tx.db
    .insertInto('trial_setting')
    .values({
      case_id: caseId,
      setting_id: setting.settingId,
      side: setting.side,
      remarks: setting.remarks,
      document_id: setting.documentId,
      hearing_id: setting.hearingId,
      set_by: setting.by.person,
      set_by_name: setting.by.name,
      set_at: tx.now.toString(),
    })
    .execute()
}

/** By whom a case was set for trial, the newest first. */
export async function settingsSeen(tx: Tx, caseId: CaseId): Promise<TrialSetting[]> {
  const rows = await tx.db
    .selectFrom('trial_setting')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('set_at', 'desc')
    .orderBy('setting_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.setting_id,
    side: row.side,
    sideLabel: sideWords[row.side],
    by: row.set_by_name,
    at: wireMoment(row.set_at),
    remarks: row.remarks,
    documentId: row.document_id,
  }))
}

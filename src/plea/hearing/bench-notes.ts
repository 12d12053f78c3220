import type { BenchNotes } from '../../../contract/hearing.ts'
import { relationsToCase } from '../../identity/access.ts'
import { record } from '../../ledger/record.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import { noteRead, type Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { isBench } from '../agreement/policy.ts'
import { momentOf } from '../agreement/store.ts'

/** The chambers' notes; for anybody else there is nothing here. */
export async function viewBenchNotes(tx: Tx, caseId: CaseId): Promise<Outcome<BenchNotes, CommonRefusal>> {
  if (!isBench(await relationsToCase(tx, caseId))) return refuse({ kind: 'not-found' })
  const row = await tx.db.selectFrom('bench_note').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return done({ version: 0, text: '', savedAt: null })
  noteRead(tx, caseId, 'bench')
  return done({ version: row.version, text: row.text, savedAt: momentOf(row.saved_at) })
}

/** Saves the notes over the version that was read. The ledger keeps that they were saved, not what they say. */
export async function saveBenchNotes(
  tx: Tx,
  input: { readonly caseId: CaseId; readonly version: number; readonly text: string },
): Promise<Outcome<CaseId, CommonRefusal>> {
  const { caseId, version, text } = input
  const before = await viewBenchNotes(tx, caseId)
  if (!before.ok) return before
  if (before.value.version !== version) return refuse({ kind: 'stale', version: before.value.version })
  const saved = { text, saved_at: tx.now.toString(), version: version + 1 }
  const row =
    version === 0
      ? await tx.db
          .insertInto('bench_note')
          .values({ case_id: caseId, ...saved })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx.db
          .updateTable('bench_note')
          .set(saved)
          .where('case_id', '=', caseId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  if (!row) return refuse({ kind: 'stale', version: version + 1 })
  await record(tx, {
    kind: 'hearing.notes-saved',
    caseId,
    compartment: 'bench',
    subject: caseId,
    data: { characters: text.length },
  })
  return done(caseId)
}

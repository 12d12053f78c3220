import type { ChargingDraftInput } from '../../contract/filing.ts'
import { offenseColumns, offensesOn, classWords } from '../cases/domain/offense-words.ts'
import { mayDraftCharges } from '../cases/domain/policies.ts'
import { packOf } from '../cases/packs.ts'
import { proposedIn, suspectIn } from '../cases/referred.ts'
import { offenseByCode } from '../law/domain/offenses.ts'
import type { RulePack } from '../law/domain/rule-pack.ts'
import type { Services } from '../law/services.ts'
import { record } from '../ledger/record.ts'
import { isProsecution } from '../people/domain/policies.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { draftSeen, replaceDraftFile, saveDraft, type KeptCount } from './charging-store.ts'
import { insertDocument } from './document-store.ts'
import type { FilingRefusal } from './problems.ts'
import { setDraft, type PaperServices } from './set-charging-paper.ts'

/** Saves the charging memo and the counts, and typesets the charging document: all of it the prosecution's own. */
export async function draftCharges(
  tx: Tx,
  actor: Actor,
  services: PaperServices & Pick<Services, 'packs'>,
  input: ChargingDraftInput & { caseId: CaseId; version: number },
): Promise<Outcome<{ caseId: CaseId }, FilingRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isProsecution(seen)) return refuse({ kind: 'not-allowed' })
  if (!mayDraftCharges(seen)) return refuse({ kind: 'wrong-stage', stage: seen.stage, wanted: 'filed' })
  const before = await draftSeen(tx, seen.caseId)
  if ((before?.version ?? 0) !== input.version) return refuse({ kind: 'stale', version: before?.version ?? 0 })
  const counts = await countsOf(tx, seen, packOf(services.packs, seen.court), input)
  if (!counts.ok) return counts
  const suspect = await suspectIn(tx, seen.caseId)
  if (!suspect) return refuse({ kind: 'not-found' })
  const file = await setDraft(services, {
    seen,
    actor,
    defendant: `${suspect.givenName} ${suspect.familyName}`,
    counts: counts.value,
  })
  const documentId = before?.document_id ?? uuidv7()
  if (before?.document_id) await replaceDraftFile(tx, seen.caseId, documentId, file)
  else
    await insertDocument(tx, seen.caseId, {
      documentId,
      compartment: 'prosecution',
      kind: 'charging-draft',
      title: 'Draft of the charging document',
      sha256: file.sha256,
      bytes: file.size,
      mediaType: 'application/pdf',
      by: actor.person,
    })
  const saved = await saveDraft(tx, seen.caseId, input.version, {
    memo: input.memo,
    counts: counts.value,
    documentId,
    by: actor.person,
  })
  if (!saved) return refuse({ kind: 'stale', version: input.version + 1 })
  await record(tx, {
    kind: 'filing.charges-drafted',
    caseId: seen.caseId,
    compartment: 'prosecution',
    subject: documentId,
    data: { sha256: file.sha256, counts: counts.value.map((count) => count.offenseCode) },
  })
  return done({ caseId: seen.caseId })
}

/** The counts with their offenses as the law defined them on the day of the conduct. */
async function countsOf(
  tx: Tx,
  seen: SeenCase,
  pack: RulePack,
  input: ChargingDraftInput,
): Promise<Outcome<readonly KeptCount[], FilingRefusal>> {
  const proposed = new Set((await proposedIn(tx, seen.caseId)).map((charge) => charge.id))
  const counts: KeptCount[] = []
  for (const [index, count] of input.counts.entries()) {
    if (count.onOrAbout > seen.today) return refuse({ kind: 'conduct-in-the-future' })
    if (count.proposedChargeId !== null && !proposed.has(count.proposedChargeId))
      return refuse({ kind: 'unknown-proposed-charge' })
    const offense = offenseByCode(offensesOn(pack, count.onOrAbout), count.offenseCode)
    if (!offense) return refuse({ kind: 'unknown-offense', code: count.offenseCode })
    const columns = offenseColumns(offense)
    counts.push({
      ...count,
      n: index + 1,
      offenseTitle: columns.offense_title,
      statute: columns.statute,
      class: offense.class,
      classLabel: classWords(offense.class),
    })
  }
  return done(counts)
}

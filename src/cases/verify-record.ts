import type { VerifiedPart } from '../../contract/case-record.ts'
import { extractOf } from '../ledger/extract.ts'
import { verifyExtract } from '../ledger/verify.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { instant, instantText, type InstantText } from '../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'

/** Follows the chain of each compartment that whoever asks holds in the case, with its places in the checkpoints. */
export async function verifyRecord(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<{ parts: VerifiedPart[]; at: InstantText }, CommonRefusal>> {
  if (!(await seeCase(tx, actor, caseId))) return refuse({ kind: 'not-found' })
  const parts: VerifiedPart[] = []
  for (const compartment of await compartmentsWithEntries(tx, caseId)) {
    const part = await verifiedPart(tx, caseId, compartment)
    if (part) parts.push(part)
  }
  return done({ parts, at: instantText(tx.now) })
}

async function compartmentsWithEntries(tx: Tx, caseId: CaseId): Promise<readonly Compartment[]> {
  const rows = await tx.db
    .selectFrom('ledger_entry')
    .select('compartment')
    .distinct()
    .where('case_id', '=', caseId)
    .orderBy('compartment')
    .execute()
  return rows.map((row) => Compartment.parse(row.compartment))
}

async function verifiedPart(tx: Tx, caseId: CaseId, compartment: Compartment): Promise<VerifiedPart | null> {
  const extract = await extractOf(tx, caseId, compartment)
  if (!extract) return null
  noteRead(tx, caseId, compartment)
  const { broken } = verifyExtract(extract)
  const last = extract.proofs.at(-1)
  const first = broken[0]
  return {
    compartment,
    compartmentLabel: compartmentWords(compartment),
    entries: extract.entries.length,
    checkpoints: extract.proofs.length,
    lastCheckpoint: last ? instantText(instant(last.at)) : null,
    broken: first ? { entry: first.seq, why: first.why } : null,
  }
}

import type { z } from 'zod'
import type { listDocuments } from '../../contract/filing.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { documentLines } from './document-line.ts'
import { uploadPlaces } from './upload-places.ts'

/** The files of the case and where the actor may add one. */
export async function viewDocuments(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<z.input<typeof listDocuments.response>, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const places = await uploadPlaces(tx, seen)
  return done({
    documents: await documentLines(tx, caseId),
    uploadTo: places.map((compartment) => ({ compartment, label: compartmentWords(compartment) })),
  })
}

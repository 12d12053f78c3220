import { mayAddFile } from '../cases/domain/policies.ts'
import type { SeenCase } from '../people/seen-case.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'
import { fixedCompartments, type FixedCompartment } from '../vocabulary/compartments.ts'
import { writableCompartments } from './document-store.ts'

/**
 * Work files go into one's own file. What others are to have comes there by a step that says so: a filing into the
 * court's file, a production between the parties.
 */
const forWorkFiles: ReadonlySet<FixedCompartment> = new Set([
  'investigation',
  'prosecution',
  'defense',
  'victim',
  'bench',
])

/** Where the actor may add a file. */
export async function uploadPlaces(tx: Tx, seen: SeenCase): Promise<readonly FixedCompartment[]> {
  if (!mayAddFile(seen)) return []
  const writable = await writableCompartments(tx, seen.caseId)
  return fixedCompartments
    .filter((compartment) => forWorkFiles.has(compartment) && writable.has(compartment))
    .toSorted((a, b) => compartmentWords(a).localeCompare(compartmentWords(b), 'en'))
}

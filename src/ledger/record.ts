import { sql } from 'kysely'
import type { EventKind } from '../../contract/events.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId, PersonId } from '../vocabulary/ids.ts'

/** Something that happened in a case, as the ledger keeps it. */
export interface Happening {
  readonly kind: EventKind
  readonly caseId: CaseId
  /** Where it is recorded: only holders of this compartment ever learn of it. */
  readonly compartment: Compartment
  /** The id of the thing it happened to. */
  readonly subject: string
  /** What is to be known later, as JSON; it is hashed with a salt, so it may be expunged. */
  readonly data?: Readonly<Record<string, unknown>>
  /** The person for whom the actor acts, as counsel for a defendant. */
  readonly onBehalfOf?: PersonId
}

/**
 * Appends one entry to the chain of its compartment, in the change's own transaction.
 * @returns the entry's number in that chain
 * @throws when the actor may not write in the compartment: the transaction is lost and the caller answers 404
 */
export async function record(tx: Tx, happening: Happening): Promise<number> {
  const { rows } = await sql<{ seq: string }>`
    select append_entry(${happening.caseId}::uuid, ${happening.compartment}, ${happening.kind}, 1, ${happening.subject},
      ${happening.onBehalfOf ?? null}::uuid, ${JSON.stringify(happening.data ?? {})}::jsonb) as seq`.execute(tx.db)
  return Number(rows[0]?.seq)
}

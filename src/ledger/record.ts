import { sql } from 'kysely'
import type { EventKind } from '../../contract/events.ts'
import { question } from '../platform/postgres/question.ts'
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

interface Entry {
  readonly caseId: CaseId
  readonly compartment: Compartment
  readonly kind: EventKind
  readonly subject: string
  readonly onBehalfOf: PersonId | null
  readonly data: string
}

const append = question(
  (_db, { caseId, compartment, kind, subject, onBehalfOf, data }: Entry) => sql<{ seq: string }>`
    select append_entry(${caseId}::uuid, ${compartment}, ${kind}, 1, ${subject}, ${onBehalfOf}::uuid, ${data}::jsonb) as seq`,
)

/**
 * Appends one entry to the chain of its compartment, in the change's own transaction.
 * @returns the entry's number in that chain
 * @throws when the actor may not write in the compartment: the transaction is lost and the caller answers 404
 */
export async function record(tx: Tx, happening: Happening): Promise<number> {
  const { caseId, compartment, kind, subject, onBehalfOf = null, data = {} } = happening
  const [row] = await append.ask(tx, { caseId, compartment, kind, subject, onBehalfOf, data: JSON.stringify(data) })
  return Number(row?.seq)
}

import type { Kysely } from 'kysely'
import type { Blobs } from '../platform/blobs/blobs.ts'
import type { Typesetter } from '../platform/pdf/typesetter.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { RulePack } from './domain/rule-pack.ts'

/**
 * What an area's routes are built with beside the transaction: `pleaRoutes(services)`. A verb takes what it needs of
 * it as an argument.
 */
export interface Services {
  /** As whoever asks. A bound route gets its transaction from it and needs it rarely. */
  readonly db: Kysely<DB>
  /** As whoever asks, with few connections of its own: for what may take long, search and exports. */
  readonly searchDb: Kysely<DB>
  /** As the system: sign-in and the worker only, never on behalf of a person. */
  readonly systemDb: Kysely<DB>
  /** Rule packs by jurisdiction, as `court.pack` names them. */
  readonly packs: ReadonlyMap<string, RulePack>
  readonly blobs: Blobs
  /** Sets a paper from a template of src/filing/templates as tagged PDF/UA-1. */
  readonly typeset: Typesetter['typeset']
}

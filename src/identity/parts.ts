import type { Kysely } from 'kysely'
import { now } from '../platform/clock.ts'
import type { DB } from '../platform/postgres/schema.ts'

/** What sign-in needs of the server. */
export interface IdentityParts {
  /** The system's connection: a request without an actor yet is looked up by it, and accounts are read by no other. */
  readonly systemDb: Kysely<DB>
  /** The origin by which browsers reach this server; without it, whatever host the request names. */
  readonly publicUrl?: string | undefined
  /** The moment it is; tests move it. */
  readonly clock?: () => Temporal.Instant
}

/** The moment it is, by the parts' own clock. */
export const momentOf = (parts: IdentityParts): Temporal.Instant => (parts.clock ?? now)()

/** Behind https cookies say so. */
export const isSecure = (parts: IdentityParts): boolean => parts.publicUrl?.startsWith('https:') ?? false

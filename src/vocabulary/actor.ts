import type { CourtId, OfficeId, PersonId, PrincipalId } from './ids.ts'
import type { OfficeKind, Position } from './positions.ts'

/**
 * Whoever acts in a request: a signed-in person with all of his principals (himself and his teams).
 * What he sees in a case is the database's to say, by his principals; what he may do there is a policy's.
 */
export interface Actor {
  readonly person: PersonId
  readonly name: string
  readonly principals: readonly PrincipalId[]
  readonly positions: readonly Position[]
  readonly office: { readonly id: OfficeId; readonly kind: OfficeKind; readonly name: string } | null
  /** The court whose zone and rules apply to the person's work; null for one who belongs to none. */
  readonly court: CourtId | null
}

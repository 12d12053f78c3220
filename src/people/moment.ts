import { instantFromPg } from '../platform/postgres/types.ts'
import { instantText, type InstantText } from '../vocabulary/instant.ts'

/** A `timestamptz` of the database as the wire carries it. */
export function wireMoment(text: string): InstantText {
  return instantText(instantFromPg(text))
}

/** As `wireMoment`, where there may be none. */
export function wireMomentOrNull(text: string | null): InstantText | null {
  return text === null ? null : wireMoment(text)
}

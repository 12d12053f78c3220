import { z } from 'zod'

/** Everything that needs somebody and is of no one case, as the database finds it (`my_upkeep`, `my_oversight`); a test compares the two. */
export const upkeeps = [
  'account-locked',
  'import-failed',
  'rows-held',
  'address-failed',
  'record-broken',
  'record-unverified',
  'extracts-taken',
  'exports-made',
  'read-behind-wall',
] as const

export const UpkeepKind = z.enum(upkeeps)
export type UpkeepKind = z.infer<typeof UpkeepKind>

import { z } from 'zod'

/** Whether a person has checked a rule against its source. An unverified rule says so on screen. */
export const Verification = z.union([
  z.strictObject({ by: z.string().min(1), on: z.iso.date() }),
  z.strictObject({ unverified: z.string().min(1).describe('Why it is not verified.') }),
  z.strictObject({ invented: z.string().min(1).describe('The law of an invented place: nothing to verify against.') }),
])
export type Verification = z.infer<typeof Verification>

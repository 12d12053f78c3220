import { z } from 'zod'

/** A charge as the police proposed it, kept with the step that filed it: the referral itself stays with police and prosecution. */
export const AsReferred = z.object({
  offenseCode: z.string(),
  offenseTitle: z.string(),
  statute: z.string(),
  class: z.string(),
})
export type AsReferred = z.infer<typeof AsReferred>

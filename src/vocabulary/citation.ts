import { z } from 'zod'

/** Where a rule is written: the citation as a lawyer writes it, and a place to read it if there is one. */
export const Citation = z.object({
  text: z.string().min(1).describe('As cited: "Fed. R. Crim. P. 11(b)(1)(C)".'),
  url: z.url().optional(),
})
export type Citation = z.infer<typeof Citation>

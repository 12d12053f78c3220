import { z } from 'zod'

/** A text said to a defendant, in each language in which the system speaks. */
export const Words = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
export type Words = z.infer<typeof Words>

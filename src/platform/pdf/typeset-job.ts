import { z } from 'zod'
import type { Json } from './printable.ts'

/** What the thread is asked to set. */
export const Job = z.object({
  id: z.int(),
  template: z.string().regex(/^[a-z0-9-]+$/),
  data: z.custom<Json>(),
  title: z.string().min(1),
  lang: z.enum(['en', 'es']),
})
export type Job = z.infer<typeof Job>

/** What the thread answers. */
export const JobResult = z.union([
  z.object({ id: z.int(), pdf: z.instanceof(Uint8Array) }),
  z.object({ id: z.int(), failed: z.string() }),
])
export type JobResult = z.infer<typeof JobResult>

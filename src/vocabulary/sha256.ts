import { z } from 'zod'

/** The SHA-256 of a file's bytes, in lower-case hexadecimal: it names the content. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
  .describe('SHA-256 of the bytes, 64 lower-case hexadecimal digits.')
export type Sha256 = z.infer<typeof Sha256>

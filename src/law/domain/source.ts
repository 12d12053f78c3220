import { z } from 'zod'
import type { Citation } from '../../vocabulary/citation.ts'

/** How well we know what the source says. */
export const SourceTag = z.enum(['read', 'read-in-part', 'from-memory', 'own-rule', 'invented'])
export type SourceTag = z.infer<typeof SourceTag>

/** Where a figure or a text of a rule pack comes from. */
export const Source = z.strictObject({ cite: z.string().min(1), url: z.url().optional(), tag: SourceTag })
export type Source = z.infer<typeof Source>

/** Whether a person has checked the rule against its source. An unverified rule says so on screen. */
export const Verification = z.union([
  z.strictObject({ by: z.string().min(1), on: z.iso.date() }),
  z.strictObject({ unverified: z.string().min(1).describe('Why it is not verified.') }),
  z.strictObject({ invented: z.string().min(1).describe('The law of an invented place: nothing to verify against.') }),
])
export type Verification = z.infer<typeof Verification>

export function citationOf(source: Source): Citation {
  return source.url === undefined ? { text: source.cite } : { text: source.cite, url: source.url }
}

import { z } from 'zod'
import type { Citation } from '../../vocabulary/citation.ts'

/** How well we know what the source says. */
export const SourceTag = z.enum(['read', 'read-in-part', 'from-memory', 'own-rule', 'invented'])
export type SourceTag = z.infer<typeof SourceTag>

/** Where a figure or a text of a rule pack comes from. */
export const Source = z.strictObject({ cite: z.string().min(1), url: z.url().optional(), tag: SourceTag })
export type Source = z.infer<typeof Source>

export function citationOf(source: Source): Citation {
  return source.url === undefined ? { text: source.cite } : { text: source.cite, url: source.url }
}

/** Whether an answer that rests on the source must say that nobody has read it whole. */
export function needsReading(source: Source): boolean {
  return source.tag === 'from-memory' || source.tag === 'read-in-part'
}

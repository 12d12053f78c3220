import { isField } from './fields.ts'
import type { Codes, Source } from './source-definition.ts'

/** A code outside the list of a field, and the listed code that a person said it stands for. */
export interface AcceptedCode {
  readonly field: string
  readonly code: string
  readonly means: string
}

/**
 * The source with its lists as people of a court completed them: an accepted code means what the listed one means, and is
 * kept as the source writes it. What no longer fits the definition is left out, and its rows are held again.
 */
export function withAcceptedCodes(source: Source, accepted: readonly AcceptedCode[]): Source {
  const codes = new Map(source.codes)
  const byHand = new Map(source.byHand)
  for (const { field, code, means } of accepted) {
    const list = isField(field) ? codes.get(field) : undefined
    const meaning = list?.kind === 'means' ? list.means.get(means) : undefined
    if (!isField(field) || list?.kind !== 'means' || meaning === undefined || list.means.has(code)) continue
    const completed: Codes = { kind: 'means', means: new Map([...list.means, [code, meaning]]) }
    codes.set(field, completed)
    byHand.set(field, new Set([...(byHand.get(field) ?? []), code]))
  }
  return { ...source, codes, byHand }
}

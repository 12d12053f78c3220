import type { Covers } from './glyph-coverage.ts'

/** What JSON can say: the data of a paper. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The data as it can be printed, and the characters that were replaced by their code point. */
export interface Printable {
  readonly data: Json
  readonly replaced: readonly string[]
}

/** Characters that change how others are read or shown, without being seen: overrides of direction and controls. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}]/u
const kept = new Set(['\n', '\t'])
/** Zero-width joiners belong to the spelling of some languages. */
const joiners = new Set(['\u200C', '\u200D', '\u00AD'])

/**
 * Data whose texts hold only what the fonts can show. Anything else (an emoji, a script without a font, an override of the
 * reading direction) is written as its code point, `[U+1F600]`: nothing is dropped in silence, and a paper cannot
 * read differently from what was entered.
 */
export function printable(data: Json, covers: Covers): Printable {
  const replaced = new Set<string>()
  return { data: inData(data, (text) => inText(text, covers, replaced)), replaced: [...replaced] }
}

function inData(data: Json, change: (text: string) => string): Json {
  if (typeof data === 'string') return change(data)
  if (data === null || typeof data !== 'object') return data
  if (isList(data)) return data.map((inner) => inData(inner, change))
  const members = Object.entries(data).flatMap(([key, inner]) =>
    inner === undefined ? [] : [[key, inData(inner, change)] as const],
  )
  return Object.fromEntries(members)
}

/** `Array.isArray` does not narrow a read-only list. */
function isList(data: object): data is readonly Json[] {
  return Array.isArray(data)
}

function inText(text: string, covers: Covers, replaced: Set<string>): string {
  const wellFormed = text.replaceAll('\r\n', '\n').toWellFormed().normalize('NFC')
  return Array.from(wellFormed, (character) => {
    if (canBeShown(character, covers)) return character
    replaced.add(character)
    return codePointOf(character)
  }).join('')
}

function canBeShown(character: string, covers: Covers): boolean {
  if (kept.has(character)) return true
  const codePoint = character.codePointAt(0) ?? 0
  return covers(codePoint) && (joiners.has(character) || !hidden.test(character))
}

function codePointOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

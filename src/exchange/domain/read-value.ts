import type { Field, FieldType, SourceDate, Value } from './fields.ts'
import { fieldTypes } from './fields.ts'
import { isMeaningField } from './code-meanings.ts'
import { nearestCode } from './nearest-code.ts'
import type { Source } from './source-definition.ts'
import { sourceDate } from './source-dates.ts'

/** Why a value cannot be read. Rows that are held for the same kind of reason are shown together. */
export type FaultKind = 'missing' | 'not-a-key' | 'not-a-date' | 'not-a-number' | 'not-yes-or-no' | 'unknown-code'

export interface ValueFault {
  readonly fault: FaultKind
  readonly words: string
  /** A known code that may be meant; never taken for granted. */
  readonly proposal?: string
}

export type ReadValue = { readonly value: Value } | ValueFault

/** Reads the text of a field, which is not empty. */
export type ReadText = (field: Field, text: string) => ReadValue

/** How the values of a source are read. Keeps the few thousand dates that fill an extract, and lets go of them before they grow with it. */
export function valueReader(source: Source): ReadText {
  const remembered = new Map<string, SourceDate | null>()
  const dateOf = (text: string): SourceDate | null => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    if (remembered.size >= mostRemembered) remembered.clear()
    const read = sourceDate(text, source.dates, source.court.zone)
    remembered.set(text, read)
    return read
  }
  const day = (text: string): ReadValue => {
    const value = dateOf(text)
    return value ? { value } : { fault: 'not-a-date', words: `is not a date (${source.dates.at(-1)})` }
  }
  const readers: Record<FieldType, (text: string, field: Field) => ReadValue> = {
    ...plainReaders,
    key: (text) =>
      source.keys.test(text) ? { value: text } : { fault: 'not-a-key', words: 'is not a key of this source' },
    day,
    moment: day,
    code: (text, field) => readCode(source, field, text),
  }
  return (field, text) => readers[fieldTypes[field]](text, field)
}

const mostRemembered = 50_000

const number =
  (pattern: RegExp, words: string) =>
  (text: string): ReadValue =>
    pattern.test(text) ? { value: Number(text) } : { fault: 'not-a-number', words }

const plainReaders = {
  text: (text: string): ReadValue => ({ value: text }),
  whole: number(/^-?\d{1,9}$/, 'is not a whole number'),
  decimal: number(/^\d{1,6}(?:\.\d{1,4})?$/, 'is not a number'),
  ordinal: number(/^[1-9]\d{0,5}$/, 'is not a count of charges'),
  flag: (text: string): ReadValue => {
    if (/^(?:true|yes|1)$/i.test(text)) return { value: true }
    if (/^(?:false|no|0)$/i.test(text)) return { value: false }
    return { fault: 'not-yes-or-no', words: 'is neither true nor false' }
  },
}

/** A code whose meaning the load depends on must be in the list; any other is kept as it stands. */
function readCode(source: Source, field: Field, text: string): ReadValue {
  const codes = source.codes.get(field)
  if (!isMeaningField(field) || codes?.kind !== 'means' || codes.means.has(text)) return { value: text }
  const proposal = nearestCode(text, [...codes.means.keys()])
  const proposed = proposal === null ? 'no known code is near it' : `perhaps "${proposal}" is meant`
  const fault: ValueFault = { fault: 'unknown-code', words: `is not in the list of codes of this source; ${proposed}` }
  return proposal === null ? fault : { ...fault, proposal }
}

import { hash } from 'node:crypto'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { doubtsOf } from './doubts.ts'
import { type Field, keyFields, type RowKind, textIn, type Value, type Values, walledFields } from './fields.ts'
import { type FaultKind, type ReadText, type ValueFault, valueReader } from './read-value.ts'
import type { FileDefinition, Source } from './source-definition.ts'
import type { Flag } from './suspicions.ts'

/** A record as it was cut from a file. */
export type SourceRecord =
  | {
      readonly line: number
      readonly original: string
      readonly encodingDoubted: boolean
      readonly values: readonly string[]
    }
  | { readonly line: number; readonly original: string; readonly broken: string }

/** What kind of reason holds a row back; rows held for the same kind are shown together. */
export type HeldFor =
  | FaultKind
  | 'broken-line'
  | 'wrong-number-of-values'
  | 'repeats'
  | 'contradicts'
  | 'no-parent'
  | 'worked-on'

/** Values of some columns that a person put right, by column. */
export type Mend = Readonly<Record<string, string>>

interface At {
  readonly file: string
  readonly line: number
  readonly original: string
  /** Hash of the original text: the same row in a later file is known by it. */
  readonly print: string
  readonly mend: Mend | null
  /** The earlier run that the row came with; null when it comes with this one. */
  readonly run: string | null
}

/** A row that can be loaded, perhaps with doubts. */
export interface ReadableRow extends At {
  readonly outcome: 'read'
  readonly kind: RowKind
  readonly key: string
  readonly hash: string
  readonly values: Values
  readonly flags: readonly Flag[]
}

/** A row that cannot be loaded as it stands. */
export interface HeldRow extends At {
  readonly outcome: 'quarantined'
  readonly heldFor: HeldFor
  readonly reason: string
  /** The column at fault; null when the whole row is. */
  readonly column: string | null
  /** What stands there; null when it is of a walled kind. */
  readonly value: string | null
  readonly proposal: string | null
  /** Keys of the defendant's case, as far as the row tells them. */
  readonly about: { readonly matter: string; readonly defendant: string } | null
}

/** A row of an extract, once: read (perhaps with flags) or quarantined with the reason. */
export type ReadRow = ReadableRow | HeldRow

/** How to read the rows of one file. */
export interface RowReader {
  (record: SourceRecord): ReadRow
}

/**
 * Makes the reader of a file whose heading names these columns.
 * @param columns the columns of the file in order, as the definition names them
 * @param asOf the last day that the extract can know of
 * @param mendOf what was put right in the row whose original text has this hash
 * @param run the earlier run that the rows came with; null when they come with this one
 */
export function rowReader(
  source: Source,
  file: FileDefinition,
  columns: readonly string[],
  asOf: LegalDate,
  mendOf: (print: string) => Mend | null = () => null,
  run: string | null = null,
): RowReader {
  const readText = valueReader(source)
  const placeOf = new Map(columns.map((column, place) => [column, place]))
  return (record) => {
    const print = printOf(record.original)
    const mend = mendOf(print)
    const at: At = { file: file.name, line: record.line, original: record.original, print, mend, run }
    const cells = cellsOf(record, columns.length, mend)
    if ('heldFor' in cells) return { ...at, ...cells, about: null }
    const textOf = (column: string): string => {
      const mended = mend?.[column]
      if (mended !== undefined) return mended.trim()
      const place = placeOf.get(column)
      return place === undefined ? '' : (cells.values[place] ?? '').trim()
    }
    const read = readValues(file, textOf, readText)
    if ('heldFor' in read) return { ...at, ...read, about: aboutOf(source, file, textOf) }
    const flags = doubtsOf(source, file, read.values, textOf, asOf)
    return {
      ...at,
      outcome: 'read',
      kind: file.tells,
      key: keyFields[file.tells].map((field) => textIn(read.values, field)).join('/'),
      hash: contentHash(file, textOf),
      values: read.values,
      flags: cells.encodingDoubted ? [...flags, { suspicion: 'text-encoding', column: '', original: null }] : flags,
    }
  }
}

type Fault = Omit<HeldRow, keyof At | 'about'>

const held = (
  heldFor: HeldFor,
  reason: string,
  at: Pick<Fault, 'column' | 'value' | 'proposal'> = { column: null, value: null, proposal: null },
): Fault => ({ outcome: 'quarantined', heldFor, reason, ...at })

/** The case that a row names, though something else of it cannot be read. */
function aboutOf(source: Source, file: FileDefinition, textOf: (column: string) => string): HeldRow['about'] {
  const [matter = '', defendant = ''] = keyFields.defendant.map((field) => textOf(file.columnOf.get(field) ?? ''))
  return source.keys.test(matter) && source.keys.test(defendant) ? { matter, defendant } : null
}

/** A line that could not be cut into values can only be mended whole; then its own text no longer counts. */
function cellsOf(
  record: SourceRecord,
  expected: number,
  mend: Mend | null,
): Fault | { readonly values: readonly string[]; readonly encodingDoubted: boolean } {
  if ('broken' in record) {
    return mend ? { values: [], encodingDoubted: false } : held('broken-line', record.broken)
  }
  const found = record.values.length
  if (found === expected) return record
  if (mend) return { values: [], encodingDoubted: record.encodingDoubted }
  const words = `The row has ${found} ${found === 1 ? 'value' : 'values'} where the heading names ${expected} columns.`
  return held('wrong-number-of-values', words)
}

function readValues(
  file: FileDefinition,
  textOf: (column: string) => string,
  readText: ReadText,
): Fault | { readonly values: Values } {
  const values = new Map<Field, Value>()
  const faults: (ValueFault & { column: string; field: Field; text: string })[] = []
  for (const [column, field] of file.fields) {
    const text = textOf(column)
    if (text === '') {
      if (file.neededHere.has(field)) faults.push({ fault: 'missing', words: 'is empty', column, field, text })
      continue
    }
    const read = readText(field, text)
    if ('value' in read) values.set(field, read.value)
    else faults.push({ ...read, column, field, text })
  }
  const [first] = faults
  if (!first) return { values }
  const reason = faults.map((fault) => `${fault.column}${shown(fault.field, fault.text)} ${fault.words}.`).join(' ')
  return held(first.fault, reason, {
    column: first.column,
    value: walledFields.has(first.field) ? null : first.text.slice(0, longestHeldValue),
    proposal: first.proposal ?? null,
  })
}

const longestQuotedValue = 60
const longestHeldValue = 200

/** Values of walled fields stay out of reasons: a reason is read by people who may not read the row. */
function shown(field: Field, text: string): string {
  return text === '' || walledFields.has(field) ? '' : ` "${text.slice(0, longestQuotedValue)}"`
}

/** A fingerprint of text, as the database makes it too. */
export const printOf = (text: string): string => hash('sha256', text, 'hex')

const betweenValues = '\u001F'

/** A hash of what the row says, indifferent to the order of columns and to how the file is written. */
function contentHash(file: FileDefinition, textOf: (column: string) => string): string {
  return printOf(file.fields.map(([column]) => textOf(column)).join(betweenValues))
}

import { createHash } from 'node:crypto'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { flagsOf } from './flag-row.ts'
import type { SourceFile } from './source-files.ts'
import { sourceColumns } from './source-files.ts'
import { type ColumnFault, type SourceRow, readSourceRow } from './source-rows.ts'
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

/** A row of the extract, once: read (perhaps with flags) or quarantined with the reason. */
export type ReadRow =
  | {
      readonly outcome: 'read'
      readonly file: SourceFile
      readonly line: number
      readonly original: string
      readonly key: string
      readonly hash: string
      readonly source: SourceRow
      readonly flags: readonly Flag[]
    }
  | {
      readonly outcome: 'quarantined'
      readonly file: SourceFile
      readonly line: number
      readonly original: string
      readonly reason: string
    }

/** Reads one record of a file. `columns` are the file's headings in order, as columns. */
export function readRow(file: SourceFile, columns: readonly string[], record: SourceRecord, asOf: LegalDate): ReadRow {
  const at = { file, line: record.line, original: record.original }
  if ('broken' in record) return { ...at, outcome: 'quarantined', reason: record.broken }
  if (record.values.length !== columns.length) {
    return {
      ...at,
      outcome: 'quarantined',
      reason: countFault(record.values.length, columns.length),
    }
  }
  const byColumn = Object.fromEntries(columns.map((column, place) => [column, record.values[place] ?? '']))
  const read = readSourceRow(file, byColumn)
  if (!read.ok) return { ...at, outcome: 'quarantined', reason: read.faults.map(faultInWords).join(' ') }
  const flags = flagsOf(read.value, asOf)
  return {
    ...at,
    outcome: 'read',
    key: sourceKey(read.value),
    hash: contentHash(file, byColumn),
    source: read.value,
    flags: record.encodingDoubted ? [...flags, { suspicion: 'text-encoding', column: '' }] : flags,
  }
}

function countFault(found: number, expected: number): string {
  return `The row has ${found} ${found === 1 ? 'value' : 'values'} where the heading names ${expected} columns.`
}

/** Values of walled columns stay out of reasons: a reason is read by people who may not read the row. */
const walledColumns: ReadonlySet<string> = new Set(['age_at_incident', 'gender', 'race'])
const longestQuotedValue = 60

function faultInWords({ column, value, fault }: ColumnFault): string {
  const shown = value === '' || walledColumns.has(column) ? '' : ` "${value.slice(0, longestQuotedValue)}"`
  return `${column}${shown} ${fault}.`
}

/** What the source means the row by: the same thing in a later extract has the same key. */
function sourceKey({ file, row }: SourceRow): string {
  if (file === 'intake') return `${row.case_id}/${row.case_participant_id}`
  return `${row.case_id}/${row.case_participant_id}/${row.charge_id}`
}

const betweenValues = '\u001F'

/** A hash of what the row says, indifferent to the order of columns and to how the file is written. */
function contentHash(file: SourceFile, byColumn: Readonly<Record<string, string>>): string {
  const values = sourceColumns[file].map((column) => (byColumn[column] ?? '').trim())
  return createHash('sha256').update(values.join(betweenValues)).digest('hex')
}

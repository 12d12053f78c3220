import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, type Outcome, refuse } from '../vocabulary/outcome.ts'
import { recordFrom } from './read-records.ts'
import { type Field, walledFields } from './domain/fields.ts'
import { type HeldFor, type Mend, type ReadRow, rowReader } from './domain/read-row.ts'
import { type FileDefinition, fileNamed, type Source } from './domain/source-definition.ts'

/** A row in quarantine, as it lies there. */
export interface RowInQuarantine {
  readonly file: string
  readonly line: number
  readonly heldFor: HeldFor
  /** The column at fault; null when the whole row is. */
  readonly column: string | null
  readonly original: string
  readonly mend: Mend | null
  readonly heading: readonly string[]
  readonly asOf: LegalDate
}

/** A value of a held row as a person may see it. */
export interface ShownValue {
  readonly column: string
  /** Null when it is of a walled kind. */
  readonly text: string | null
  readonly mended: string | null
  readonly atFault: boolean
}

/** Rows that a person may put right: a repeat has nothing of its own, and a case that went on is mended on its own screens. */
export const isMendable = (row: RowInQuarantine): boolean => row.heldFor !== 'repeats' && row.heldFor !== 'worked-on'

/** The values of a held row under the source's own names; none of them has a text when the line could not be cut. */
export function valuesShown(source: Source, row: RowInQuarantine): { cut: boolean; values: readonly ShownValue[] } {
  const file = fileNamed(source, row.file)
  const record = recordFrom(row.line, row.original, false)
  const cells = 'values' in record && record.values.length === row.heading.length ? record.values : null
  const values = columnsHere(file, row.heading).map(([column, field]) => {
    const walled = walledFields.has(field)
    const text = cells?.[row.heading.indexOf(column)]?.trim() ?? ''
    return {
      column,
      text: walled ? null : text,
      mended: walled ? null : (row.mend?.[column] ?? null),
      atFault: column === row.column,
    }
  })
  return { cut: cells !== null, values }
}

/**
 * A line that could not be cut, for a person to read; null when it could be, or when it may name race, gender or age, which
 * nobody can tell apart in it.
 */
export function lineShown(source: Source, row: RowInQuarantine): string | null {
  const columns = columnsHere(fileNamed(source, row.file), row.heading)
  return valuesShown(source, row).cut || columns.some(([, field]) => walledFields.has(field)) ? null : row.original
}

/** The columns of a file in the order of its heading, as far as they are read. */
function columnsHere(file: FileDefinition, heading: readonly string[]): readonly (readonly [string, Field])[] {
  const place = (column: string): number => heading.indexOf(column)
  return file.fields.filter(([column]) => place(column) >= 0).toSorted(([a], [b]) => place(a) - place(b))
}

/** Why what a person put right cannot be taken. */
export type MendRefusal =
  | { readonly kind: 'not-mendable' }
  | { readonly kind: 'no-such-column'; readonly column: string }
  | { readonly kind: 'still-not-readable'; readonly reason: string; readonly column: string | null }
  | { readonly kind: 'still-contradicts' }

/** The mend that the row then has, once the import's own reader can read the row with it. */
export function mendedBy(source: Source, row: RowInQuarantine, values: Mend): Outcome<Mend, MendRefusal> {
  if (!isMendable(row)) return refuse({ kind: 'not-mendable' })
  const file = fileNamed(source, row.file)
  const strange = Object.keys(values).find((column) => !file.fields.some(([known]) => known === column))
  if (strange !== undefined) return refuse({ kind: 'no-such-column', column: strange })
  const mend = { ...row.mend, ...values }
  const read = readWith(source, row, mend)
  if (read.outcome === 'quarantined')
    return refuse({ kind: 'still-not-readable', reason: read.reason, column: read.column })
  const before = row.heldFor === 'contradicts' ? readWith(source, row, null) : null
  return before?.outcome === 'read' && before.key === read.key ? refuse({ kind: 'still-contradicts' }) : done(mend)
}

function readWith(source: Source, row: RowInQuarantine, mend: Mend | null): ReadRow {
  const read = rowReader(source, fileNamed(source, row.file), row.heading, row.asOf, () => mend)
  return read(recordFrom(row.line, row.original, false))
}

import { isMeaningField, type MeaningField } from './code-meanings.ts'
import { allFields, dateIn, type Field, type FieldType, fieldTypes, numberIn, textIn, type Values } from './fields.ts'
import type { HeldRow, ReadRow } from './read-row.ts'
import { sentenceTerm } from './sentence-term.ts'
import type { Source } from './source-definition.ts'
import { syntheticName } from './synthetic-name.ts'

/*
 * A row as the stage takes it: where it stands and what it says, and beside each value what the source's lists say it
 * means here.
 */

const sqlTypes: Readonly<Record<FieldType, string>> = {
  key: 'text',
  text: 'text',
  code: 'text',
  day: 'date',
  moment: 'date',
  flag: 'boolean',
  whole: 'integer',
  decimal: 'numeric',
  ordinal: 'integer',
}

type Cell = string | number | boolean | null

/** What a row means beside what it says. */
const meanings = {
  arrested_at: 'timestamptz',
  stage_if_uncharged: 'text',
  approved: 'boolean',
  offense_class: 'text',
  disposition_kind: 'text',
  sentence_kind: 'text',
  term: 'jsonb',
} as const
type MeaningColumn = keyof typeof meanings

/** Columns of the stage that hold what a row says, with their types. */
export const saidColumns: readonly (readonly [name: string, type: string])[] = [
  ...allFields.map((field) => [field, sqlTypes[fieldTypes[field]]] as const),
  ...Object.entries(meanings),
]

const placeColumns = [
  ['file', 'text not null'],
  ['kind', 'text'],
  ['line', 'integer not null'],
  ['original', 'text not null'],
  ['print', 'text not null'],
  ['mend', 'jsonb'],
  ['run_id', 'uuid'],
  ['reason', 'text'],
  ['held_for', 'text'],
  ['column_name', 'text'],
  ['proposal', 'text'],
  ['held_value', 'text'],
  ['source_key', 'text'],
  ['hash', 'text'],
  ['flags', 'jsonb'],
] as const

/** Every column that a row is staged into, with its type. */
export const stageColumns: readonly (readonly [name: string, type: string])[] = [...placeColumns, ...saidColumns]

/** The cells of a row, in the order of the stage's columns. */
export function stagedRow(source: Source, row: ReadRow): readonly Cell[] {
  const { file, line, original, print } = row
  const mend = row.mend ? JSON.stringify(row.mend) : null
  if (row.outcome === 'quarantined') {
    const { heldFor, reason, column, value, proposal, about, run } = row
    const place = [file, null, line, original, print, mend, run, reason, heldFor, column, proposal, value]
    return [...place, null, null, null, ...saidOfHeld(about)]
  }
  const flags = row.flags.length > 0 ? JSON.stringify(row.flags) : null
  const place = [file, row.kind, line, original, print, mend, row.run, null, null, null, null, null]
  return [...place, row.key, row.hash, flags, ...said(source, row.values)]
}

/** Of a held row nothing is loaded; its keys tell of which case it is. */
function saidOfHeld(about: HeldRow['about']): Cell[] {
  return saidColumns.map(([name]) =>
    name === 'matter_ref' ? (about?.matter ?? null) : name === 'defendant_ref' ? (about?.defendant ?? null) : null,
  )
}

function said(source: Source, values: Values): Cell[] {
  const cells = allFields.map((field) => cellOf(source, values, field))
  const meant = meaningOf(source, values)
  return [...cells, ...meaningColumns.map((column) => meant[column])]
}

const meaningColumns: readonly MeaningColumn[] = [
  'arrested_at',
  'stage_if_uncharged',
  'approved',
  'offense_class',
  'disposition_kind',
  'sentence_kind',
  'term',
]

function cellOf(source: Source, values: Values, field: Field): Cell {
  if (field === 'statute') return textIn(values, 'statute') ?? statuteOf(source, values)
  if (source.names === 'generated' && (field === 'given_name' || field === 'family_name'))
    return generated(values, field)
  const value = values.get(field)
  if (value === undefined) return null
  return typeof value === 'object' ? value.on : value
}

function generated(values: Values, field: 'given_name' | 'family_name'): string {
  const { given, family } = syntheticName(textIn(values, 'defendant_ref') ?? '')
  return field === 'given_name' ? given : family
}

/** A statute as it is cited, from its parts; null when one is missing. Sections may cite a second statute. */
function statuteOf(source: Source, values: Values): string | null {
  if (source.statute === undefined) return null
  let missing = false
  const cited = source.statute.replaceAll(/\{(chapter|act|section)\}/g, (_, part: 'chapter' | 'act' | 'section') => {
    const text = textIn(values, part)
    missing ||= text === null
    return text ?? ''
  })
  return missing ? null : cited
}

function meaningOf(source: Source, values: Values): Readonly<Record<MeaningColumn, Cell>> {
  const meant = (field: MeaningField): string | null => codeMeaning(source, field, textIn(values, field))
  const decision = meant('decision')
  const term = sentenceTerm(numberIn(values, 'commitment_term'), meant('commitment_unit'))
  return {
    arrested_at: dateIn(values, 'arrested_on')?.at?.toString() ?? null,
    // Decisions leave the matter with the prosecution, send it back, or end it there.
    stage_if_uncharged: decision === null || decision === 'charged' ? 'screening' : decision,
    approved: decision === null || decision === 'charged',
    offense_class: meant('class') ?? 'unknown',
    disposition_kind: meant('disposition'),
    sentence_kind: meant('sentence_type'),
    term: term === null ? null : JSON.stringify(term),
  }
}

function codeMeaning(source: Source, field: MeaningField, code: string | null): string | null {
  const codes = source.codes.get(field)
  if (code === null || codes?.kind !== 'means' || !isMeaningField(field)) return null
  return codes.means.get(code) ?? null
}

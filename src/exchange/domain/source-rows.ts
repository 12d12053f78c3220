import { z } from 'zod'
import { type SourceDate, sourceDate } from './source-dates.ts'
import type { SourceFile } from './source-files.ts'

/*
 * A row of each file as it is read: keys and day of receipt must be there, everything else may be missing, and whatever
 * is there must be readable. Code values stay as the source writes them.
 */

const text = z.string().transform((value) => value.trim())
const given = text.refine((value) => value !== '', { error: 'is empty', abort: true })
const optionalText = text.transform((value) => (value === '' ? null : value))

/** A key of the source: hashed to a whole number, kept as text because it does not fit a double. */
const key = given.refine((value) => /^\d{1,24}$/.test(value), 'is not a whole number')

const day = readDay(given)
const optionalDay = text.transform((value, context) => (value === '' ? null : dayOrIssue(value, context)))

function readDay(input: z.ZodType<string, string>) {
  return input.transform((value, context) => dayOrIssue(value, context))
}

function dayOrIssue(value: string, context: z.core.$RefinementCtx): SourceDate | typeof z.NEVER {
  const date = rememberedDate(value)
  if (date) return date
  context.addIssue({ code: 'custom', message: 'is not a date (M/D/YYYY h:mm:ss AM)' })
  return z.NEVER
}

/** The same few thousand dates fill a whole extract; the memory is let go before it can grow with the file. */
const remembered = new Map<string, SourceDate | null>()
const mostRemembered = 50_000
function rememberedDate(value: string): SourceDate | null {
  const known = remembered.get(value)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const read = sourceDate(value)
  remembered.set(value, read)
  return read
}

const flag = given.transform((value, context) => {
  if (/^(?:true|1)$/i.test(value)) return true
  if (/^(?:false|0)$/i.test(value)) return false
  context.addIssue({ code: 'custom', message: 'is neither true nor false' })
  return z.NEVER
})

const optionalWhole = wholeNumber(/^-?\d{1,9}$/, 'is not a whole number')
const optionalDecimal = wholeNumber(/^\d{1,6}(?:\.\d{1,4})?$/, 'is not a number')
const ordinal = given.refine((value) => /^[1-9]\d{0,5}$/.test(value), 'is not a count of charges').transform(Number)

function wholeNumber(pattern: RegExp, message: string) {
  return text
    .refine((value) => value === '' || pattern.test(value), message)
    .transform((value) => (value === '' ? null : Number(value)))
}

const identity = {
  case_id: key,
  case_participant_id: key,
  offense_category: optionalText,
  updated_offense_category: optionalText,
  age_at_incident: optionalWhole,
  gender: optionalText,
  race: optionalText,
  incident_begin_date: optionalDay,
  incident_end_date: optionalDay,
  arrest_date: optionalDay,
  law_enforcement_agency: optionalText,
  unit: optionalText,
  incident_city: optionalText,
  received_date: day,
}

const charge = {
  primary_charge: flag,
  charge_id: key,
  charge_version_id: key,
  arraignment_date: optionalDay,
  charge_count: ordinal,
}

const disposed = {
  disposition_charged_offense_title: given,
  disposition_charged_chapter: optionalText,
  disposition_charged_act: optionalText,
  disposition_charged_section: optionalText,
  disposition_charged_class: optionalText,
  disposition_charged_aoic: optionalText,
  disposition_date: day,
  charge_disposition: given,
  charge_disposition_reason: optionalText,
  court_name: optionalText,
  court_facility: optionalText,
}

export const IntakeRow = z.object({
  ...identity,
  participant_status: optionalText,
  felony_review_date: optionalDay,
  felony_review_result: optionalText,
})
export type IntakeRow = z.infer<typeof IntakeRow>

export const InitiationRow = z.object({
  ...identity,
  ...charge,
  charge_offense_title: given,
  chapter: optionalText,
  act: optionalText,
  section: optionalText,
  class: optionalText,
  aoic: optionalText,
  event: optionalText,
  event_date: optionalDay,
})
export type InitiationRow = z.infer<typeof InitiationRow>

export const DispositionRow = z.object({
  ...identity,
  ...charge,
  ...disposed,
  judge: optionalText,
})
export type DispositionRow = z.infer<typeof DispositionRow>

export const SentenceRow = z.object({
  ...identity,
  ...charge,
  ...disposed,
  sentence_phase: optionalText,
  sentence_date: day,
  sentence_judge: optionalText,
  sentence_type: given,
  current_sentence: flag,
  commitment_type: optionalText,
  commitment_term: optionalDecimal,
  commitment_unit: optionalText,
  length_of_case_in_days: optionalWhole,
})
export type SentenceRow = z.infer<typeof SentenceRow>

/** A row with the name of its file. */
export type SourceRow =
  | { readonly file: 'intake'; readonly row: IntakeRow }
  | { readonly file: 'initiation'; readonly row: InitiationRow }
  | { readonly file: 'dispositions'; readonly row: DispositionRow }
  | { readonly file: 'sentencing'; readonly row: SentenceRow }

type Record_ = Readonly<Record<string, string>>

/** The row, or what is wrong with each column that cannot be read. */
export type RowReading =
  | { readonly ok: true; readonly value: SourceRow }
  | { readonly ok: false; readonly faults: readonly ColumnFault[] }

export interface ColumnFault {
  readonly column: string
  readonly value: string
  readonly fault: string
}

const readers = {
  intake: (record) => reading(record, IntakeRow.safeParse(record), (row) => ({ file: 'intake', row })),
  initiation: (record) => reading(record, InitiationRow.safeParse(record), (row) => ({ file: 'initiation', row })),
  dispositions: (record) => reading(record, DispositionRow.safeParse(record), (row) => ({ file: 'dispositions', row })),
  sentencing: (record) => reading(record, SentenceRow.safeParse(record), (row) => ({ file: 'sentencing', row })),
} satisfies Record<SourceFile, (record: Record_) => RowReading>

/** Reads a record (column to text) as a row of its file. */
export function readSourceRow(file: SourceFile, record: Record_): RowReading {
  return readers[file](record)
}

function reading<T>(record: Record_, parsed: z.ZodSafeParseResult<T>, asRow: (row: T) => SourceRow): RowReading {
  if (parsed.success) return { ok: true, value: asRow(parsed.data) }
  const faults = parsed.error.issues.map((issue) => {
    const column = String(issue.path[0] ?? '')
    return { column, value: record[column] ?? '', fault: issue.message }
  })
  return { ok: false, faults }
}

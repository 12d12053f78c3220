import { daysBetween, type LegalDate } from '../../vocabulary/legal-date.ts'
import { isMeaningField } from './code-meanings.ts'
import { dateIn, type Field, fieldTypes, numberIn, textIn, type Values, walledFields } from './fields.ts'
import type { FileDefinition, Source } from './source-definition.ts'
import type { Flag, RowSuspicion } from './suspicions.ts'

const yearInDays = 365.25
const bounds = {
  youngest: 10,
  oldest: 110,
  arrestFromIncidentInDays: 10 * yearInDays,
  lengthOfCaseInDays: 30 * yearInDays,
} as const

type Doubt = (suspicion: RowSuspicion, field: Field) => void

/**
 * What is doubtful in a row by itself, each doubt with its column.
 * @param textOf the text of a column as the source writes it
 * @param asOf the last day the extract can know of
 */
export function doubtsOf(
  source: Source,
  file: FileDefinition,
  values: Values,
  textOf: (column: string) => string,
  asOf: LegalDate,
): readonly Flag[] {
  const found: Flag[] = []
  const doubt: Doubt = (suspicion, field) => {
    const column = file.columnOf.get(field)
    if (column === undefined) return
    found.push({ suspicion, column, original: walledFields.has(field) ? null : textOf(column) })
  }
  person(doubt, source, values)
  dates(doubt, values, asOf)
  codes(doubt, source, values)
  offense(doubt, source, values)
  if (file.tells === 'disposition' && !values.has('judge')) doubt('judge-missing', 'judge')
  if (file.tells === 'sentence') sentence(doubt, values)
  return found
}

function person(doubt: Doubt, source: Source, values: Values): void {
  const age = numberIn(values, 'age_at_incident')
  if (age !== null && (age < bounds.youngest || age > bounds.oldest)) doubt('age-not-believable', 'age_at_incident')
  const race = textIn(values, 'race')
  if (race !== null && spelledOtherwise(source, race)) doubt('race-spelling', 'race')
  const gender = textIn(values, 'gender')
  if (gender !== null && !isKnown(source, 'gender', gender)) doubt('gender-not-stated', 'gender')
}

function spelledOtherwise(source: Source, race: string): boolean {
  const codes = source.codes.get('race')
  if (codes?.kind !== 'known' || codes.known.has(race)) return false
  const folded = race.toLowerCase()
  return [...codes.known].some((known) => known.toLowerCase() === folded)
}

/** A date that comes before another which it must follow. */
const inOrder: readonly (readonly [RowSuspicion, later: Field, earlier: Field])[] = [
  ['incident-after-receipt', 'received_on', 'incident_began_on'],
  ['incident-ends-before-it-begins', 'incident_ended_on', 'incident_began_on'],
  ['charged-before-receipt', 'charged_on', 'received_on'],
  ['disposed-before-receipt', 'disposed_on', 'received_on'],
  ['arraigned-before-receipt', 'arraigned_on', 'received_on'],
  ['sentenced-before-receipt', 'sentenced_on', 'received_on'],
  ['sentenced-before-disposition', 'sentenced_on', 'disposed_on'],
]

function dates(doubt: Doubt, values: Values, asOf: LegalDate): void {
  for (const [field, value] of values) {
    if (typeof value === 'object' && value.on > asOf) doubt('in-the-future', field)
  }
  for (const [suspicion, later, earlier] of inOrder) {
    const [after, before] = [dateIn(values, later), dateIn(values, earlier)]
    if (after && before && after.on < before.on)
      doubt(suspicion, suspicion === 'incident-after-receipt' ? 'incident_began_on' : later)
  }
  const [began, arrest] = [dateIn(values, 'incident_began_on'), dateIn(values, 'arrested_on')]
  if (!began || !arrest || began.on === arrest.on) return
  const days = daysBetween(began.on, arrest.on)
  if (days < -1) doubt('arrest-before-incident', 'arrested_on')
  if (Math.abs(days) > bounds.arrestFromIncidentInDays) doubt('arrest-far-from-incident', 'arrested_on')
}

/** A code that is only kept may be any; one that the lists themselves do not explain is doubted too. */
function codes(doubt: Doubt, source: Source, values: Values): void {
  for (const [field, value] of values) {
    if (fieldTypes[field] !== 'code' || field === 'gender' || typeof value !== 'string') continue
    if (source.byHand.get(field)?.has(value)) doubt('code-by-hand', field)
    if (!isKnown(source, field, value) && !(field === 'race' && spelledOtherwise(source, value)))
      doubt('unknown-code', field)
  }
}

function isKnown(source: Source, field: Field, code: string): boolean {
  const codes = source.codes.get(field)
  if (!codes) return true
  if (codes.kind === 'known') return codes.known.has(code)
  const meaning = codes.means.get(code)
  return meaning !== undefined && !(isMeaningField(field) && meaning === 'unknown' && code !== 'unknown')
}

function offense(doubt: Doubt, source: Source, values: Values): void {
  const code = textIn(values, 'offense_code')
  if (code !== null && code.length < (source.offenseCodeLength ?? 0)) doubt('code-shortened', 'offense_code')
  const title = textIn(values, 'title')
  if (title !== null && /[[\]]/.test(title)) doubt('title-in-brackets', 'title')
  if (title?.includes('?')) doubt('title-garbled', 'title')
}

function sentence(doubt: Doubt, values: Values): void {
  const term = numberIn(values, 'commitment_term')
  if (term === 0) doubt('term-zero', 'commitment_term')
  if (term !== null && !Number.isInteger(term)) doubt('term-in-fractions', 'commitment_term')
  const length = numberIn(values, 'case_length_in_days')
  if (length !== null && (length < 0 || length > bounds.lengthOfCaseInDays))
    doubt('length-of-case-not-believable', 'case_length_in_days')
}

import type { Instant } from '../../vocabulary/instant.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'

/*
 * What this program takes from a row of another system: the fields onto which a source definition maps its columns. The
 * names are ours; the values stay as the source writes them until a list of the definition says what they mean.
 */

/** What a row tells of: a defendant's case, a charge as filed, how a charge ended, or a sentence. */
export const rowKinds = ['defendant', 'charge', 'disposition', 'sentence'] as const
export type RowKind = (typeof rowKinds)[number]

/** How the text of a field is read. */
export type FieldType = 'key' | 'text' | 'code' | 'day' | 'moment' | 'flag' | 'whole' | 'decimal' | 'ordinal'

export const fieldTypes = {
  matter_ref: 'key',
  defendant_ref: 'key',
  charge_ref: 'key',
  given_name: 'text',
  family_name: 'text',
  received_on: 'day',
  offense_category: 'text',
  updated_offense_category: 'text',
  incident_began_on: 'day',
  incident_ended_on: 'day',
  incident_city: 'text',
  agency: 'text',
  unit: 'text',
  arrested_on: 'moment',
  race: 'code',
  gender: 'code',
  age_at_incident: 'whole',
  decision: 'code',
  reviewed_on: 'day',
  review_result: 'code',
  primary_charge: 'flag',
  charge_version: 'key',
  count_number: 'ordinal',
  title: 'text',
  statute: 'text',
  chapter: 'text',
  act: 'text',
  section: 'text',
  offense_code: 'text',
  class: 'code',
  event: 'code',
  charged_on: 'day',
  arraigned_on: 'day',
  disposition: 'code',
  disposition_reason: 'text',
  disposed_on: 'day',
  judge: 'text',
  court_name: 'text',
  court_facility: 'text',
  phase: 'code',
  sentenced_on: 'day',
  sentence_judge: 'text',
  sentence_type: 'code',
  current_sentence: 'flag',
  commitment_type: 'text',
  commitment_term: 'decimal',
  commitment_unit: 'code',
  case_length_in_days: 'whole',
} as const satisfies Record<string, FieldType>
export type Field = keyof typeof fieldTypes

export const isField = (name: string): name is Field => Object.hasOwn(fieldTypes, name)

/** Every field, in the order of the stage's columns. */
export const allFields: readonly Field[] = Object.keys(fieldTypes).filter(isField)

/** Fields that lie in the compartment of demographics: their values are told to nobody. */
export const walledFields: ReadonlySet<Field> = new Set<Field>(['race', 'gender', 'age_at_incident'])

/** Fields that tell what the prosecution decided at intake. */
export const prosecutionFields: ReadonlySet<Field> = new Set<Field>(['decision', 'reviewed_on', 'review_result'])

/** Fields that tell of the incident and the arrest, which lie with the investigation. */
export const incidentFields: ReadonlySet<Field> = new Set<Field>([
  'received_on',
  'offense_category',
  'updated_offense_category',
  'incident_began_on',
  'incident_ended_on',
  'incident_city',
  'agency',
  'unit',
  'arrested_on',
])

/** Fields that say which thing a row is about: the same thing in a later extract has the same values. */
export const keyFields = {
  defendant: ['matter_ref', 'defendant_ref'],
  charge: ['matter_ref', 'defendant_ref', 'charge_ref'],
  disposition: ['matter_ref', 'defendant_ref', 'charge_ref'],
  sentence: ['matter_ref', 'defendant_ref', 'charge_ref'],
} as const satisfies Record<RowKind, readonly Field[]>

/** Fields without which a row of its kind tells nothing that could be loaded. */
export const neededFields = {
  defendant: [...keyFields.defendant, 'received_on'],
  charge: [...keyFields.charge, 'title', 'count_number'],
  disposition: [...keyFields.disposition, 'disposition', 'disposed_on'],
  sentence: [...keyFields.sentence, 'sentence_type', 'sentenced_on'],
} as const satisfies Record<RowKind, readonly Field[]>

/** A day, and the moment when the source states a time. */
export interface SourceDate {
  readonly on: LegalDate
  readonly at: Instant | null
}

export type Value = string | number | boolean | SourceDate

/** What a row says, field by field; an empty value is not there. */
export type Values = ReadonlyMap<Field, Value>

export function textIn(values: Values, field: Field): string | null {
  const value = values.get(field)
  return typeof value === 'string' ? value : null
}

export function numberIn(values: Values, field: Field): number | null {
  const value = values.get(field)
  return typeof value === 'number' ? value : null
}

export function dateIn(values: Values, field: Field): SourceDate | null {
  const value = values.get(field)
  return typeof value === 'object' ? value : null
}

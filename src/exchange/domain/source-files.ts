/**
 * The four files of a Cook County State's Attorney extract and their columns, as the office's own data glossary
 * ("Data Glossary: All Columns, All Datasets") names them.
 */
export const sourceFiles = ['intake', 'initiation', 'dispositions', 'sentencing'] as const
export type SourceFile = (typeof sourceFiles)[number]

const person = ['age_at_incident', 'gender', 'race'] as const
const incident = [
  'incident_begin_date',
  'incident_end_date',
  'arrest_date',
  'law_enforcement_agency',
  'unit',
  'incident_city',
  'received_date',
] as const
const identity = ['case_id', 'case_participant_id', 'offense_category'] as const
const charge = ['primary_charge', 'charge_id', 'charge_version_id'] as const
const disposed = [
  'disposition_charged_offense_title',
  'disposition_charged_chapter',
  'disposition_charged_act',
  'disposition_charged_section',
  'disposition_charged_class',
  'disposition_charged_aoic',
  'disposition_date',
  'charge_disposition',
  'charge_disposition_reason',
] as const
const closing = ['arraignment_date', 'updated_offense_category', 'charge_count'] as const

export const sourceColumns = {
  intake: [
    ...identity,
    'participant_status',
    ...person,
    ...incident,
    'felony_review_date',
    'felony_review_result',
    'updated_offense_category',
  ],
  initiation: [
    ...identity,
    ...charge,
    'charge_offense_title',
    'chapter',
    'act',
    'section',
    'class',
    'aoic',
    'event',
    'event_date',
    ...person,
    ...incident,
    ...closing,
  ],
  dispositions: [
    ...identity,
    ...charge,
    ...disposed,
    'judge',
    'court_name',
    'court_facility',
    ...person,
    ...incident,
    ...closing,
  ],
  sentencing: [
    ...identity,
    ...charge,
    ...disposed,
    'sentence_phase',
    'sentence_date',
    'sentence_judge',
    'sentence_type',
    'current_sentence',
    'commitment_type',
    'commitment_term',
    'commitment_unit',
    'court_name',
    'court_facility',
    'length_of_case_in_days',
    ...person,
    ...incident,
    ...closing,
  ],
} as const satisfies Record<SourceFile, readonly string[]>

/** Other names under which the same column has been published. */
const columnAliases: Readonly<Record<string, string>> = {
  update_offense_category: 'updated_offense_category',
  law_enforcement_unit: 'unit',
  primary_charge_flag: 'primary_charge',
  current_sentence_flag: 'current_sentence',
  disposition_court_name: 'court_name',
  disposition_court_facility: 'court_facility',
  sentence_court_name: 'court_name',
  sentence_court_facility: 'court_facility',
}

/** The column a heading means: case, spaces and published aliases do not matter. */
export function columnOf(heading: string): string {
  const plain = heading.trim().toLowerCase().replaceAll(/\s+/g, '_')
  return columnAliases[plain] ?? plain
}

/** The columns a file needs and its heading does not name. */
export function missingColumns(file: SourceFile, headings: readonly string[]): string[] {
  const present = new Set(headings.map(columnOf))
  return sourceColumns[file].filter((column) => !present.has(column))
}

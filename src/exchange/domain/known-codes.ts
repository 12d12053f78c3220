import type { OffenseClass, SentenceKind } from '../../vocabulary/code-lists.ts'

/*
 * The codes an extract is known to use. A code outside these lists is loaded as it stands and flagged. Lists marked
 * "most common values" in the data glossary are completed from what the published extracts hold.
 */

/** The source's `class` and `disposition_charged_class`. @source Data glossary, "Class". */
export const offenseClasses: Readonly<Record<string, OffenseClass>> = {
  M: 'felony-m',
  X: 'felony-x',
  '1': 'felony-1',
  '2': 'felony-2',
  '3': 'felony-3',
  '4': 'felony-4',
  A: 'misdemeanor-a',
  B: 'misdemeanor-b',
  C: 'misdemeanor-c',
}

/** How a charge ended, as far as this import needs to tell. */
export type DispositionKind =
  | 'plea'
  | 'conviction'
  | 'acquittal'
  | 'dismissal'
  | 'superseded'
  | 'transferred'
  | 'warrant'
  | 'mistrial'
  | 'unknown'

/** The source's `charge_disposition`. @source Data glossary, "Charge_Disposition". */
export const dispositionKinds: Readonly<Record<string, DispositionKind>> = {
  'Plea Of Guilty': 'plea',
  'Plea of Guilty - Amended Charge': 'plea',
  'Plea of Guilty - Lesser Included': 'plea',
  'Plea of Guilty But Mentally Ill': 'plea',
  'Finding Guilty': 'conviction',
  'Finding Guilty - Lesser Included': 'conviction',
  'Finding Guilty - Amended Charge': 'conviction',
  'Verdict Guilty': 'conviction',
  'Verdict Guilty - Lesser Included': 'conviction',
  'Verdict Guilty - Amended Charge': 'conviction',
  FNG: 'acquittal',
  'FNG Reason Insanity': 'acquittal',
  'Verdict-Not Guilty': 'acquittal',
  'Nolle Prosecution': 'dismissal',
  FNPC: 'dismissal',
  SOL: 'dismissal',
  'Case Dismissed': 'dismissal',
  'Charge Rejected': 'dismissal',
  'Death Suggested-Cause Abated': 'dismissal',
  'Superseded by Indictment': 'superseded',
  'Transferred - Misd Crt': 'transferred',
  BFW: 'warrant',
  'Mistrial Declared': 'mistrial',
}

/** A disposition by plea is one whose text begins with "Plea". */
export function isPlea(disposition: string): boolean {
  return disposition.startsWith('Plea')
}

/** What a disposition is; a text not in the list is unknown, save that whatever begins with "Plea" is a plea. */
export function dispositionKind(disposition: string): DispositionKind {
  return dispositionKinds[disposition] ?? (isPlea(disposition) ? 'plea' : 'unknown')
}

/** The source's `sentence_type`. @source Data glossary, "Sentence_Type" and "Commitment_Type". */
export const sentenceKinds: Readonly<Record<string, SentenceKind>> = {
  Prison: 'prison',
  Jail: 'jail',
  Probation: 'probation',
  '2nd Chance Probation': 'probation',
  Supervision: 'supervision',
  'Conditional Discharge': 'conditional-discharge',
  'Conditional Release': 'conditional-discharge',
  'Cook County Boot Camp': 'jail',
  'Probation Terminated Satisfactorily': 'other',
  'Probation Terminated Unsatisfactorily': 'other',
  Death: 'other',
  'Inpatient Mental Health Services': 'treatment',
}

export const sentencePhases: ReadonlySet<string> = new Set([
  'Original Sentencing',
  'Resentenced',
  'Amended/Corrected Sentencing',
  'Probation Violation Sentencing',
  'Remanded Sentencing',
])

export const commitmentUnits: ReadonlySet<string> = new Set([
  'Year(s)',
  'Months',
  'Weeks',
  'Days',
  'Hours',
  'Term',
  'Natural Life',
])

/** The source's `event`: how a charge was formally filed. @source Data glossary, "Event". */
export const chargingEvents: ReadonlySet<string> = new Set([
  'Preliminary Hearing',
  'Indictment',
  'Re-Indictment',
  'Direct Indictment',
  'Grand Jury',
  'Information',
])

export const felonyReviewResults: ReadonlySet<string> = new Set([
  'Approved',
  'Rejected',
  'Continued Investigation',
  'Felony Review',
  'Victim Sensitive Interview',
  'Disregard',
  'Advice',
  'Arrest Warrant',
])

/** The spelling the source uses most for each value; another spelling of the same value is flagged. */
export const raceSpellings: readonly string[] = [
  'American Indian',
  'Asian',
  'Biracial',
  'Black',
  'HISPANIC',
  'Unknown',
  'White',
  'White/Black [Hispanic or Latino]',
  'White [Hispanic or Latino]',
]

export const genders: ReadonlySet<string> = new Set(['Male', 'Female'])

/** What became of a defendant at intake. A status outside the list opens no case. */
export const chargedAtIntake: ReadonlySet<string> = new Set(['Approved', 'Approved/Misdemeanor', 'Pending Warrant'])

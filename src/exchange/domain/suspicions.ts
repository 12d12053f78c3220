/*
 * Why a value is doubted. A doubted row is loaded as it stands: the source is the record, and a correction is a
 * person's to make.
 */

/** Doubts that one row raises by itself. */
export const rowSuspicions = {
  'in-the-future': 'A date lies after the day of the extract.',
  'disposed-before-receipt': 'The charge was disposed of before the case was received.',
  'sentenced-before-receipt': 'The sentence was imposed before the case was received.',
  'sentenced-before-disposition': 'The sentence was imposed before the disposition of the charge.',
  'charged-before-receipt': 'The charge was filed before the case was received.',
  'arraigned-before-receipt': 'The arraignment took place before the case was received.',
  'incident-after-receipt': 'The incident began after the case was received.',
  'incident-ends-before-it-begins': 'The incident ends before it begins.',
  'arrest-before-incident': 'The arrest came more than a day before the incident.',
  'arrest-far-from-incident': 'The arrest lies more than ten years from the incident.',
  'age-not-believable': 'The age is under 10 or over 110.',
  'title-in-brackets': 'The title of the offense stands in brackets, or has brackets in it.',
  'title-garbled': 'The title of the offense has a question mark where a character was lost.',
  'race-spelling': 'The race is spelled otherwise than the source usually spells it.',
  'gender-not-stated': 'The gender says only that none is known.',
  'unknown-code': 'A code is not in the lists known for this source.',
  'code-by-hand': 'A code is not in the lists of this source; a person said which listed code it stands for.',
  'code-shortened':
    'The statute code of the court administration is shorter than seven characters: leading zeros were lost.',
  'judge-missing': 'The disposition names no judge.',
  'term-zero': 'The length of the sentence is nothing.',
  'term-in-fractions': 'The length of the sentence is a fraction of its unit.',
  'length-of-case-not-believable': 'The length of the case is negative or over thirty years.',
  'text-encoding': 'The text was not UTF-8 and was read as Windows-1252.',
} as const satisfies Record<string, string>
export type RowSuspicion = keyof typeof rowSuspicions

/** Doubts that only rows together raise. */
export const crossSuspicions = {
  'charge-number-shared':
    'The number of the charge stands with more than one defendant; each keeps a charge of his own.',
  'not-in-intake': 'No intake row names this defendant of this case.',
  'charge-not-in-initiation': 'No initiation row names this charge.',
  'sentence-without-disposition': 'A sentence without a disposition of its charge.',
  'several-current-sentences': 'More than one sentence of the charge is called current.',
  'differs-from-intake': 'What the row says of the defendant or the incident differs from intake.',
  'charged-though-not-approved': 'Charges were filed though intake did not approve them.',
} as const satisfies Record<string, string>
export type CrossSuspicion = keyof typeof crossSuspicions

export type Suspicion = RowSuspicion | CrossSuspicion
export const suspicions: Readonly<Record<Suspicion, string>> = {
  ...rowSuspicions,
  ...crossSuspicions,
}

/** A doubt about a column of a row. */
export interface Flag {
  readonly suspicion: RowSuspicion
  readonly column: string
  /** The value as the source writes it; null when it is of a walled kind, or when the doubt is about the whole row. */
  readonly original: string | null
}

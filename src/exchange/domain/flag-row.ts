import { type LegalDate, daysBetween } from '../../vocabulary/legal-date.ts'
import {
  chargingEvents,
  commitmentUnits,
  dispositionKinds,
  felonyReviewResults,
  genders,
  offenseClasses,
  raceSpellings,
  sentenceKinds,
  sentencePhases,
} from './known-codes.ts'
import type { SourceDate } from './source-dates.ts'
import type { DispositionRow, InitiationRow, IntakeRow, SentenceRow, SourceRow } from './source-rows.ts'
import type { Flag, RowSuspicion } from './suspicions.ts'

const yearInDays = 365.25
const bounds = {
  youngest: 10,
  oldest: 110,
  arrestFromIncidentInDays: 10 * yearInDays,
  lengthOfCaseInDays: 30 * yearInDays,
  statuteCodeLength: 7,
} as const

/** What is doubtful in a row by itself, each doubt with its column. @param asOf the last day the extract can know of */
export function flagsOf(source: SourceRow, asOf: LegalDate): Flag[] {
  const flags = new Flags(asOf)
  everyRow(flags, source.row)
  switch (source.file) {
    case 'intake':
      intake(flags, source.row)
      break
    case 'initiation':
      initiation(flags, source.row)
      break
    case 'dispositions':
      disposition(flags, source.row)
      break
    case 'sentencing':
      sentence(flags, source.row)
      break
  }
  return flags.found
}

/** Collects doubts; a method a kind of question. */
class Flags {
  readonly found: Flag[] = []
  readonly asOf: LegalDate
  constructor(asOf: LegalDate) {
    this.asOf = asOf
  }

  when(doubted: boolean, suspicion: RowSuspicion, column: string): void {
    if (doubted) this.found.push({ suspicion, column })
  }

  past(column: string, date: SourceDate | null): void {
    this.when(date !== null && date.on > this.asOf, 'in-the-future', column)
  }

  notBefore(suspicion: RowSuspicion, column: string, date: SourceDate | null, earlier: SourceDate | null): void {
    this.when(date !== null && earlier !== null && date.on < earlier.on, suspicion, column)
  }

  known(column: string, code: string | null, isKnown: (code: string) => boolean): void {
    this.when(code !== null && !isKnown(code), 'unknown-code', column)
  }

  statute(column: string, code: string | null): void {
    this.when(code !== null && code.length < bounds.statuteCodeLength, 'code-shortened', column)
  }

  title(column: string, title: string): void {
    this.when(/[[\]]/.test(title), 'title-in-brackets', column)
    this.when(title.includes('?'), 'title-garbled', column)
  }
}

function everyRow(flags: Flags, row: SourceRow['row']): void {
  const { age_at_incident: age, race, gender, incident_begin_date: begin, arrest_date: arrest } = row
  flags.when(age !== null && (age < bounds.youngest || age > bounds.oldest), 'age-not-believable', 'age_at_incident')
  flags.when(race !== null && spelledOtherwise(race), 'race-spelling', 'race')
  flags.known('race', race, (value) => spelledAs(value) !== undefined)
  flags.when(gender !== null && !genders.has(gender), 'gender-not-stated', 'gender')
  flags.past('received_date', row.received_date)
  flags.past('incident_begin_date', begin)
  flags.past('incident_end_date', row.incident_end_date)
  flags.past('arrest_date', arrest)
  flags.notBefore('incident-after-receipt', 'incident_begin_date', row.received_date, begin)
  flags.notBefore('incident-ends-before-it-begins', 'incident_end_date', row.incident_end_date, begin)
  if (begin && arrest) {
    const days = daysBetween(begin.on, arrest.on)
    flags.when(days < -1, 'arrest-before-incident', 'arrest_date')
    flags.when(Math.abs(days) > bounds.arrestFromIncidentInDays, 'arrest-far-from-incident', 'arrest_date')
  }
}

function spelledAs(race: string): string | undefined {
  const folded = race.toLowerCase()
  return raceSpellings.find((spelling) => spelling.toLowerCase() === folded)
}

function spelledOtherwise(race: string): boolean {
  const usual = spelledAs(race)
  return usual !== undefined && usual !== race
}

function intake(flags: Flags, row: IntakeRow): void {
  flags.past('felony_review_date', row.felony_review_date)
  flags.known('felony_review_result', row.felony_review_result, (code) => felonyReviewResults.has(code))
}

function initiation(flags: Flags, row: InitiationRow): void {
  flags.title('charge_offense_title', row.charge_offense_title)
  flags.known('class', row.class, (code) => code in offenseClasses)
  flags.statute('aoic', row.aoic)
  flags.known('event', row.event, (code) => chargingEvents.has(code))
  flags.past('event_date', row.event_date)
  flags.notBefore('charged-before-receipt', 'event_date', row.event_date, row.received_date)
  arraignment(flags, row)
}

function arraignment(flags: Flags, row: InitiationRow | DispositionRow | SentenceRow): void {
  flags.past('arraignment_date', row.arraignment_date)
  flags.notBefore('arraigned-before-receipt', 'arraignment_date', row.arraignment_date, row.received_date)
}

function disposed(flags: Flags, row: DispositionRow | SentenceRow): void {
  flags.title('disposition_charged_offense_title', row.disposition_charged_offense_title)
  flags.known('disposition_charged_class', row.disposition_charged_class, (code) => code in offenseClasses)
  flags.statute('disposition_charged_aoic', row.disposition_charged_aoic)
  flags.known('charge_disposition', row.charge_disposition, (code) => code in dispositionKinds)
  flags.past('disposition_date', row.disposition_date)
  flags.notBefore('disposed-before-receipt', 'disposition_date', row.disposition_date, row.received_date)
  arraignment(flags, row)
}

function disposition(flags: Flags, row: DispositionRow): void {
  disposed(flags, row)
  flags.when(row.judge === null, 'judge-missing', 'judge')
}

function sentence(flags: Flags, row: SentenceRow): void {
  disposed(flags, row)
  flags.past('sentence_date', row.sentence_date)
  flags.notBefore('sentenced-before-receipt', 'sentence_date', row.sentence_date, row.received_date)
  flags.notBefore('sentenced-before-disposition', 'sentence_date', row.sentence_date, row.disposition_date)
  flags.known('sentence_phase', row.sentence_phase, (code) => sentencePhases.has(code))
  flags.known('sentence_type', row.sentence_type, (code) => code in sentenceKinds)
  flags.known('commitment_unit', row.commitment_unit, (code) => commitmentUnits.has(code))
  flags.when(row.commitment_term === 0, 'term-zero', 'commitment_term')
  flags.when(
    row.commitment_term !== null && !Number.isInteger(row.commitment_term),
    'term-in-fractions',
    'commitment_term',
  )
  const length = row.length_of_case_in_days
  flags.when(
    length !== null && (length < 0 || length > bounds.lengthOfCaseInDays),
    'length-of-case-not-believable',
    'length_of_case_in_days',
  )
}

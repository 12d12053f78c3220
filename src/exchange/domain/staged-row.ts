import type { OffenseClass, SentenceKind } from '../../vocabulary/code-lists.ts'
import { type DispositionKind, chargedAtIntake, dispositionKind, offenseClasses, sentenceKinds } from './known-codes.ts'
import { sentenceTerm } from './sentence-term.ts'
import type { SourceRow } from './source-rows.ts'
import { syntheticName } from './synthetic-name.ts'

/** Where a case stands that nobody was charged in. */
type UnchargedStage = 'screening' | 'returned-to-police' | 'declined'

/** What a row means here, beside what it says: the values that loading needs and only rules can give. */
interface Meaning {
  readonly given_name: string
  readonly family_name: string
  readonly stage_if_uncharged?: UnchargedStage
  readonly approved?: boolean
  readonly offense_class?: OffenseClass
  readonly statute?: string
  readonly disposition_kind?: DispositionKind
  readonly sentence_kind?: SentenceKind
  readonly term?: unknown
}

/** A row flat as the stage takes it: the source's columns, days as days, and what they mean. */
export function stagedRow(source: SourceRow): Readonly<Record<string, unknown>> {
  const flat = Object.entries(source.row).map(([column, value]) => [column, dayOf(value)] as const)
  return { ...Object.fromEntries(flat), arrest_at: source.row.arrest_date?.at?.toString() ?? null, ...meaning(source) }
}

function dayOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'on' in value ? value.on : value
}

function meaning(source: SourceRow): Meaning {
  const { given: given_name, family: family_name } = syntheticName(source.row.case_participant_id)
  const name = { given_name, family_name }
  switch (source.file) {
    case 'intake': {
      const { participant_status: status } = source.row
      return {
        ...name,
        stage_if_uncharged: stageIfUncharged(status),
        approved: status === null || chargedAtIntake.has(status),
      }
    }
    case 'initiation': {
      const { class: code, chapter, act, section } = source.row
      return { ...name, offense_class: classOf(code), statute: statuteOf(chapter, act, section) }
    }
    case 'dispositions':
      return { ...name, ...disposed(source.row) }
    case 'sentencing': {
      const { sentence_type: type, commitment_term: term, commitment_unit: unit } = source.row
      return {
        ...name,
        ...disposed(source.row),
        sentence_kind: sentenceKinds[type] ?? 'other',
        term: sentenceTerm(term, unit),
      }
    }
  }
}

interface DisposedColumns {
  readonly disposition_charged_class: string | null
  readonly disposition_charged_chapter: string | null
  readonly disposition_charged_act: string | null
  readonly disposition_charged_section: string | null
  readonly charge_disposition: string
}

function disposed(row: DisposedColumns): Pick<Meaning, 'offense_class' | 'statute' | 'disposition_kind'> & object {
  return {
    offense_class: classOf(row.disposition_charged_class),
    statute: statuteOf(row.disposition_charged_chapter, row.disposition_charged_act, row.disposition_charged_section),
    disposition_kind: dispositionKind(row.charge_disposition),
  }
}

function classOf(code: string | null): OffenseClass {
  return (code === null ? undefined : offenseClasses[code]) ?? 'unknown'
}

/** Chapter, act and section of the Illinois Compiled Statutes as they are cited; sections may cite a second statute. */
function statuteOf(chapter: string | null, act: string | null, section: string | null): string {
  if (chapter === null || act === null || section === null) return 'Not stated'
  return `${chapter} ILCS ${act}/${section}`
}

/** Decisions that leave the matter with the prosecution or send it back; every other one ends it there. */
function stageIfUncharged(status: string | null): UnchargedStage {
  if (status === null || chargedAtIntake.has(status)) return 'screening'
  return status === 'Continued Investigation' ? 'returned-to-police' : 'declined'
}

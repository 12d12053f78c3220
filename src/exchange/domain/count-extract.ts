import { textIn } from './fields.ts'
import type { ReadableRow, ReadRow } from './read-row.ts'
import type { Source } from './source-definition.ts'

/** Rows of one file, each counted once: `loaded` without remark, `flagged` (loaded too), or `quarantined`. */
export interface FileCounts {
  readonly rows: number
  readonly loaded: number
  readonly quarantined: number
  readonly flagged: number
}

/** What an extract holds. */
export interface ExtractCounts {
  /** By the names of the source's files, in their order. */
  readonly files: Readonly<Record<string, FileCounts>>
  /** Distinct matters over all files, with one or several defendants. */
  readonly matters: number
  /** Distinct defendants' cases over all files. */
  readonly cases: number
  /** Distinct charges of a defendant's case over all files: co-defendants may share charge numbers. */
  readonly charges: number
  /** Distinct charges disposed of by a plea. */
  readonly pleaCharges: number
  /** Distinct cases with a charge disposed of by a plea. */
  readonly participantsWithPlea: number
  readonly dispositions: number
  readonly sentences: number
}

/**
 * Counts an extract while it is read, holding every key in memory: for checking an extract before it is loaded. The load
 * itself counts in the database.
 */
export class ExtractTally {
  readonly #source: Source
  readonly #byFile = new Map<string, { rows: number; loaded: number; quarantined: number; flagged: number }>()
  readonly #matters = new Set<string>()
  readonly #cases = new Set<string>()
  readonly #charges = new Set<string>()
  readonly #pleaCharges = new Set<string>()
  readonly #pleaders = new Set<string>()
  readonly #dispositions = new Set<string>()
  #sentences = 0

  constructor(source: Source) {
    this.#source = source
    for (const { name } of source.files) this.#byFile.set(name, { rows: 0, loaded: 0, quarantined: 0, flagged: 0 })
  }

  add(row: ReadRow): void {
    const counts = this.#byFile.get(row.file)
    if (!counts) return
    counts.rows += 1
    if (row.outcome === 'quarantined') {
      counts.quarantined += 1
      return
    }
    if (row.flags.length > 0) counts.flagged += 1
    else counts.loaded += 1
    this.#addKeys(row)
  }

  #addKeys({ kind, values }: ReadableRow): void {
    const matter = textIn(values, 'matter_ref') ?? ''
    const defendantCase = `${matter}/${textIn(values, 'defendant_ref')}`
    this.#matters.add(matter)
    this.#cases.add(defendantCase)
    if (kind === 'defendant') return
    const charge = `${defendantCase}/${textIn(values, 'charge_ref')}`
    this.#charges.add(charge)
    if (kind === 'sentence') this.#sentences += 1
    if (kind !== 'disposition') return
    this.#dispositions.add(charge)
    const codes = this.#source.codes.get('disposition')
    if (codes?.kind !== 'means' || codes.means.get(textIn(values, 'disposition') ?? '') !== 'plea') return
    this.#pleaCharges.add(charge)
    this.#pleaders.add(defendantCase)
  }

  counts(): ExtractCounts {
    return {
      files: Object.fromEntries([...this.#byFile].map(([file, counts]) => [file, { ...counts }])),
      matters: this.#matters.size,
      cases: this.#cases.size,
      charges: this.#charges.size,
      pleaCharges: this.#pleaCharges.size,
      participantsWithPlea: this.#pleaders.size,
      dispositions: this.#dispositions.size,
      sentences: this.#sentences,
    }
  }
}

/** Rows of all files together. */
export function allRows(counts: ExtractCounts): number {
  return Object.values(counts.files).reduce((sum, { rows }) => sum + rows, 0)
}

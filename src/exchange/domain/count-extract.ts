import { isPlea } from './known-codes.ts'
import type { ReadRow } from './read-row.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** Rows of one file, each counted once: `loaded` without remark, `flagged` (loaded too), or `quarantined`. */
export interface FileCounts {
  readonly rows: number
  readonly loaded: number
  readonly quarantined: number
  readonly flagged: number
}

/** What an extract holds. */
export interface ExtractCounts {
  readonly files: Readonly<Record<SourceFile, FileCounts>>
  /** Distinct `case_id` over all files: a matter, with one or several defendants. */
  readonly matters: number
  /** Distinct `case_id` + `case_participant_id` over all files: a defendant's case. */
  readonly cases: number
  /** Distinct `case_participant_id` + `charge_id` over all files: co-defendants share charge numbers. */
  readonly charges: number
  /** Distinct charges disposed of by a plea. */
  readonly pleaCharges: number
  /** Distinct `case_participant_id` with a charge disposed of by a plea. */
  readonly participantsWithPlea: number
  readonly dispositions: number
  readonly sentences: number
}

/**
 * Counts an extract while it is read, holding every key in memory: for checking an extract before it is loaded. The load
 * itself counts in the database.
 */
export class ExtractTally {
  private readonly byFile = new Map<
    SourceFile,
    { rows: number; loaded: number; quarantined: number; flagged: number }
  >()
  private readonly matters = new Set<string>()
  private readonly cases = new Set<string>()
  private readonly charges = new Set<string>()
  private readonly pleaCharges = new Set<string>()
  private readonly pleaders = new Set<string>()
  private readonly dispositions = new Set<string>()
  private sentences = 0

  add(read: ReadRow): void {
    const counts = this.byFile.get(read.file) ?? { rows: 0, loaded: 0, quarantined: 0, flagged: 0 }
    this.byFile.set(read.file, counts)
    counts.rows += 1
    if (read.outcome === 'quarantined') {
      counts.quarantined += 1
      return
    }
    if (read.flags.length > 0) counts.flagged += 1
    else counts.loaded += 1
    this.addKeys(read)
  }

  private addKeys({ source }: Extract<ReadRow, { outcome: 'read' }>): void {
    const { case_id: matter, case_participant_id: participant } = source.row
    this.matters.add(matter)
    this.cases.add(`${matter}/${participant}`)
    if (source.file === 'intake') return
    const charge = `${participant}/${source.row.charge_id}`
    this.charges.add(charge)
    if (source.file === 'sentencing') this.sentences += 1
    if (source.file !== 'dispositions') return
    this.dispositions.add(charge)
    if (!isPlea(source.row.charge_disposition)) return
    this.pleaCharges.add(charge)
    this.pleaders.add(participant)
  }

  counts(): ExtractCounts {
    const none = { rows: 0, loaded: 0, quarantined: 0, flagged: 0 }
    const of = (file: SourceFile): FileCounts => ({ ...(this.byFile.get(file) ?? none) })
    return {
      files: {
        intake: of('intake'),
        initiation: of('initiation'),
        dispositions: of('dispositions'),
        sentencing: of('sentencing'),
      },
      matters: this.matters.size,
      cases: this.cases.size,
      charges: this.charges.size,
      pleaCharges: this.pleaCharges.size,
      participantsWithPlea: this.pleaders.size,
      dispositions: this.dispositions.size,
      sentences: this.sentences,
    }
  }
}

/** Rows of all files together. */
export function allRows(counts: ExtractCounts): number {
  return sourceFiles.reduce((sum, file) => sum + counts.files[file].rows, 0)
}

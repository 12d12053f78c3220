import type { LegalDate } from '../vocabulary/legal-date.ts'
import { type ExtractCounts, ExtractTally } from './domain/count-extract.ts'
import { sourceFiles } from './domain/source-files.ts'
import { type ExtractPaths, readExtractFile } from './read-extract-file.ts'
import { FileCutShort } from './read-lines.ts'

/** What reading an extract tells, without a database. */
export interface ExtractCheck extends ExtractCounts {
  readonly damage: readonly string[]
  readonly quarantine: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
}

/**
 * Reads an extract and loads nothing. Rows that repeat or contradict others are told only by an import.
 * @throws NotAnExtract when a heading lacks a column
 */
export async function checkExtract(paths: ExtractPaths, asOf: LegalDate): Promise<ExtractCheck> {
  const tally = new ExtractTally()
  const damage: string[] = []
  const quarantine: { file: string; line: number; reason: string }[] = []
  for (const file of sourceFiles) {
    try {
      for await (const row of readExtractFile(file, paths[file], asOf)) {
        tally.add(row)
        if (row.outcome === 'quarantined') quarantine.push({ file, line: row.line, reason: row.reason })
      }
    } catch (error) {
      if (!(error instanceof FileCutShort)) throw error
      damage.push(`${file}: ${error.message}`)
    }
  }
  return { ...tally.counts(), damage, quarantine }
}

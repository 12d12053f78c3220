import type { LegalDate } from '../vocabulary/legal-date.ts'
import { type ExtractCounts, ExtractTally } from './domain/count-extract.ts'
import type { Source } from './domain/source-definition.ts'
import { type ExtractFile, readExtractFile } from './read-extract-file.ts'
import { FileCutShort } from './read-lines.ts'

/** What reading an extract tells, without a database. */
export interface ExtractCheck extends ExtractCounts {
  readonly damage: readonly string[]
  readonly quarantine: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
}

const quarantineInReport = 1000

/**
 * Reads an extract and loads nothing. Rows that repeat or contradict others are told only by an import.
 * @throws NotAnExtract when a heading lacks a column
 */
export async function checkExtract(
  source: Source,
  files: readonly ExtractFile[],
  asOf: LegalDate,
): Promise<ExtractCheck> {
  const tally = new ExtractTally(source)
  const damage: string[] = []
  const quarantine: { file: string; line: number; reason: string }[] = []
  for (const each of files) {
    try {
      for await (const row of readExtractFile(each, { source, asOf })) {
        tally.add(row)
        if (row.outcome === 'quarantined' && quarantine.length < quarantineInReport)
          quarantine.push({ file: row.file, line: row.line, reason: row.reason })
      }
    } catch (error) {
      if (!(error instanceof FileCutShort)) throw error
      damage.push(`${each.file.name}: ${error.message}`)
    }
  }
  return { ...tally.counts(), damage, quarantine }
}

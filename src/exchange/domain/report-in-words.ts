import type { ExtractCounts } from './count-extract.ts'
import { type Suspicion, suspicions } from './suspicions.ts'

interface Doubt {
  readonly file: string
  readonly suspicion: string
  readonly column: string
  readonly count: number
}

interface Held {
  readonly file: string
  readonly line: number
  readonly reason: string
}

const figure = (n: number): string => n.toLocaleString('en-US')
const width = 13

const line = (name: string, ...cells: string[]): string =>
  name.padEnd(width) + cells.map((cell) => cell.padStart(width)).join('')

/** The table of files: each row counted once, as loaded without remark, loaded with a doubt, or held back. */
export function filesInWords(counts: ExtractCounts): string {
  return [
    line('', 'rows', 'loaded', 'flagged', 'quarantined'),
    ...Object.entries(counts.files).map(([file, { rows, loaded, flagged, quarantined }]) => {
      return line(file, figure(rows), figure(loaded), figure(flagged), figure(quarantined))
    }),
  ].join('\n')
}

interface Change {
  readonly file: string
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly held: number
}

/** The table of changes: what the rows of each file are to what was there before. */
export function changesInWords(changes: readonly Change[]): string {
  return [
    line('', 'new', 'changed', 'known', 'held'),
    ...changes.map((each) => line(each.file, ...[each.new, each.changed, each.same, each.held].map(figure))),
  ].join('\n')
}

/** What the files hold, in a paragraph. */
export function totalsInWords(counts: ExtractCounts): string {
  return `${figure(counts.matters)} matters, ${figure(counts.cases)} cases, ${figure(counts.charges)} charges; ${figure(counts.dispositions)} dispositions, ${figure(counts.pleaCharges)} of them by plea of ${figure(counts.participantsWithPlea)} defendants; ${figure(counts.sentences)} sentences.`
}

/** Each doubt with how often it was raised, the commonest first. */
export function doubtsInWords(doubts: readonly Doubt[]): string {
  return doubts
    .toSorted((a, b) => b.count - a.count)
    .map(
      ({ file, suspicion, column, count }) =>
        `${figure(count).padStart(8)}  ${[file, column].filter(Boolean).join('.')}: ${wordsFor(suspicion)}`,
    )
    .join('\n')
}

/** Rows that were held back, with the place and the reason; the first ones when there are many. */
export function heldInWords(held: readonly Held[], most: number): string {
  const shown = held.slice(0, most).map(({ file, line, reason }) => `  ${file} line ${line}: ${reason}`)
  const rest = held.length - shown.length
  return [...shown, ...(rest > 0 ? [`  … and ${figure(rest)} more; --json lists them.`] : [])].join('\n')
}

const isSuspicion = (code: string): code is Suspicion => code in suspicions

/** A doubt in a sentence; a code of an older program as it stands. */
export function wordsFor(suspicion: string): string {
  return isSuspicion(suspicion) ? suspicions[suspicion] : suspicion
}

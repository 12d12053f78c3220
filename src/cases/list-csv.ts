import type { CaseLine } from '../../contract/cases.ts'
import { negotiationStateWords } from '../../contract/plea.ts'
import type { z } from 'zod'

type Line = z.input<typeof CaseLine>

/** Without it a spreadsheet takes UTF-8 for the system's own letters and spoils every accent. */
const byteOrderMark = '\uFEFF'

const columns: readonly (readonly [
  header: string,
  cell: (line: Line, judges: ReadonlyMap<string, string>) => string | null,
])[] = [
  ['Number', (line) => line.number],
  ['Defendant', (line) => line.defendant],
  ['Lead charge', (line) => line.leadCharge],
  ['Class', (line) => line.classLabel],
  ['Stage', (line) => line.stageLabel],
  ['Stage since', (line) => line.stageSince],
  ['Opened', (line) => line.openedOn],
  ['Next date', (line) => line.nextDate],
  ['Next event', (line) => line.nextEvent],
  ['Custody', (line) => line.custodyLabel],
  ['Judge', (line, judges) => (line.judge === null ? null : (judges.get(line.judge) ?? null))],
  ['Negotiation', (line) => (line.negotiation === null ? null : negotiationStateWords[line.negotiation])],
  ['Offer expires', (line) => line.expiresOn],
  ['Generated name', (line) => (line.origin === 'import' && line.defendant !== null ? 'yes' : null)],
]

export const csvHead = `${byteOrderMark}${csvRow(columns.map(([header]) => header))}`

/** A case as a line of the file. */
export function csvLine(line: Line, judges: ReadonlyMap<string, string>): string {
  return csvRow(columns.map(([, cell]) => cell(line, judges) ?? ''))
}

/** @source RFC 4180 §2 */
function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/**
 * A cell that no spreadsheet runs.
 * @safeguard A name such as `=HYPERLINK(…)` would be a formula to the program that opens the file; behind an apostrophe it is text.
 */
function csvCell(text: string): string {
  const harmless = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

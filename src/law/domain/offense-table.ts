import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { OffenseClass, OffenseMark } from '../../vocabulary/code-lists.ts'
import { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { TermUnit } from '../../vocabulary/term.ts'
import { Verification } from '../../vocabulary/verification.ts'
import { Offense } from './offenses.ts'
import type { PackFault, PackFile } from './pack-file.ts'
import { Source } from './source.ts'

/**
 * The code of offenses as tables of a spreadsheet beside the rules, one for each time in which it was in force: an office
 * brings its own, and no other law need be written for it.
 */
export const OffenseTables = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        file: z.string().regex(/^[^/\\]+\.csv$/, 'is not the name of a CSV file of the pack'),
        from: LegalDate,
        to: LegalDate.optional(),
        source: Source,
      }),
    )
    .min(1),
  notModelled: z.string().min(1).optional(),
  verification: Verification,
})
export type OffenseTables = z.infer<typeof OffenseTables>

const needed = ['code', 'title', 'statute', 'class', 'category', 'elements', 'victim'] as const
const optional = ['title_es', 'mandatory_minimum', 'forfeiture', 'lesser', 'marks'] as const
const columns: ReadonlySet<string> = new Set([...needed, ...optional])

const yesOrNo = z.enum(['yes', 'no'], { error: 'is neither yes nor no' }).transform((said) => said === 'yes')
const listed = z.string().transform((said) => said.split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])))

/** A length of sentence as it is said: `life`, `6 months`, `20 years`. */
const TermSaid = z
  .string()
  .regex(/^(life|\d{1,4} (day|month|year)s?)$/, 'is no length of sentence: write life, 30 days, 6 months or 20 years')
  .transform((said) => {
    if (said === 'life') return said
    const [n, unit] = said.split(' ')
    return { n: Number(n), unit: TermUnit.parse(unit?.endsWith('s') ? unit : `${unit}s`) }
  })

/** A cell that may be left empty: then nothing is said. */
const ifSaid = <S extends z.ZodType>(said: S) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), said.optional())

const text = z.string().min(1, 'is empty')

const Row = z.object({
  code: text,
  title: text,
  title_es: ifSaid(text),
  statute: text,
  class: OffenseClass.exclude(['unknown']),
  category: Offense.shape.category,
  elements: text,
  victim: yesOrNo,
  mandatory_minimum: ifSaid(TermSaid),
  forfeiture: ifSaid(yesOrNo),
  lesser: ifSaid(listed),
  marks: ifSaid(listed.pipe(z.array(OffenseMark))),
})

/**
 * Reads a table of offenses, one in each row, with the names of the columns in the first.
 * @returns every fault with its line: a missing column, a value that will not do, a code that is there twice, a lesser
 * offense that the table does not have
 */
export function readOffenseTable({ name: file, text: csv }: PackFile): Outcome<Offense[], readonly PackFault[]> {
  const fault = (line: number, reason: string): PackFault => ({ file, line, reason })
  const cut = cutIntoRows(csv)
  if (!cut.ok) return refuse([fault(cut.refusal.line, cut.refusal.reason)])
  const [head, ...rows] = cut.value
  const names = head?.cells ?? []
  const wrong = [
    ...needed.filter((column) => !names.includes(column)).map((column) => `There is no column ${column}.`),
    ...names.filter((column) => !columns.has(column)).map((column) => `${column} is no column of a table of offenses.`),
  ]
  if (wrong.length > 0) return refuse(wrong.map((reason) => fault(1, reason)))
  if (rows.length === 0) return refuse([fault(1, 'The table has no offense.')])
  const read = rows.map(({ line, cells }) => {
    const row = Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']))
    return { line, code: row['code'] ?? '', offense: Row.safeParse(row) }
  })
  const faults = read.flatMap(({ line, code, offense }, index) => {
    const strange = (offense.data?.lesser ?? []).filter((one) => !read.some((other) => other.code === one))
    return [
      ...(offense.error?.issues ?? []).map((issue) => fault(line, `${issue.path.join('.')}: ${issue.message}`)),
      ...(code !== '' && read.findIndex((other) => other.code === code) < index
        ? [fault(line, `${code} is there twice.`)]
        : []),
      ...strange.map((one) => fault(line, `lesser: ${one} is no code of this table.`)),
    ]
  })
  if (faults.length > 0) return refuse(faults)
  return done(read.flatMap(({ offense }) => (offense.success ? [offenseOf(offense.data)] : [])))
}

interface CutRow {
  readonly line: number
  readonly cells: readonly string[]
}

function cutIntoRows(csv: string): Outcome<readonly CutRow[], { readonly line: number; readonly reason: string }> {
  try {
    const records: unknown = parse(csv, { bom: true, info: true, trim: true, skip_empty_lines: true })
    const rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) })).parse(records)
    // The reader counts the line on which a record ends.
    return done(rows.map(({ record, info }) => ({ line: info.lines, cells: record })))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return refuse({ line, reason: error.message })
  }
}

/** A title without a Spanish one is said as it is written. */
function offenseOf({ title, title_es, mandatory_minimum, forfeiture, marks, ...row }: z.output<typeof Row>): Offense {
  return Offense.parse({
    ...row,
    title: { en: title, es: title_es ?? title },
    ...(mandatory_minimum === undefined ? {} : { mandatoryMinimum: mandatory_minimum }),
    ...(forfeiture === true ? { forfeiture } : {}),
    ...(marks === undefined ? {} : { marks }),
  })
}

import { z } from 'zod'
import { CourtId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { read } from './route.ts'

const count = z.int().nonnegative()

/** A file of an extract, as the definition of its source names it. */
export const ImportedFile = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** Rows of one file, each counted once: `rows` is the sum of the other three. */
export const FileAccount = z
  .object({
    file: ImportedFile,
    rows: count,
    loaded: count.describe('Loaded without remark.'),
    flagged: count.describe('Loaded as they stand, and doubted.'),
    quarantined: count.describe('Not loaded; kept whole, with the reason.'),
  })
  .meta({ id: 'FileAccount' })
export type FileAccount = z.infer<typeof FileAccount>

/** A doubt about values of a column, and how often it was raised. */
export const ImportDoubt = z
  .object({
    file: ImportedFile,
    column: z.string().describe('As the source names it; empty when the doubt is about the whole row.'),
    suspicion: z.string(),
    words: z.string(),
    count,
  })
  .meta({ id: 'ImportDoubt' })
export type ImportDoubt = z.infer<typeof ImportDoubt>

/** One run of an import and its accounting. It holds no case content. */
export const ImportRun = z
  .object({
    id: z.uuid(),
    court: z.object({ id: CourtId, name: z.string() }),
    source: z.string(),
    asOf: LegalDate.describe('The last day that the extract could know of; later dates are doubted.'),
    startedAt: InstantText,
    finishedAt: InstantText,
    files: z.array(FileAccount),
    matters: count.describe('Distinct case_id: one matter, with one or several defendants.'),
    cases: count.describe('Distinct case_id and case_participant_id: one defendant’s case.'),
    charges: count.describe('Distinct case_participant_id and charge_id: co-defendants share charge numbers.'),
    dispositions: count,
    pleaCharges: count.describe('Charges whose disposition begins with "Plea".'),
    participantsWithPlea: count,
    sentences: count,
    casesOpened: count,
    casesCompleted: count.describe('Cases of an earlier run to which this one added.'),
    rowsKnown: count.describe('Rows that an earlier run had loaded word for word.'),
    doubts: z.array(ImportDoubt),
    damage: z.array(z.string()).describe('Why a file could be read only in part.'),
  })
  .meta({ id: 'ImportRun' })
export type ImportRun = z.infer<typeof ImportRun>

/** A row that was not loaded. The row itself stays in the database. */
export const QuarantinedRow = z
  .object({ file: ImportedFile, line: z.int().positive(), reason: z.string() })
  .meta({ id: 'QuarantinedRow' })
export type QuarantinedRow = z.infer<typeof QuarantinedRow>

export const listImports = read({
  id: 'exchange.list-imports',
  path: '/api/imports',
  summary: 'Imports into the courts one looks after, the newest first; for their clerks and for administrators',
  response: z.object({ runs: z.array(ImportRun) }),
})

export const listQuarantine = read({
  id: 'exchange.list-quarantine',
  path: '/api/imports/quarantine/:courtId',
  summary: 'Rows that imports into a court held back, with file, line and reason',
  params: z.object({ courtId: CourtId }),
  query: z.object({
    after: z
      .string()
      .regex(/^[a-z][a-z0-9-]*:\d{1,9}$/, 'Write file:line')
      .optional()
      .describe('The last row of the page before, as file:line.'),
  }),
  response: z.object({
    rows: z.array(QuarantinedRow),
    next: z.string().nullable().describe('What to ask after for more; null at the end.'),
  }),
})

import { z } from 'zod'
import { CaseId, CourtId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { keysOf } from '../src/vocabulary/kept.ts'
import { read, write } from './route.ts'

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

/** Why rows are held, as a person reads it. */
export const heldForWords = {
  'broken-line': 'The line cannot be cut into values',
  'wrong-number-of-values': 'The row has more or fewer values than the heading has columns',
  missing: 'A value that is needed is empty',
  'not-a-key': 'A key is not written as keys of this source are',
  'not-a-date': 'A date cannot be read',
  'not-a-number': 'A number cannot be read',
  'not-yes-or-no': 'A value is neither yes nor no',
  'unknown-code': 'A code is not in the list of this source',
  repeats: 'The row repeats another word for word',
  contradicts: 'Two rows say different things of the same',
  'no-parent': 'The case or the charge that the row belongs to is not there',
  'worked-on': 'People have worked on the case since it was imported',
} as const satisfies Record<string, string>
export const HeldForKind = z.enum(keysOf(heldForWords))
export type HeldForKind = z.infer<typeof HeldForKind>

/** Held rows of one file that wait for the same. */
export const HeldGroup = z
  .object({
    source: z.string(),
    file: ImportedFile,
    heldFor: HeldForKind,
    column: z.string().nullable().describe('As the source names it; null when the whole row is at fault.'),
    code: z.string().nullable().describe('The unknown code, for those who may read rows.'),
    proposal: z.string().nullable().describe('A listed code that may be meant. It is never taken for granted.'),
    codes: z.array(z.string()).describe('The listed codes, one of which a person may choose for the unknown one.'),
    held: count,
    waiting: count.describe('Put right, and about to be loaded.'),
  })
  .meta({ id: 'HeldGroup' })
export type HeldGroup = z.infer<typeof HeldGroup>

/** One value of a held row. */
export const HeldValue = z.object({
  column: z.string(),
  text: z.string().nullable().describe('Null when it is of a kind that is shown to nobody: race, gender, age.'),
  mended: z
    .string()
    .nullable()
    .describe('What a person put in its place; null when nothing, or when it is shown to nobody.'),
  atFault: z.boolean(),
})

/** A row that was not loaded, for a clerk of its court. */
export const HeldRow = z
  .object({
    id: z.uuid(),
    file: ImportedFile,
    line: z.int().positive(),
    heldFor: HeldForKind,
    reason: z.string(),
    proposal: z.string().nullable(),
    values: z.array(HeldValue),
    cut: z.boolean().describe('Whether the line could be cut into values; if not, all of them are to be typed.'),
    original: z
      .string()
      .nullable()
      .describe('A line that cannot be cut, as it came; null when it may name race, gender or age.'),
    mendable: z.boolean(),
    state: z.enum(['held', 'mended']),
    mendedBy: z.string().nullable(),
    mendedAt: InstantText.nullable(),
    version: z.int().positive(),
  })
  .meta({ id: 'HeldImportRow' })
export type HeldRow = z.infer<typeof HeldRow>

/** How far an import is, or how it ended. */
export const ImportUnderway = z
  .object({
    runId: z.uuid(),
    court: z.object({ id: CourtId, name: z.string() }),
    source: z.string(),
    dryRun: z.boolean(),
    state: z.enum(['running', 'finished', 'failed', 'broken-off']),
    step: z.string(),
    done: z.number().min(0).max(1),
    secondsLeft: count.nullable().describe('At the pace so far; null while that cannot be told.'),
    reason: z.string().nullable(),
    startedAt: InstantText,
    toldAt: InstantText,
  })
  .meta({ id: 'ImportUnderway' })
export type ImportUnderway = z.infer<typeof ImportUnderway>

/** A doubted value of an imported case. */
export const DoubtedValue = z
  .object({
    file: ImportedFile,
    column: z.string().describe('As the source names it; empty when the doubt is about the whole row.'),
    original: z.string().nullable().describe('As the source writes it.'),
    words: z.string(),
  })
  .meta({ id: 'DoubtedValue' })
export type DoubtedValue = z.infer<typeof DoubtedValue>

const ofCourt = z.object({ courtId: CourtId })
const ofRow = z.object({ rowId: z.uuid() })
const column = z.string().min(1).max(80)
const longestValue = 4000

export const listImports = read({
  id: 'exchange.list-imports',
  path: '/api/imports',
  summary: 'Imports into the courts one looks after, the newest first; for their clerks and for administrators',
  response: z.object({ runs: z.array(ImportRun) }),
})

export const listImportsUnderway = read({
  id: 'exchange.list-underway',
  path: '/api/imports/underway',
  summary: 'The last import into each court one looks after: how far it is, or how it ended',
  response: z.object({ imports: z.array(ImportUnderway) }),
})

export const listQuarantine = read({
  id: 'exchange.list-quarantine',
  path: '/api/imports/quarantine/:courtId',
  summary: 'How many rows of a court are held back, by reason; for its clerks and for administrators',
  params: ofCourt,
  response: z.object({
    groups: z.array(HeldGroup),
    mayMend: z
      .boolean()
      .describe('Whether one may read rows and put them right: as a clerk or case manager of the court.'),
  }),
})

export const listHeldRows = read({
  id: 'exchange.list-held-rows',
  path: '/api/imports/quarantine/:courtId/rows',
  summary: 'Rows of a file that are held back, whole but for race, gender and age; for clerks of the court',
  params: ofCourt,
  query: z.object({
    file: ImportedFile,
    heldFor: HeldForKind.optional(),
    column: column.optional(),
    code: z.string().max(200).optional(),
    after: z
      .string()
      .regex(/^\d{1,9}:[0-9a-f-]{36}$/, 'Write line:id')
      .optional()
      .describe('The last row of the page before, as line:id.'),
  }),
  response: z.object({
    rows: z.array(HeldRow),
    next: z.string().nullable().describe('What to ask after for more; null at the end.'),
  }),
})

export const exportHeldRows = read({
  id: 'exchange.export-held-rows',
  path: '/api/imports/quarantine/:courtId/rows.csv',
  summary: 'The same rows as a CSV file to be corrected and sent back',
  params: ofCourt,
  query: z.object({ file: ImportedFile }),
  response: z.unknown(),
})

export const mendHeldRow = write({
  id: 'exchange.mend-held-row',
  path: '/api/imports/held/:rowId/mend',
  summary: 'Put values of a held row right; it is read as the import reads it and then loaded',
  params: ofRow,
  body: z.object({
    values: z
      .record(column, z.string().max(longestValue))
      .refine((values) => Object.keys(values).length > 0, 'Change at least one value'),
  }),
  response: z.object({ courtId: CourtId, waiting: count }),
  writes: 'edit',
})

export const setHeldRowAside = write({
  id: 'exchange.set-held-row-aside',
  path: '/api/imports/held/:rowId/set-aside',
  summary: 'Say why a held row is not to be loaded; it is kept all the same',
  params: ofRow,
  body: z.object({ why: z.string().trim().min(3).max(500) }),
  response: z.object({ courtId: CourtId, waiting: count }),
  writes: 'edit',
})

export const acceptImportCode = write({
  id: 'exchange.accept-code',
  path: '/api/imports/quarantine/:courtId/codes',
  summary: 'Say which listed code an unknown one stands for, for all rows held for it and for later imports',
  params: ofCourt,
  body: z.object({
    source: z.string().max(40),
    file: ImportedFile,
    column,
    code: z.string().min(1).max(200),
    means: z.string().min(1).max(200),
  }),
  response: z.object({ courtId: CourtId, waiting: count }),
  writes: 'create',
})

export const sendCorrections = write({
  id: 'exchange.send-corrections',
  path: '/api/imports/quarantine/:courtId/corrections',
  summary: 'Send the corrected CSV file of held rows back; each row is read as the import reads it',
  params: ofCourt,
  body: z.object({ file: ImportedFile, csv: z.string().min(1).max(900_000) }),
  response: z.object({
    courtId: CourtId,
    mended: count,
    unchanged: count,
    refused: z.array(z.object({ line: z.int().positive(), why: z.string() })),
    waiting: count,
  }),
  writes: 'create',
})

export const listDoubtedValues = read({
  id: 'exchange.list-doubted-values',
  path: '/api/cases/:caseId/doubted-values',
  summary:
    'Values of an imported case that are doubted, as the source writes them, as far as one may see what they tell of',
  params: z.object({ caseId: CaseId }),
  response: z.object({ values: z.array(DoubtedValue) }),
})
